import { expect, it } from 'vitest'
import type { StatementView } from '../../../src/model/views.ts'
import { settlingOf } from './settling.ts'

const said = (...values: string[]) => values.map((value) => ({ id: value, value }) as StatementView)

it.each<[reading: string, record: string[], expected: string | null]>([
  ['2024-03', ['2024-03-05'], 'correct 2024-03-05 to 2024-03'],
  ['2024-03-05', ['2024-03-05'], null],
  ['', ['2024-03-05'], 'retract 2024-03-05'],
  ['2024-03-05', [], null],
  ['Laos; Vietnam', ['Laos', 'Vietnam'], null],
  ['Laos', ['Laos', 'Vietnam'], 'retract Vietnam'],
  ['Laos; Thailand', ['Laos', 'Vietnam'], 'correct Vietnam to Thailand'],
  ['Laos; Thailand; Vietnam', ['Laos', 'Vietnam'], null],
  ['Cuba; Thailand', ['Laos', 'Vietnam'], null],
  ['Son (for Vietnam, co-chair)', ['Saleumxay (co-chair)'], 'correct Saleumxay (co-chair) to Son'],
  ['Son (attendee)', ['Son (co-chair)'], null],
])('that “%s” was read where the record has %j: %s', (reading, record, expected) => {
  const settling = settlingOf(reading, said(...record))
  const of = settling?.statements.map((s) => s.value).join(', ')
  const told = settling?.kind === 'correct' ? `correct ${of} to ${settling.value}` : `retract ${of}`
  expect(settling && told).toBe(expected)
})
