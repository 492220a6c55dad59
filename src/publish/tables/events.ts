import { knownDay } from '../../model/iso-day.ts'
import type { PublishedEvent } from '../../model/publication.ts'
import { joined, table } from './table.ts'

/** A row an event. */
export const events = table<PublishedEvent>({
  name: 'events',
  description: 'Events: meetings, rounds, visits, calls, signings and whatever else is on record, each once.',
  key: ['event'],
  columns: [
    { name: 'event', type: 'text', description: 'Id of the event.', of: (e) => e.id },
    { name: 'title', type: 'text', description: 'Title, made from the values.', of: (e) => e.title },
    { name: 'type', type: 'text', description: 'Type of engagement.', scheme: 'event-type', of: (e) => e.type },
    { name: 'status', type: 'text', description: 'How it stands.', scheme: 'event-status', of: (e) => e.status },
    { name: 'date', type: 'date', description: 'When, to the precision that is known (EDTF).', of: (e) => e.date },
    {
      name: 'earliest',
      type: 'day',
      description: 'The first day that the date can mean; empty where it is open or not dated.',
      of: (e) => knownDay(e.earliest),
    },
    { name: 'latest', type: 'day', description: 'The last day that the date can mean.', of: (e) => knownDay(e.latest) },
    { name: 'place', type: 'text', description: 'Where, as it is called.', of: (e) => e.place },
    {
      name: 'place_state',
      type: 'text',
      description: 'State in which the place lies (ISO 3166-1 alpha-3), by the gazetteer of places.',
      of: (e) => e.located?.state ?? null,
    },
    {
      name: 'latitude',
      type: 'number',
      description: 'Of the place, in degrees (WGS 84); of a state that of its capital.',
      of: (e) => e.located?.at?.latitude ?? null,
    },
    { name: 'longitude', type: 'number', description: 'The same.', of: (e) => e.located?.at?.longitude ?? null },
    {
      name: 'sides',
      type: 'list',
      description: 'States (ISO 3166-1 alpha-3) and organisations that take part.',
      of: (e) => joined(e.sides.map(({ code }) => code)),
    },
    {
      name: 'participants',
      type: 'list',
      description: 'Names of the persons who take part; the table participants has a row for each.',
      of: (e) => joined(e.participants.map(({ name }) => name)),
    },
    {
      name: 'level',
      type: 'text',
      description: 'Level of the highest office present.',
      scheme: 'level',
      of: (e) => e.level,
    },
    { name: 'mechanism', type: 'text', description: 'Id of the mechanism.', of: (e) => e.mechanism?.id ?? null },
    { name: 'mechanism_name', type: 'text', description: 'Its name.', of: (e) => e.mechanism?.name ?? null },
    { name: 'round', type: 'integer', description: 'Number of the round.', of: (e) => e.mechanism?.round ?? null },
    { name: 'topics', type: 'list', description: 'What was on the agenda.', of: (e) => joined(e.topics) },
    { name: 'materiel', type: 'list', description: 'What was shown or transferred.', of: (e) => joined(e.materiel) },
    {
      name: 'plover',
      type: 'text',
      description: 'PLOVER type; empty where it has none for the event.',
      scheme: 'plover',
      of: (e) => e.coding?.plover ?? null,
    },
    { name: 'plover_mode', type: 'text', description: 'PLOVER mode.', of: (e) => e.coding?.mode ?? null },
    {
      name: 'plover_contexts',
      type: 'list',
      description: 'PLOVER contexts.',
      of: (e) => joined(e.coding?.contexts ?? []),
    },
    { name: 'cameo', type: 'text', description: 'CAMEO code.', scheme: 'cameo', of: (e) => e.coding?.cameo ?? null },
    {
      name: 'goldstein',
      type: 'number',
      description: 'Weight of the CAMEO code on the scale of Goldstein (1992), from -10 to 10.',
      of: (e) => e.coding?.goldstein ?? null,
    },
    {
      name: 'waiting',
      type: 'boolean',
      description: 'Whether it rests on suggestions alone that nobody accepted yet.',
      of: (e) => e.waiting,
    },
    {
      name: 'sources',
      type: 'list',
      description: 'Ids of the sources.',
      of: (e) => joined(e.sources.map((s) => s.id)),
    },
  ],
  rows: (publication) => publication.events(),
})
