export type TempoUnit = 'month' | 'quarter' | 'year'

/** How an analysis is asked for: over which days, and by which stretch of the calendar. */
export interface AnalysisAsked {
  readonly by?: TempoUnit
  readonly from?: string
  readonly to?: string
}

const UNITS: readonly unknown[] = ['month', 'quarter', 'year']
const day = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** Reads it from the fields of a URL's query; what does not fit is left out. */
export function analysisAskedOf({ by, from, to }: Record<string, unknown>): AnalysisAsked {
  return {
    ...(UNITS.includes(by) ? { by: by as TempoUnit } : {}),
    ...(day(from) ? { from } : {}),
    ...(day(to) ? { to } : {}),
  }
}

/** The same with the relationships that are compared, each as codes joined by `+`. */
export function comparedOf(fields: Record<string, unknown>): AnalysisAsked & { readonly sides?: string[] } {
  const sides = [fields.sides].flat().filter((group): group is string => typeof group === 'string' && group !== '')
  return { ...analysisAskedOf(fields), ...(sides.length > 0 ? { sides: sides.slice(0, 6) } : {}) }
}
