import type { StatementView } from '../../model/views.ts'

/** Statements of one tenure that are cited. */
const MOST = 3

/**
 * Of the statements about a person those that give an office, the latest: where its period was stated, those that state one, since sources
 * that only name somebody in the office do not tell for how long.
 */
export function tenureStatements(
  statements: readonly StatementView[],
  office: string,
  basis: 'stated' | 'observed',
): StatementView[] {
  const giving = statements.filter(
    ({ property, entity, decision, polarity }) =>
      property === 'holds-office' && entity === office && !decision?.state && polarity === 'affirmed',
  )
  const fitting = giving.filter(({ valid }) => (valid !== null) === (basis === 'stated'))
  return (fitting.length > 0 ? fitting : giving).slice(-MOST)
}
