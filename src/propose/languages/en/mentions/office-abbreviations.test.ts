import { expect, it } from 'vitest'
import { readEnglish } from '../read.ts'
import { story } from '../testing.ts'

it.each<[string, [string, string | null][]]>([
  ['FM Ann Marsh met reporters.', [['Minister of Foreign Affairs', null]]],
  ['PM Marsh met reporters.', [['Prime Minister', null]]],
  ['EAM Marsh met reporters.', [['Minister of External Affairs', null]]],
  ['NSA Sir Tim Barlow met reporters.', [['National Security Advisor', null]]],
  ['MoS for Trade Ann Marsh met reporters.', [['Minister of State for Trade', null]]],
  ["Kenya's DPM met reporters.", [['Deputy Prime Minister', 'KEN']]],
  ['Dutch PM Mark Rutte met reporters.', [['Prime Minister', 'NLD']]],
  ['The NSA met reporters.', []],
  ['They met reporters at 3 PM Monday.', []],
  ['The talks opened at 10 pm.', []],
  ['It was held at FM level.', []],
])('%s', (text, expected) => {
  const { offices } = readEnglish(story(text))
  expect(offices.map((o) => [o.office, o.for])).toEqual(expected)
})
