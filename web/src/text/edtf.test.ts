import { expect, it } from 'vitest'
import { edtfInWords } from './edtf.ts'

it.each([
  ['2024-11-12', '12 November 2024'],
  ['2024-11-02', '2 November 2024'],
  ['2024-11', 'November 2024'],
  ['2024', '2024'],
  ['202X', '2020s'],
  ['19XX', '20th century'],
  ['20XX', '21st century'],
  ['2024-XX', '2024'],
  ['2024-11-XX', 'November 2024'],
  ['2024-XX-XX', '2024'],
  ['2024-11~', 'about November 2024'],
  ['2024?', '2024 (uncertain)'],
  ['2024-11-12%', 'about 12 November 2024 (uncertain)'],
  ['2024-21', 'spring 2024'],
  ['2024-24', 'winter 2024'],
  ['2024-09/2024-11', 'September to November 2024'],
  ['2024-11-11/2024-11-15', '11 to 15 November 2024'],
  ['2024-10-30/2024-11-02', '30 October to 2 November 2024'],
  ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
  ['2023/2024', '2023 to 2024'],
  ['2024-09~/2024-11', 'about September 2024 to November 2024'],
  ['../2005', 'until 2005'],
  ['2005-06/..', 'since June 2005'],
  [null, 'Undated'],
  ['', 'Undated'],
])('%s reads %j', (edtf, expected) => {
  expect(edtfInWords(edtf)).toBe(expected)
})
