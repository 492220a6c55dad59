import { describe, expect, it } from 'vitest'
import { fold } from '../model/fold.ts'
import { sideByName } from '../model/side-names.ts'
import { isStateCode, mechanismKey, mechanismWords, nameOfSide, sideActing } from './keys.ts'

it.each([
  ['Sergei Shoigu', 'sergei shoigu'],
  ['  Recep  Tayyip Erdoğan ', 'recep tayyip erdogan'],
  ['Jean-Noël Barrot', 'jean noel barrot'],
  ['王毅', '王毅'],
  ['5+1', '5+1'],
])('%j is folded to %j', (written, folded) => {
  expect(fold(written)).toBe(folded)
})

describe('mechanismKey', () => {
  const key = (name: string, sides = ['CHN', 'RUS']) => mechanismKey(name, sides, 'consultation')

  it.each([
    ['China-Russia strategic security consultation', 'Russia-China strategic security consultations'],
    ['China-Russia strategic security consultations', 'strategic security consultations between China and Russia'],
    ['China-Russia strategic security consultations', 'Sino-Russian strategic security consultations'],
    ['China-Russia strategic security consultations', 'annual Chinese-Russian Strategic Security Consultations'],
  ])('%j and %j are one mechanism', (a, b) => {
    expect(key(a)).toBe(key(b, ['RUS', 'CHN']))
  })

  it.each([
    [
      'China-Russia strategic security consultations',
      'China-Russia law-enforcement and security cooperation mechanism',
    ],
    ['China-Russia strategic security consultations', 'China-Russia strategic stability consultations'],
  ])('%j and %j are two', (a, b) => {
    expect(key(a)).not.toBe(key(b))
  })

  it('the same name among other parties is another mechanism', () => {
    expect(key('strategic dialogue', ['CHN', 'FRA'])).not.toBe(key('strategic dialogue', ['CHN', 'DEU']))
  })

  it.each(['exercise', 'exhibition'] as const)('the parties do not tell an %s from another', (type) => {
    expect(mechanismKey('Joint Sea', ['CHN', 'RUS'], type)).toBe(mechanismKey('Joint Sea', ['CHN'], type))
  })
})

it.each([
  ['China-Russia strategic security consultations', ['security', 'strategic']],
  ['South Africa-Nigeria Bi-National Commission', ['binational']],
  ['Nigeria-South Africa Binational Commission', ['binational']],
  ['Australia-Indonesia 2+2 ministers\u2019 meeting', ['2+2', 'minister']],
])('the words that tell %j from others are %j', (name, words) => {
  expect(mechanismWords(name)).toEqual(words)
})

it.each([
  ['CHN', 'China', true],
  ['RUS', 'Russia', true],
  ['BRICS', 'BRICS', false],
  ['XYZ', 'XYZ', false],
])('%s is shown as %s and is a state: %s', (code, name, state) => {
  expect(nameOfSide(code)).toBe(name)
  expect(isStateCode(code)).toBe(state)
})

it.each([
  ['Russian', 'RUS'],
  ['russian federation', 'RUS'],
  ['chn', 'CHN'],
  ['Atlantis', null],
  ['Beijing', null],
])('the side called %j is %s', (written, code) => {
  expect(sideByName(written)).toBe(code)
})

it.each([
  ['Beijing', 'CHN'],
  ['Peking', 'CHN'],
  ['the Kremlin', 'RUS'],
  ['Downing Street', 'GBR'],
  ['Singapore', 'SGP'],
  ['China', 'CHN'],
  ['Shanghai', null],
])('where only a side can be meant, %j is %s', (written, code) => {
  expect(sideActing(written)).toBe(code)
})
