import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './words.ts'

it.each([
  ['Moscow', 'moscow'],
  ['T72B3', 't72b3'],
  ['Erdoğan', 'erdogan'],
  ['Łódź', 'lodz'],
  ['U.S.', 'us'],
  ["Xi's", 'xi'],
  ['Шойгу', 'шойгу'],
  ['ШОЙГУ', 'шойгу'],
  ['Соловьёв', 'соловьев'],
  ['绍伊古', '绍伊古'],
])('%s is folded to %s', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

it('words of plain letters are folded as those are that need more', () => {
  const letters = [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  ]
  const words = letters.map((some) =>
    fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 60 }).map((characters) => characters.join('')),
  )
  fc.assert(
    fc.property(fc.oneof(...words), (word) => {
      expect(fold(`${word}’s`)).toBe(fold(word))
      expect(fold(word.normalize('NFD'))).toBe(fold(word))
    }),
  )
})
