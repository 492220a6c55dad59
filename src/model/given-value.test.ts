import { describe, expect, it } from 'vitest'
import { givenValue } from './given-value.ts'
import type { Value } from './value.ts'

const DATE: Value = { type: 'date', edtf: '2024' }
const CODE: Value = { type: 'code', scheme: 'event-status', code: 'held' }
const WORDS: Value = { type: 'text', text: 'Пекин', lang: 'ru' }
const TOLD: Value = { type: 'relative', event: 'ev_1', direction: 'after', least: 2, most: 2, unit: 'day' }

describe('a value in the place of another', () => {
  it.each<[string, Value, Value]>([
    [' Москва ', WORDS, { type: 'text', text: 'Москва', lang: 'ru' }],
    ['2024-11-12', DATE, { type: 'date', edtf: '2024-11-12' }],
    ['2024-11', TOLD, { type: 'date', edtf: '2024-11' }],
    ['planned', CODE, { type: 'code', scheme: 'event-status', code: 'planned' }],
    ['040', { type: 'code', scheme: 'cameo', code: '036' }, { type: 'code', scheme: 'cameo', code: '040' }],
    ['-3', { type: 'integer', integer: 4 }, { type: 'integer', integer: -3 }],
    ['19', { type: 'ordinal', ordinal: 9 }, { type: 'ordinal', ordinal: 19 }],
    ['12 aircraft', { type: 'quantity', amount: 1, unit: 'x' }, { type: 'quantity', amount: 12, unit: 'aircraft' }],
    ['2.5 USD', { type: 'money', amount: 1, currency: 'EUR' }, { type: 'money', amount: 2.5, currency: 'USD' }],
    ['FRA', { type: 'country', country: 'DEU' }, { type: 'country', country: 'FRA' }],
    ['https://a.example/', { type: 'url', url: 'http://b.example' }, { type: 'url', url: 'https://a.example/' }],
    [
      '39.9, -116.4',
      { type: 'coordinates', latitude: 0, longitude: 0 },
      { type: 'coordinates', latitude: 39.9, longitude: -116.4 },
    ],
    ['st_2', { type: 'entity', entity: 'st_1' }, { type: 'entity', entity: 'st_2' }],
  ])('%j', (written, former, value) => {
    expect(givenValue(written, former)).toEqual(value)
  })

  it.each<[string, Value, string]>([
    ['', WORDS, 'input-invalid'],
    ['12 November', DATE, 'date-invalid'],
    ['2024-13', TOLD, 'date-invalid'],
    ['rumoured', CODE, 'input-invalid'],
    ['1.5', { type: 'integer', integer: 4 }, 'input-invalid'],
    ['0', { type: 'ordinal', ordinal: 9 }, 'input-invalid'],
    ['aircraft', { type: 'quantity', amount: 1, unit: 'x' }, 'input-invalid'],
    ['2 dollars', { type: 'money', amount: 1, currency: 'EUR' }, 'input-invalid'],
    ['France', { type: 'country', country: 'DEU' }, 'input-invalid'],
    ['javascript:alert(1)', { type: 'url', url: 'http://b.example' }, 'input-invalid'],
    ['91, 0', { type: 'coordinates', latitude: 0, longitude: 0 }, 'input-invalid'],
  ])('%j is refused for %j', (written, former, code) => {
    expect(() => givenValue(written, former)).toThrow(expect.objectContaining({ code }))
  })
})
