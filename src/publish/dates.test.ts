import { expect, it } from 'vitest'
import { dateInWords } from './dates.ts'

it.each([
  ['2024-11-12', '12 November 2024'],
  ['2024-11', 'November 2024'],
  ['2024', '2024'],
  ['202X', '2020s'],
  ['2024-21', 'spring 2024'],
  ['2024-11~', 'about November 2024'],
  ['2024?', '2024 (uncertain)'],
  ['2024-09/2024-11', 'September to November 2024'],
  ['2025-12-01/2025-12-02', '1–2 December 2025'],
  ['2024-06-30/2024-07-02', '30 June to 2 July 2024'],
  ['2023-12-31/2024-01-01', '31 December 2023 to 1 January 2024'],
  ['2005/..', 'since 2005'],
  ['../2005', 'until 2005'],
  [null, 'undated'],
])('%s is "%s"', (edtf, expected) => {
  expect(dateInWords(edtf)).toBe(expected)
})
