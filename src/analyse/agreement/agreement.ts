import type { AgreementView, CodingView } from '../../model/coding-view.ts'
import { grouped } from '../../model/grouped.ts'
import { nominalAlpha } from './alpha.ts'

/**
 * How far reviewers who coded the same proposals agree: on whether they would accept each, and on each property of those that they would.
 * The values of a property count as one, whatever their order, and by what they mean on record, however they are written; of several codings by one reviewer the last counts. A property is a variable of the kinds of which
 * somebody read it: of these none is a value too, of others it says nothing.
 */
export function agreementOf(codings: readonly CodingView[]): Omit<AgreementView, 'proposals'> {
  const units = [...lastOfEach(codings).values()].filter((own) => own.length > 1)
  const properties = [...new Set(units.flatMap((own) => own.flatMap((c) => Object.keys(c.values))))].sort()
  const variables = ['verdict', ...properties]
  const kindsOf = new Map(properties.map((property) => [property, kindsWith(property, units.flat())] as const))
  const differences: AgreementView['differences'] = []
  const figures = variables.map((variable) => {
    const read = units.map((own) =>
      own.flatMap((coding) => (kindsOf.get(variable)?.has(coding.kind) === false ? [] : readingOf(coding, variable))),
    )
    const paired = read.filter((readings) => readings.length > 1)
    const agreed = paired.filter((readings) => new Set(meaningsIn(readings)).size === 1)
    for (const [at, readings] of read.entries()) {
      const [first] = units[at] ?? []
      if (first && readings.length > 1 && !agreed.includes(readings))
        differences.push({
          batch: first.batch,
          entity: first.entity,
          variable,
          readings: readings.map(({ by, value, reason }) => ({ by, value, reason })),
        })
    }
    const alpha = nominalAlpha(read.map(meaningsIn))
    return { variable, units: paired.length, agreed: agreed.length, alpha }
  })
  return { coders: [...new Set(codings.map((c) => c.by))].sort(), units: units.length, variables: figures, differences }
}

const kindsWith = (property: string, codings: readonly CodingView[]): ReadonlySet<string> =>
  new Set(codings.filter(({ values }) => (values[property] ?? []).length > 0).map(({ kind }) => kind))

/** What the agreement is asked of: a workspace, as a rule. */
export interface CodedRecord {
  codings(): Promise<CodingView[]>
  proposalsNamed(
    named: readonly { readonly batch: string; readonly entity: string }[],
  ): Promise<AgreementView['proposals']>
}

/** How far those who coded a record agree, with what they differ about as it stands by now. */
export async function agreement(record: CodedRecord): Promise<AgreementView> {
  const found = agreementOf(await record.codings())
  const named = grouped(found.differences, ({ batch, entity }) => `${batch} ${entity}`)
  const proposals = await record.proposalsNamed(
    [...named.values()].flatMap(([first]) => (first ? [{ batch: first.batch, entity: first.entity }] : [])),
  )
  const waits = ({ state }: AgreementView['proposals'][number]) => (state === 'pending' ? 0 : 1)
  return { ...found, proposals: proposals.toSorted((a, b) => waits(a) - waits(b)) }
}

/** Codings by proposal, the last of each reviewer. */
function lastOfEach(codings: readonly CodingView[]): Map<string, CodingView[]> {
  const units = new Map<string, CodingView[]>()
  for (const coding of codings) {
    const unit = `${coding.batch} ${coding.entity}`
    units.set(unit, [...(units.get(unit) ?? []).filter((c) => c.by !== coding.by), coding])
  }
  return units
}

interface Reading extends Shown {
  /** Null of codings from before meanings were noted. */
  readonly meaning: string | null
}
type Shown = AgreementView['differences'][number]['readings'][number]

function readingOf({ by, verdict, values, meanings, reason }: CodingView, variable: string): Reading[] {
  if (variable === 'verdict')
    return [{ by, value: verdict, meaning: verdict, reason: verdict === 'rejected' ? reason : null }]
  if (verdict === 'rejected') return []
  const meaning = meanings && together(meanings[variable])
  return [{ by, value: together(values[variable]), meaning, reason: null }]
}

const together = (values: readonly string[] = []): string => [...values].sort().join('; ')

/** By what readings of one proposal are compared: by their words where not all have a meaning noted. */
const meaningsIn = (readings: readonly Reading[]): string[] =>
  readings.map(({ value, meaning }) => (readings.every((r) => r.meaning !== null) ? (meaning ?? value) : value))
