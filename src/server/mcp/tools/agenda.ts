import { z } from 'zod'
import { agendaOf } from '../../../analyse/agenda/agenda.ts'
import { dayAsked } from '../../../analyse/time/day-asked.ts'
import { dateInWords } from '../../../model/date-words.ts'
import { interval } from '../../../model/edtf.ts'
import { basisText } from '../../../publish/basis-text.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { eventCiter } from '../event-line.ts'
import { as_of, limit, on, until } from '../input.ts'
import { tool } from '../tool.ts'

export const agenda = tool({
  name: 'agenda',
  title: 'What is to come and what is late',
  description:
    'Lists what the record lets expect: next rounds of mechanisms, planned events, anniversaries, commitments falling due; and what of that is late, or was put off or called off. "fixed" is true where sources give the day itself; else it is a stretch that was announced or worked out.',
  input: z.strictObject({ on, until, limit: limit(30, 100), as_of }),
  output: z.object({
    on: z.string(),
    until: z.string(),
    items: z.array(
      z.object({
        kind: z.enum(['round', 'event', 'anniversary', 'commitment']),
        title: z.string(),
        earliest: z.string(),
        latest: z.string(),
        state: z.enum(['late', 'due', 'ahead', 'off']),
        fixed: z.boolean(),
        why: z.string(),
        place: z.string().nullable(),
        of: z.string().nullable().describe('Id of the event or mechanism, or codes of sides joined by +'),
        cited: Cited,
      }),
    ),
    total: z.number().int(),
    basis: z.string().describe('What it rests on'),
  }),
  async answer({ on: day, until: last, limit: most, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const found = await agendaOf(record, { on: dayAsked({ asOf, on: day }), until: last })
    const shown = found.items.slice(0, most)
    const citer = await eventCiter(
      record,
      cite,
      shown.flatMap(({ events }) => events.map(({ id }) => id)),
    )
    const grounds = await record.groundsOf(shown.flatMap(({ said }) => said))
    const items = shown.map(({ kind, title, earliest, latest, state, fixed, why, place, of, events, said }) => ({
      ...{ kind, title, earliest, latest, state, fixed, why, place },
      of: of?.id ?? null,
      cited: [
        ...new Set([
          ...said.flatMap((id) => cite.statements(grounds.get(id) ?? [])),
          ...citer.of(events.map(({ id }) => id)),
        ]),
      ],
    }))
    return {
      found: { on: found.on, until: found.until, items, total: found.items.length, basis: basisText(found.basis) },
      lines: [
        `From ${dateInWords(found.on)} to ${dateInWords(found.until)}: ${found.items.length === 0 ? 'nothing on record is expected.' : `${items.length} of ${found.items.length} shown.`}`,
        ...items.map(
          ({ kind, title, earliest, latest, state, why, place, of, cited }) =>
            `- ${state === 'off' ? 'put off or called off' : state}, ${dateInWords(interval(earliest, latest))}: ${kind}: ${printable(title)}${place ? `, ${printable(place)}` : ''}${of ? ` (${of})` : ''}. ${printable(why)}${marks(cited)}`,
        ),
        `Events counted: ${basisText(found.basis)}.`,
      ],
    }
  },
})
