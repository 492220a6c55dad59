import { expect, it } from 'vitest'
import { meetingLevel } from './meeting-level.ts'

it.each<[offices: (string | null)[], level: string | null]>([
  [['President', 'Minister of Foreign Affairs'], 'head of state'],
  [['General Secretary'], 'head of state'],
  [["General Secretary of the Workers' Party of Korea"], 'head of state'],
  [['General Secretary of the Communist Party of Vietnam Central Committee', 'Prime Minister'], 'head of state'],
  [['First Secretary of the Central Committee'], 'head of state'],
  [['Secretary-General', 'Ambassador'], 'head of government'],
  [['Minister of Foreign Affairs', null], 'minister'],
  [['Minister for Maritime Affairs'], 'minister'],
  [['Deputy Minister of Trade'], 'deputy minister'],
  [['Ambassador'], 'senior official'],
  [['Party Secretary'], 'working level'],
  [['Beekeeper'], null],
  [[], null],
])('%j meet at the level %j', (offices, level) => {
  expect(meetingLevel(offices)).toBe(level)
})
