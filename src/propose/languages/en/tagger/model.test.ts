import { expect, it, vi } from 'vitest'
import whole from 'wink-eng-lite-web-model'
import { numbered } from './numbered.ts'

interface Core {
  readonly features: Record<string, { readonly list: readonly unknown[]; readonly hash?: Record<string, number> }>
}

it('is what the package of the model makes of it', async () => {
  // WinkNLP changes what it is given: other tests of this process read with it.
  vi.resetModules()
  const { model } = await import('./model.ts')
  const [own, its] = [model, whole].map(({ core }) => (core as () => Core)())
  if (!own || !its) throw new Error('There is no model.')
  const places = its.features.lexeme?.hash ?? {}
  expect(Object.keys(places)).toHaveLength(87_593)
  const found = own.features.lexeme?.hash ?? {}
  expect(Object.keys(places).filter((word) => found[word] !== places[word])).toEqual([])
  const comparable = (core: Core) => ({ ...core, features: { ...core.features, lexeme: core.features.lexeme?.list } })
  for (const { features } of [own, its])
    for (const name of Object.keys(features)) delete (features[name] as { maxIndex?: number }).maxIndex
  expect(comparable(own)).toEqual(comparable(its))
})

it.each([
  ['~', 0],
  ['2024', 1],
  ['ALL', 2],
  ['all', 3],
  ['zone', 4],
  ['All', undefined],
  ['', undefined],
  ['zoo', undefined],
  ['later', undefined],
  ['__proto__', undefined],
])('the place of "%s" is %s', (word, place) => {
  const words = ['~', '2024', 'ALL', 'all', 'zone']
  const places = numbered(words)
  words.push('later')
  expect([places[word], places[word]]).toEqual([place, place])
})

it('takes words that are given a place', () => {
  const places = numbered(['#', 'all'])
  places.new = 7
  expect([places.new, places.all]).toEqual([7, 1])
})
