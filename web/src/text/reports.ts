import type { EvidenceView, StatementView } from '../../../src/model/views.ts'
import { reservations } from './labels.ts'

/** The words of one source that state a value, with how they were read. */
export interface Grounds {
  readonly evidence: EvidenceView
  readonly rule: string | null
  readonly confidence: number | null
}

/** Values that the same words state in the same manner: what the sources report of one property, told once. */
export interface Report {
  readonly values: readonly string[]
  /** The statements that give each value. */
  readonly statements: readonly StatementView[]
  /** What was decided of it: why it does not count any more, or why it is ranked. */
  readonly decision: StatementView['decision']
  readonly cautions: readonly string[]
  readonly attribution: string | null
  readonly derived: boolean
  readonly grounds: readonly Grounds[]
}

const placeOf = ({ source, start, end }: EvidenceView): string => `${source.id} ${start}-${end}`

/**
 * Folds statements of one property: those of one value come together with all their words, and values that rest on the
 * very same words share one report. Order is that of the first statement of each.
 */
export function reportsOf(statements: readonly StatementView[]): Report[] {
  const byValue = merge(
    statements.map((statement) => ({
      values: [statement.value],
      statements: [statement],
      decision: statement.decision,
      cautions: reservations(statement),
      attribution: statement.attribution,
      derived: statement.origin === 'derived',
      grounds: statement.evidence.map((evidence) => ({
        evidence,
        rule: statement.rule,
        confidence: statement.confidence,
      })),
    })),
    (report) => manner(report) + JSON.stringify(report.values),
  )
  return merge(byValue, (report) => manner(report) + JSON.stringify(report.grounds.map((g) => placeOf(g.evidence))))
}

const manner = ({ cautions, attribution, decision }: Report): string =>
  JSON.stringify([cautions, attribution, decision])

function merge(reports: readonly Report[], keyOf: (report: Report) => string): Report[] {
  const merged = new Map<string, Report>()
  for (const report of reports) {
    const key = keyOf(report)
    const known = merged.get(key)
    merged.set(key, known ? together(known, report) : report)
  }
  return [...merged.values()]
}

function together(a: Report, b: Report): Report {
  const places = new Set(a.grounds.map(({ evidence }) => placeOf(evidence)))
  return {
    ...a,
    values: [...new Set([...a.values, ...b.values])],
    statements: [...a.statements, ...b.statements],
    grounds: [...a.grounds, ...b.grounds.filter(({ evidence }) => !places.has(placeOf(evidence)))],
  }
}
