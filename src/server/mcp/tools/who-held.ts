import { z } from 'zod'
import { dateInWords } from '../../../model/date-words.ts'
import { bounds } from '../../../model/edtf.ts'
import { RapporteurError } from '../../../model/errors.ts'
import { isIsoDay } from '../../../model/iso-day.ts'
import type { TenureView } from '../../../model/views.ts'
import { printable } from '../../../publish/printable.ts'
import { officeByWords } from '../../../resolve/offices.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import { as_of, named } from '../input.ts'
import { onRecord } from '../named.ts'
import { tenureStatements } from '../tenure.ts'
import { tool } from '../tool.ts'

export const whoHeld = tool({
  name: 'who_held',
  title: 'Who held an office on a day',
  description:
    'Tells who held an office on a day, as far as the record covers it. "certain" is true where the period on record surely covers the day; false where it only can, as where sources were seen to name the holder before and after. An empty answer means that nothing on record tells, not that the office was vacant.',
  input: z.strictObject({
    office: named('With whose it is: "foreign minister of France"; or an id (off_…)'),
    on: z.string().max(40).refine(isIsoDay, 'Must be a day such as 2024-05-01').describe('The day: 2024-05-01'),
    as_of,
  }),
  output: z.object({
    office: z.object({ id: z.string(), title: z.string(), for: z.string().nullable() }),
    on: z.string(),
    holders: z.array(
      z.object({
        person: z.string(),
        name: z.string(),
        period: z.string().describe('EDTF'),
        basis: z.enum(['stated', 'observed']),
        acting: z.boolean(),
        certain: z.boolean(),
        conflicting: z.string().nullable().describe('Why the period may overlap that of another holder'),
        cited: Cited,
      }),
    ),
    around: z
      .array(z.object({ person: z.string(), name: z.string(), period: z.string().describe('EDTF'), cited: Cited }))
      .describe('Where nobody is certain: who is on record in the office last before the day and first after it'),
  }),
  async answer({ office: words, on, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const key = /^off_[0-9A-Z]+$/.test(words) ? words : officeByWords(words)?.key
    if (key === undefined)
      throw new RapporteurError(
        'input-invalid',
        `"${words}" does not say whose office it is.`,
        'Write it as "foreign minister of France", or give the id of an office, which search finds.',
      )
    const office = onRecord(await record.office(key), 'office', words, 'Find offices with the tool search.')
    const holders = (await record.holders(office.id, on)).map(
      ({ person, period, basis, acting, certain, conflicting, statements }) => ({
        ...{ person: person.id, name: person.name, period, basis, acting, certain, conflicting },
        cited: cite.statements(tenureStatements(statements, basis)),
      }),
    )
    const around = []
    for (const { person, period, day } of holders.some(({ certain }) => certain) ? [] : besides(office.tenures, on)) {
      const holding = (await record.holders(office.id, day)).find((holder) => holder.person.id === person.id)
      const cited = holding ? cite.statements(tenureStatements(holding.statements, holding.basis)) : []
      around.push({ person: person.id, name: person.name, period, cited })
    }
    const owner = office.for?.name ?? null
    const name = printable([office.title, owner].filter((part) => part !== null).join(', '))
    return {
      found: { office: { id: office.id, title: office.title, for: owner }, on, holders, around },
      lines: [
        holders.length === 0 ? `Nothing on record tells who was ${name} on ${on}.` : `${name} (${office.id}) on ${on}:`,
        ...holders.map(
          ({ person, name: holder, period, basis, acting, certain, conflicting, cited }) =>
            `- ${printable(holder)} (${person})${acting ? ', acting' : ''}, ${basis === 'observed' ? 'named so by sources of ' : ''}${dateInWords(period)}${certain ? '' : ', perhaps'}${conflicting === null ? '' : `, sources differ: ${printable(conflicting)}`}${marks(cited)}`,
        ),
        ...around.map(
          ({ person, name: holder, period, cited }) =>
            `- on record at another time: ${printable(holder)} (${person}), ${dateInWords(period)}${marks(cited)}`,
        ),
      ],
    }
  },
})

/** The tenures that end last before a day and begin first after it, each with its day that is closest. */
function besides(tenures: readonly TenureView[], on: string): (TenureView & { readonly day: string })[] {
  const dated = tenures.map((tenure) => ({ tenure, ...bounds(tenure.period) }))
  const before = dated.filter(({ latest }) => latest < on).sort((a, b) => (a.latest < b.latest ? 1 : -1))[0]
  const after = dated.filter(({ earliest }) => earliest > on).sort((a, b) => (a.earliest < b.earliest ? -1 : 1))[0]
  return [
    ...(before ? [{ ...before.tenure, day: before.latest }] : []),
    ...(after ? [{ ...after.tenure, day: after.earliest }] : []),
  ]
}
