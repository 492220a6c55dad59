import { z } from 'zod'
import { personAnalysis } from '../../../analyse/person/person.ts'
import { dayAsked } from '../../../analyse/time/day-asked.ts'
import { dateInWords } from '../../../model/date-words.ts'
import type { PersonView } from '../../../model/views.ts'
import { basisText } from '../../../publish/basis-text.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import type { Citations } from '../citations.ts'
import { contactText, MetPerson, metPerson } from '../encounter.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, from, limit, named, on, to } from '../input.ts'
import { personCalled } from '../named.ts'
import { tenureStatements } from '../tenure.ts'
import { tool } from '../tool.ts'

const Office = z.object({
  id: z.string(),
  office: z.string(),
  for: z.string().nullable(),
  period: z.string().describe('EDTF: as stated, or the days between which sources were seen to give it'),
  basis: z.enum(['stated', 'observed']),
  acting: z.boolean(),
  cited: Cited,
})

const Found = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  offices: z.array(Office),
  met: z.array(MetPerson),
  chaired: z.array(
    z.object({ mechanism: z.string(), name: z.string(), rounds: z.array(z.number().int()), cited: Cited }),
  ),
  places: z.array(z.object({ place: z.string(), events: z.number().int(), cited: Cited })),
  latest: z.array(EventLine),
  events: z.number().int().describe('Events on record, planned ones among them'),
  basis: z.string().describe('What the counts rest on: events that took place'),
})

export const showPerson = tool({
  name: 'show_person',
  title: 'A person',
  description:
    'Shows a person: offices with the days for which they are on record, whom they met how often and when last, which mechanisms they chaired, where they were, and the latest events. An office with basis "observed" is on record only for the days on which sources name it, not for a whole term. who_met tells of two persons.',
  input: z.strictObject({
    person: named('Name, or id (per_…)'),
    on,
    from,
    to,
    limit: limit(10, 30).describe('Of each list, 30 at the very most'),
    as_of,
  }),
  output: Found,
  async answer({ person: asked, on: day, limit: most, as_of: asOf, ...time }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const known = await personCalled(record, asked)
    const analysis = await personAnalysis(record, known, { ...time, on: dayAsked({ asOf, on: day }) })
    const view = await record.person(known.id)
    const page = await record.chronology({ ...time, person: known.id, limit: most })
    const [met, chaired, places] = [analysis.encounters, analysis.chaired, analysis.places].map((list) =>
      list.slice(0, most),
    ) as [typeof analysis.encounters, typeof analysis.chaired, typeof analysis.places]
    const citer = await eventCiter(record, cite, [
      ...[...met, ...chaired, ...places].flatMap(({ events }) => events.slice(-6)),
      ...page.items.map(({ id }) => id),
    ])
    const last = (events: readonly string[]) => citer.of(events.slice(-2))
    const found = {
      person: known,
      offices: view ? officesOf(view, cite) : [],
      met: met.map((encounter) => metPerson(encounter, last)),
      chaired: chaired.map(({ mechanism, name, rounds, events }) => ({ mechanism, name, rounds, cited: last(events) })),
      places: places.map(({ place, events }) => ({ place, events: events.length, cited: last(events) })),
      latest: page.items.map(citer.line),
      events: page.total,
      basis: basisText(analysis.basis),
    }
    return { found, lines: linesOf(found) }
  },
})

/** The offices of a person, each with the statements that give it. */
function officesOf({ offices, statements }: PersonView, cite: Citations): z.input<typeof Office>[] {
  const known = new Set(offices.map(({ id }) => id))
  const held = statements.filter(({ property }) => property === 'holds-office')
  return offices.map(({ id, office, for: side, period, basis, acting }) => {
    const own = held.filter(({ entity }) => entity === id)
    // An office that is none of them was merged into one.
    const giving = own.length > 0 ? own : held.filter(({ entity }) => !known.has(entity ?? ''))
    return {
      ...{ id, office, period, basis, acting },
      for: side?.name ?? null,
      cited: cite.statements(tenureStatements(giving, basis)),
    }
  })
}

function linesOf({ person, offices, met, chaired, places, latest, events, basis }: z.input<typeof Found>): string[] {
  return [
    `${printable(person.name)} (${person.id})`,
    ...offices.map(
      ({ office, for: side, period, basis: how, acting, cited }) =>
        `- ${acting ? 'acting ' : ''}${printable(office)}${side === null ? '' : `, ${side}`}: ${how === 'observed' ? 'named so by sources of ' : ''}${dateInWords(period)}${marks(cited)}`,
    ),
    ...(met.length > 0 ? ['Met:'] : []),
    ...met.map(contactText),
    ...(chaired.length > 0 ? ['Chaired:'] : []),
    ...chaired.map(
      ({ name, rounds, cited }) =>
        `- ${printable(name)}${rounds.length > 0 ? `, rounds ${rounds.join(', ')}` : ''}${marks(cited)}`,
    ),
    ...(places.length > 0 ? ['Was in:'] : []),
    ...places.map(({ place, events: times, cited }) => `- ${printable(place)}, ${times}${marks(cited)}`),
    ...(latest.length > 0 ? [`Latest events (${latest.length} of ${events}):`] : []),
    ...latest.map(eventText),
    `Counts rest on ${basis}.`,
  ]
}
