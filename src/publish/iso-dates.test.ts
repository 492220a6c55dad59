import { expect, it } from 'vitest'
import { isoDates } from './iso-dates.ts'

it.each([
  ['2024-11-12', { date: '2024-11-12' }],
  ['2024-11', { date: '2024-11' }],
  ['2024', { date: '2024' }],
  ['2024-XX', { date: '2024' }],
  ['2024-11-XX', { date: '2024-11' }],
  ['2024-21', { date: '2024' }],
  ['2024-33', { date: '2024' }],
  ['202X', null],
  ['2024-11~', null],
  ['2024?', null],
  ['2024-11-12/2024-11-14', { date: null, start: '2024-11-12', end: '2024-11-14' }],
  ['2024-09/2024-11', { date: null, start: '2024-09', end: '2024-11' }],
  ['2024-09/..', { date: null, start: '2024-09', end: null }],
  ['../2005', { date: null, start: null, end: '2005' }],
  ['/2005', { date: null, start: null, end: '2005' }],
  ['202X/..', null],
  ['[2024-11-12,2024-11-14]', { date: '2024-11' }],
  ['{2024-03,2024-11}', { date: '2024' }],
  ['[2023,2024]', null],
  ['[..2024]', null],
  ['no date', null],
])('%s is %j in ISO 8601', (edtf, expected) => {
  expect(isoDates(edtf)).toEqual(expected)
})
