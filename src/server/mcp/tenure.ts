import type { StatementView } from '../../model/views.ts'

/** Statements of one tenure that are cited. */
const MOST = 3

/**
 * Of the statements that give somebody an office those that count, the latest: where its period was stated, those that state one, since
 * sources that only name somebody in the office do not tell for how long.
 */
export function tenureStatements(giving: readonly StatementView[], basis: 'stated' | 'observed'): StatementView[] {
  const counting = giving.filter(({ decision, polarity }) => !decision?.state && polarity === 'affirmed')
  const fitting = counting.filter(({ valid }) => (valid !== null) === (basis === 'stated'))
  return (fitting.length > 0 ? fitting : counting).slice(-MOST)
}
