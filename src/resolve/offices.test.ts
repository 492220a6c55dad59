import { expect, it } from 'vitest'
import { officeByWords, officeKey } from './offices.ts'

it.each([
  ['secretary of the Security Council of the Russian Federation', 'secretary of the security council|RUS'],
  ['foreign minister of France', 'minister of foreign affairs|FRA'],
  ['French foreign minister', 'minister of foreign affairs|FRA'],
  ["China's foreign minister", 'minister of foreign affairs|CHN'],
  ['president of the United States', 'president|USA'],
])('%s is %s', (words, key) => {
  expect(officeByWords(words)).toEqual({ key })
})

it.each(['', 'minister', 'of', 'minister of nowhere'])('%j names no office of anybody', (words) => {
  expect(officeByWords(words)).toBeNull()
})

it('a title that names its owner is the same office as one that does not', () => {
  const full = officeKey('Secretary of the Security Council of the Russian Federation', 'RUS')
  expect(full).toBe(officeKey('secretary of the Security Council', 'RUS'))
  expect(officeKey('President of France', 'FRA')).toBe('president|FRA')
})
