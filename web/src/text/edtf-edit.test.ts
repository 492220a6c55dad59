import { expect, it } from 'vitest'
import { coarser, marked, typedDate } from './edtf-edit.ts'

it.each([
  ['2024-11-12', '12 November 2024'],
  [' 2024-11 ', 'November 2024'],
  ['2024-09/2024-11', 'September to November 2024'],
])('%j is %s', (written, words) => {
  expect(typedDate(written)).toEqual({ valid: true, words })
})

it.each([
  ['', 'Write 2024-11-12, 2024-11, 2024 or 2024-09/2024-11'],
  ['2024-13', 'there is no month 13'],
  ['2024-02-30', '2024-02 has no day 30'],
  ['2024-11/2024-09', 'it ends before it begins'],
  ['May 2024', '"May 2024" has none of its forms'],
])('%j is no date: %s', (written, fault) => {
  expect(typedDate(written)).toEqual({ valid: false, fault })
})

it.each([
  ['2024-11-12', '2024-11', '2024', '2024-11-12~', '2024-11-12?'],
  ['2024-11~', null, '2024~', '2024-11', '2024-11%'],
  ['2024%', null, null, '2024?', '2024~'],
  ['2024-09/2024-11', null, null, null, null],
  ['', null, null, null, null],
])('%j by its month %j, by its year %j, about then %j, uncertain %j', (written, month, year, about, unsure) => {
  expect([coarser(written, 'month'), coarser(written, 'year'), marked(written, '~'), marked(written, '?')]).toEqual([
    month,
    year,
    about,
    unsure,
  ])
})
