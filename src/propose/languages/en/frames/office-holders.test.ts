import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.type, e.status, e.date, e.place, e.sides.join(' ')])

describe('holders of an office whom the text does not name', () => {
  it.each<[string, (string | null)[]]>([
    ["Chile's president was in Lima on Monday for talks.", ['visit', 'held', '2024-05-13', 'Lima', 'CHL PER']],
    ['The Chilean defence minister travelled to Lima on Monday.', ['visit', 'held', '2024-05-13', 'Lima', 'CHL PER']],
    ["Chile's foreign minister will visit Lima on Friday.", ['visit', 'planned', '2024-05-17', 'Lima', 'CHL PER']],
    [
      'The Chilean president called off a trip to Lima planned for 20 May.',
      ['visit', 'cancelled', '2024-05-20', 'Lima', 'CHL PER'],
    ],
    [
      'The Chilean president received her Peruvian counterpart in Santiago on Monday.',
      ['meeting', 'held', '2024-05-13', 'Santiago', 'CHL PER'],
    ],
    [
      'The Chilean president welcomed her Peruvian counterpart to Santiago on Monday.',
      ['meeting', 'held', '2024-05-13', 'Santiago', 'CHL PER'],
    ],
    [
      "Chile's king begins a two-day state visit to Peru on Friday.",
      ['visit', 'planned', '2024-05-17/2024-05-18', 'Peru', 'CHL PER'],
    ],
    [
      'The Chilean president will pay a visit to Lima next week.',
      ['visit', 'planned', '2024-05-20/2024-05-26', 'Lima', 'CHL PER'],
    ],
    [
      "The Chilean president's planned trip to Lima was scrapped on Thursday.",
      ['visit', 'cancelled', null, 'Lima', 'CHL PER'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    'The Chilean president was in Santiago on Monday.',
    'The former Chilean president travelled to Lima on Monday.',
    'The Chilean president did not travel to Lima on Monday.',
    'The Chilean president might travel to Lima on Friday.',
  ])('nobody travels abroad: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
