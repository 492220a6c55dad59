import { z } from 'zod'
import { EventType } from '../../../model/vocabulary.ts'
import { recordOf } from '../../routes/record.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, from, limit, named, to } from '../input.ts'
import { personCalled, sideCalled } from '../named.ts'
import { tool } from '../tool.ts'

export const listEvents = tool({
  name: 'list_events',
  title: 'Chronology',
  description:
    'Lists events on record, the latest first: those in which all the sides named took part, in which a person took part, of a type, within a time. Planned, postponed and cancelled events are among them: look at the status.',
  input: z.strictObject({
    sides: z.array(named('A state or organisation: China, or CHN')).max(6).default([]),
    person: named('Name or id of a person').optional(),
    type: EventType.optional(),
    from,
    to,
    limit: limit(20, 50),
    cursor: z.string().max(100).optional().describe('"next" of the answer before, for the events that follow'),
    as_of,
  }),
  output: z.object({
    events: z.array(EventLine),
    total: z.number().int(),
    next: z.string().nullable().describe('What to give as cursor for the events that follow; null where none do'),
  }),
  async answer({ sides, person, as_of: asOf, ...filter }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const known = person === undefined ? undefined : (await personCalled(record, person)).id
    const page = await record.chronology({ ...filter, sides: sides.map(sideCalled), person: known })
    const citer = await eventCiter(
      record,
      cite,
      page.items.map(({ id }) => id),
    )
    const events = page.items.map(citer.line)
    return {
      found: { events, total: page.total, next: page.next },
      lines: [
        page.total === 0
          ? 'No event on record fits.'
          : `${page.total} ${page.total === 1 ? 'event' : 'events'} on record, ${events.length} shown.`,
        ...events.map(eventText),
      ],
    }
  },
})
