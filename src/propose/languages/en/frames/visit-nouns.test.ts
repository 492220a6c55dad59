import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.type, e.status, e.date, e.place, e.sides.join(' ')])
const MET =
  'Chilean Foreign Minister Alberto van Klaveren met Peruvian Foreign Minister Javier González-Olaechea in Lima on Monday.'

describe('visits that a story mentions', () => {
  it.each<[string, (string | null)[]]>([
    [
      'There is also a proposed visit of Chilean Defence Minister Maya Fernández to Cusco in October.',
      ['visit', 'planned', '2024-10', 'Cusco', 'CHL PER'],
    ],
    [
      'A planned visit of Chilean Defence Minister Maya Fernández to Cusco in October was discussed.',
      ['visit', 'planned', '2024-10', 'Cusco', 'CHL PER'],
    ],
    [
      'They recalled the consensus reached during the visit of President Gabriel Boric to Peru.',
      ['visit', 'held', null, 'Peru', 'CHL PER'],
    ],
    ["They recalled President Gabriel Boric's visit to Cusco.", ['visit', 'held', null, 'Cusco', 'CHL PER']],
    [
      "They recalled recent exchanges, including the Chilean president's visit to Cusco in February 2022.",
      ['visit', 'held', '2022-02', 'Cusco', 'CHL PER'],
    ],
  ])('%s', (text, expected) => {
    expect(told(`${MET} ${text}`).filter(([type]) => type === 'visit')).toEqual([expected])
  })
})
