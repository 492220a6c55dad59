import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday. */
const places = (text: string) => proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.type, e.place])
const LEAD = 'Chilean President Gabriel Boric arrived in Lima on Sunday.'

it.each<[string, [string, string | null]]>([
  [`${LEAD} He and Peruvian President Dina Boluarte held talks on Sunday.`, ['meeting', 'Lima']],
  [
    'LIMA - Chile and Peru held talks in Arica in 2021. Chilean President Gabriel Boric and Peruvian President Dina Boluarte met on Monday.',
    ['meeting', 'Lima'],
  ],
  ['Chilean President Gabriel Boric last hosted Peruvian President Dina Boluarte in April 2023.', ['meeting', 'Chile']],
])('places what belongs to a stay: %s', (text, expected) => {
  expect(places(text)).toContainEqual(expected)
})

it.each<[string, [string, string | null]]>([
  [
    `${LEAD} Brazilian Foreign Minister Mauro Vieira met Uruguayan Foreign Minister Omar Paganini on Sunday.`,
    ['meeting', null],
  ],
  [`${LEAD} Chile and Peru held talks in 2019.`, ['meeting', null]],
  [
    'LIMA - Brazilian Foreign Minister Mauro Vieira met Uruguayan Foreign Minister Omar Paganini in Recife in 2021 and, on 2 March, in talks that went badly.',
    ['meeting', 'Recife'],
  ],
])('leaves open what does not: %s', (text, expected) => {
  expect(places(text)).toContainEqual(expected)
})
