import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

it.each<[string, [string | undefined, number | null | undefined, string, string | null]]>([
  [
    "The Chile-Peru Border Dialogue's 21st round ended in Arica on 6 May.",
    ['Chile-Peru Border Dialogue', 21, 'held', '2024-05-06'],
  ],
  [
    "The Chile-Peru Joint Commission's fifth session took place in Arica on 6 May.",
    ['Chile-Peru Joint Commission', 5, 'held', '2024-05-06'],
  ],
  [
    "The Chile-Peru Border Dialogue's next round will be held in Lima in June.",
    ['Chile-Peru Border Dialogue', null, 'planned', '2024-06'],
  ],
])('a round that the name of its mechanism owns: %s', (text, expected) => {
  const events = proposeEnglish(story(text, '2024-05-14')).events
  expect(events.map((e) => [e.mechanism?.name, e.mechanism?.round, e.status, e.date])).toEqual([expected])
})

it.each<[string, number | null]>([
  ['The Chile-Peru Joint Commission, which met for the 16th time in Arica on 6 May, approved a canal.', 16],
  ['The Chile-Peru Joint Commission, which met in Arica on 6 May, approved a canal.', null],
])('a mechanism that a relative clause tells to have met: %s', (text, round) => {
  const events = proposeEnglish(story(text, '2024-05-14')).events
  expect(events.map((e) => [e.mechanism?.name, e.mechanism?.round, e.date])).toEqual([
    ['Chile-Peru Joint Commission', round, '2024-05-06'],
  ])
})
