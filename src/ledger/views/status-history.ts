import { isEdtf, overlaps } from '../../model/edtf.ts'
import type { StatementView, StatusChange } from '../../model/views.ts'

/** How an event stood over time, by publication. What was retracted, corrected or undone is left out. */
export function historyOf(statements: readonly StatementView[], status: string): StatusChange[] {
  const live = statements.filter((s) => !s.decision?.state && s.polarity === 'affirmed')
  const reports = live
    .filter((s) => s.property === 'status')
    .map((s) => {
      const evidence = s.evidence[0] ?? null
      const date = live.find((d) => d.property === 'date' && d.modality === s.modality && isOfOneReport(d, s))
      return { statement: s, evidence, date: date?.date ?? null, when: evidence?.source.published ?? s.recordedAt }
    })
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  const shown = reports.findLast((r) => r.statement.value === status)
  let planned: string | null = null
  let announced = false
  return reports.map((report): StatusChange => {
    const { statement, evidence, date } = report
    const as = statement.value as StatusChange['status']
    const change =
      as === 'planned' ? (announced ? (differ(planned, date) ? 'moved' : 'confirmed') : 'announced') : WORDS[as]
    announced ||= as === 'planned'
    if (as === 'planned' || as === 'postponed') planned = date ?? planned
    return {
      status: as,
      change,
      date,
      published: evidence?.source.published ?? null,
      recordedAt: statement.recordedAt,
      recordedBy: statement.recordedBy,
      note: statement.note,
      statement: statement.id,
      source: evidence?.source ?? null,
      evidence,
      shown: report === shown,
    }
  })
}

/** Whether two statements were told by one source, or entered at once. */
const isOfOneReport = (a: StatementView, b: StatementView): boolean =>
  a.batch === b.batch || (a.evidence[0] !== undefined && a.evidence[0].source.id === b.evidence[0]?.source.id)

const WORDS: Record<Exclude<StatusChange['status'], 'planned'>, StatusChange['change']> = {
  held: 'held',
  ongoing: 'under way',
  postponed: 'postponed',
  cancelled: 'cancelled',
}

/** Whether a plan names a day that cannot be the one named before. */
const differ = (before: string | null, now: string | null): boolean =>
  before !== null && now !== null && isEdtf(before) && isEdtf(now) && !overlaps(before, now)
