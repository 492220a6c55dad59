import { describe, expect, it } from 'vitest'
import { keysOf, keysToAsk } from './keys.ts'
import { nameForms } from './words.ts'

it.each([
  ['Gen. Сергей Шойгу', [['sergei', 'shoigu']]],
  ['Recep Tayyip Erdoğan', [['resep', 'taip', 'erdogan']]],
  ['王毅', [['vang', 'i'], ['vangi']]],
  ['谢尔盖·绍伊古', [['xirgai', 'shaoigu']]],
  ["Dr. Lan Fo'an", [['lan', 'foan']]],
  ['Mohammed bin Salman al-Saud', [['moamed', 'salman', 'saud']]],
  ['…', []],
])('%j is read as %j', (name, expected) => {
  expect(nameForms(name).map((form) => form.map((word) => word.respelt))).toEqual(expected)
})

const meet = (a: string, b: string, sideA: string[] = [], sideB: string[] = []) => {
  const keys = new Set(keysOf([a], sideA))
  return keysToAsk([b], sideB).some((key) => keys.has(key))
}

describe('names of one person share a key', () => {
  it.each([
    ['Sergei Shoigu', 'Shoygu Sergey'],
    ['Sergei Shoigu', 'Сергей Шойгу'],
    ['Sergei Shoigu', 'Serguei Choïgou'],
    ['Sergei Shoigu', 'S. Shoigu'],
    ['Sergei Shoigu', 'Sergei Shogiu'],
    ['Kim Jong-un', 'Kim Jongun'],
    ['Yevgeny Primakov', 'Evgenij Primakow'],
    ['Mohammed bin Salman', 'محمد بن سلمان'],
    ['Omar Saeed', 'عمر سعيد'],
    ['Walid Adel', 'وليد عادل'],
    ['Hassan Riyad', 'حسن رياض'],
    ['Ibrahim Majid', 'إبراهيم ماجد'],
    ['Shoigu', 'Sergei Shoigu'],
  ])('%s and %s', (a, b) => {
    expect(meet(a, b)).toBe(true)
    expect(meet(b, a)).toBe(true)
  })

  it('a family name alone is found among those of its state', () => {
    expect(meet('Sergei Shoigu', 'Shoigu', ['RUS'], ['RUS'])).toBe(true)
  })
})

it.each([
  ['Sergei Shoigu', 'Sergei Lavrov'],
  ['Wang Yi', 'Wang Li'],
])('%s and %s share none', (a, b) => {
  expect(meet(a, b)).toBe(false)
})
