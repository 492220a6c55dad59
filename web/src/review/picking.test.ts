import { expect, it } from 'vitest'
import type { SearchHit } from '../../../src/model/search.ts'
import { choicesOf, kindsSought, soughtWords } from './picking.ts'

const hit = (id: string, text: string): SearchHit => ({
  kind: 'person',
  id,
  title: { text, marks: [] },
  excerpt: null,
  match: 'word',
  date: null,
  at: null,
  code: null,
})

it.each([
  ['Wang', 'Wang*'],
  [' Wang Y ', 'Wang Y*'],
  ['Wang (China)', 'Wang  China*'],
  ['"', ''],
  ['王', '王*'],
])('for %j is sought %j', (typed, words) => {
  expect(soughtWords(typed)).toBe(words)
})

it.each<[string, string[] | null, SearchHit[], string[]]>([
  ['Wang', ['Person'], [hit('per_1', 'Wang Yi')], ['per_1', 'new Person']],
  ['wang yi', ['Person'], [hit('per_1', 'Wang Yi')], ['per_1']],
  ['Fiji', ['State', 'Organisation'], [], ['new State', 'new Organisation']],
  ['Talks', ['Event'], [], []],
  ['', ['Person'], [], []],
  ['Wang', null, [], []],
])('for %j of %j is offered', (typed, of, hits, keys) => {
  expect(choicesOf(typed, of, hits).map(({ key }) => key)).toEqual(keys)
})

it.each([
  [['State', 'Organisation'], ['side']],
  [['Place'], []],
])('of %j are sought %j', (of, kinds) => {
  expect(kindsSought(of)).toEqual(kinds)
})
