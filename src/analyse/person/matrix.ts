import type { Happening } from '../../model/happening.ts'
import { pairsOf } from './encounters.ts'

/** Who of one side met whom of the other, counted. */
export interface Matrix {
  /** Ids of persons, those who met most often first. */
  readonly rows: string[]
  readonly columns: string[]
  readonly cells: { readonly row: string; readonly column: string; readonly events: string[] }[]
  /** Persons who are left out as there are too many. */
  readonly left: number
}

/** Persons of a side that a matrix has at most. */
const MOST = 15

/** The counterpart matrix of two sides, given by their codes: persons of the one against persons of the other. */
export function matrixOf(contacts: readonly Happening[], one: string, two: string): Matrix {
  const pairs = pairsOf(contacts, (person) => person.for === one).filter(({ other }) => other.for === two)
  const rows = byMeetings(pairs.map(({ person, events }) => [person.person, events.length]))
  const columns = byMeetings(pairs.map(({ other, events }) => [other.person, events.length]))
  const [shown, across] = [rows.slice(0, MOST), columns.slice(0, MOST)]
  return {
    rows: shown,
    columns: across,
    cells: pairs.flatMap(({ person, other, events }) =>
      shown.includes(person.person) && across.includes(other.person)
        ? [{ row: person.person, column: other.person, events }]
        : [],
    ),
    left: rows.length - shown.length + columns.length - across.length,
  }
}

function byMeetings(counted: readonly (readonly [string, number])[]): string[] {
  const sums = new Map<string, number>()
  for (const [person, n] of counted) sums.set(person, (sums.get(person) ?? 0) + n)
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([person]) => person)
}
