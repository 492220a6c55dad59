import type { AgreementView, CodingView } from '../../model/coding-view.ts'
import { nominalAlpha } from './alpha.ts'

/**
 * How far reviewers who coded the same proposals agree: on whether they would accept each, and on each property of those that they would.
 * The values of a property count as one, whatever their order; of several codings by one reviewer the last counts.
 */
export function agreementOf(codings: readonly CodingView[]): AgreementView {
  const units = [...lastOfEach(codings).values()].filter((own) => own.length > 1)
  const properties = [...new Set(units.flatMap((own) => own.flatMap((c) => Object.keys(c.values))))].sort()
  const variables = ['verdict', ...properties]
  const differences: AgreementView['differences'] = []
  const figures = variables.map((variable) => {
    const read = units.map((own) => own.flatMap((coding) => readingOf(coding, variable)))
    const paired = read.filter((readings) => readings.length > 1)
    const agreed = paired.filter((readings) => new Set(readings.map((r) => r.value)).size === 1)
    for (const [at, readings] of read.entries()) {
      const [first] = units[at] ?? []
      if (first && readings.length > 1 && !agreed.includes(readings))
        differences.push({ batch: first.batch, entity: first.entity, variable, readings })
    }
    const alpha = nominalAlpha(read.map((readings) => readings.map((r) => r.value)))
    return { variable, units: paired.length, agreed: agreed.length, alpha }
  })
  return { coders: [...new Set(codings.map((c) => c.by))].sort(), units: units.length, variables: figures, differences }
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

function readingOf(coding: CodingView, variable: string): { by: string; value: string }[] {
  if (variable === 'verdict') return [{ by: coding.by, value: coding.verdict }]
  if (coding.verdict === 'rejected') return []
  return [{ by: coding.by, value: [...(coding.values[variable] ?? [])].sort().join('; ') }]
}
