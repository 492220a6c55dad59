import type { EventSummary, ParticipantView } from '../../model/views.ts'
import { table } from './table.ts'

interface Row {
  readonly event: EventSummary
  readonly participant: ParticipantView
}

/** A row a person in an event. */
export const participants = table<Row>({
  name: 'participants',
  description: 'Who took part in which event, in which office and role.',
  key: ['event', 'person'],
  columns: [
    { name: 'event', type: 'text', description: 'Id of the event.', of: ({ event }) => event.id },
    { name: 'person', type: 'text', description: 'Id of the person.', of: ({ participant }) => participant.person },
    { name: 'name', type: 'text', description: 'Name of the person.', of: ({ participant }) => participant.name },
    {
      name: 'office',
      type: 'text',
      description: 'Office in which they took part.',
      of: ({ participant }) => participant.office,
    },
    {
      name: 'side',
      type: 'text',
      description: 'State or organisation for which they took part.',
      of: ({ participant }) => participant.for?.code ?? null,
    },
    {
      name: 'role',
      type: 'text',
      description: 'What they did in it.',
      scheme: 'participant-role',
      of: ({ participant }) => participant.role,
    },
  ],
  async *rows(publication) {
    for await (const event of publication.events())
      for (const participant of event.participants) yield { event, participant }
  },
})
