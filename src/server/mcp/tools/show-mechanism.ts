import { z } from 'zod'
import { mechanismAnalysis } from '../../../analyse/mechanism/analysis.ts'
import { dayAsked } from '../../../analyse/time/day-asked.ts'
import type { RecordView } from '../../../ledger/record-view.ts'
import { basisText } from '../../../publish/basis-text.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { EventLine, eventCiter, eventText } from '../event-line.ts'
import { as_of, limit, named, on } from '../input.ts'
import { onRecord } from '../named.ts'
import { tool } from '../tool.ts'

export const showMechanism = tool({
  name: 'show_mechanism',
  title: 'A mechanism and its rounds',
  description:
    'Shows a mechanism (a series of meetings such as annual consultations) with its rounds and what they say: numbers missing, doubled or given otherwise by other sources, cadence as stated and as observed, who hosts, the founding year that the numbers imply, and when the next round is expected or by how much it is late. A round planned for the future stands among the rounds with the status planned.',
  input: z.strictObject({
    mechanism: named('Id (mech_…), or words of its name: strategic security'),
    on,
    limit: limit(20, 60).describe('Rounds shown, the latest first to be kept'),
    as_of,
  }),
  output: z.object({
    mechanism: z.object({
      id: z.string(),
      name: z.string(),
      parties: z.array(z.string()),
      cadence: z.string().nullable(),
    }),
    on: z.string(),
    findings: z.array(z.object({ topic: z.string(), text: z.string(), cited: Cited })),
    next: z
      .object({
        number: z.number().int().nullable(),
        earliest: z.string(),
        latest: z.string(),
        state: z.enum(['ahead', 'due', 'overdue', 'dormant']),
      })
      .nullable(),
    rounds: z.array(z.object({ number: z.number().int().nullable(), event: EventLine })),
    left: z.number().int().describe('Earlier rounds that are not shown'),
    basis: z.string().describe('What the findings rest on'),
    others: z.array(z.object({ id: z.string(), name: z.string() })).describe('Other mechanisms under the same words'),
  }),
  async answer({ mechanism: asked, on: day, limit: most, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const analysis = onRecord(
      await mechanismAnalysis(record, asked, { on: dayAsked({ asOf, on: day }) }),
      'mechanism',
      asked,
      'List them with the tool list_mechanisms.',
    )
    const { mechanism, next } = analysis
    const all = analysis.rounds.map(({ event }) => event.id)
    const citer = await eventCiter(record, cite, all)
    // What says that something is missing rests on all that is there.
    const numbers = await record.conflicts({ entities: all, property: 'round' })
    const numbersOf = (events: readonly string[]) =>
      numbers
        .filter(({ entity }) => events.includes(entity))
        .flatMap(({ values }) => values.flatMap(({ words }) => words.slice(0, 2).map((one) => cite.words(one))))
    const findings = analysis.findings.map(({ topic, text, events }) => ({
      topic,
      text,
      cited: topic === 'numbering' ? numbersOf(events) : citer.of(events.length > 0 ? events : all.slice(-4)),
    }))
    const rounds = analysis.rounds.slice(-most).map(({ shown, event }) => ({ number: shown, event: citer.line(event) }))
    const others = await alikeTo(record, asked, mechanism.id)
    const { earliest, latest } = next?.expected ?? {}
    return {
      found: {
        mechanism: { ...mechanism, parties: mechanism.parties.map(({ name }) => name) },
        on: analysis.on,
        findings,
        next: next && earliest && latest ? { number: next.number, earliest, latest, state: next.state } : null,
        rounds,
        left: all.length - rounds.length,
        basis: basisText(analysis.basis),
        others,
      },
      lines: [
        `${printable(mechanism.name)} (${mechanism.id})`,
        ...findings.map(({ text, cited }) => `- ${printable(text)}${marks(cited)}`),
        `Rounds${all.length > rounds.length ? ` (the latest ${rounds.length} of ${all.length})` : ''}:`,
        ...rounds.map(({ event }) => eventText(event)),
        `Rests on ${basisText(analysis.basis)}.`,
        ...(others.length > 0
          ? [`Also on record: ${others.map(({ id, name }) => `${printable(name)} (${id})`).join('; ')}.`]
          : []),
      ],
    }
  },
})

/** Other mechanisms that the words asked for can mean. */
async function alikeTo(record: RecordView, asked: string, id: string): Promise<{ id: string; name: string }[]> {
  if (asked === id || asked.startsWith('mech_')) return []
  const { groups } = await record.search(asked, { kinds: ['mechanism'], limit: 6 })
  return groups
    .flatMap(({ hits }) => hits)
    .flatMap((hit) => (hit.id === id ? [] : [{ id: hit.id, name: hit.title.text }]))
}
