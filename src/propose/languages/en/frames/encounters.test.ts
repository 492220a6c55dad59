import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday. */
const events = (text: string) => proposeEnglish(story(text, '2024-05-14')).events
const told = (text: string) => events(text).map((e) => [e.type, e.status, e.date, e.place])
const BORIC = 'Chilean President Gabriel Boric'
const BOLUARTE = 'Peruvian President Dina Boluarte'
const HELD = `${BORIC} met ${BOLUARTE} in Lima on Monday.`

describe('how two are told to have met', () => {
  it.each<[string, (string | null)[]]>([
    [
      'The trade ministers of Chile and Peru sat side by side in Arica on Monday.',
      ['meeting', 'held', '2024-05-13', 'Arica'],
    ],
    [`${BORIC} and ${BOLUARTE} faced each other in Lima on Monday.`, ['meeting', 'held', '2024-05-13', 'Lima']],
    [
      `${BORIC} spent forty minutes alone with ${BOLUARTE} in Lima on Monday.`,
      ['meeting', 'held', '2024-05-13', 'Lima'],
    ],
    [
      `${BORIC} and ${BOLUARTE} had half an hour together in Lima on Monday.`,
      ['meeting', 'held', '2024-05-13', 'Lima'],
    ],
    [
      `${BORIC} had seen his Peruvian colleague, Dina Boluarte, in Lima on Monday.`,
      ['meeting', 'held', '2024-05-13', 'Lima'],
    ],
    [`${BORIC} has been to see ${BOLUARTE} in Lima.`, ['meeting', 'held', '2024-05', 'Lima']],
    [`${BORIC} will be the guest of ${BOLUARTE} in Lima on Friday.`, ['meeting', 'planned', '2024-05-17', 'Lima']],
    [`${BORIC} played host to ${BOLUARTE} in Santiago on Monday.`, ['meeting', 'held', '2024-05-13', 'Santiago']],
    [`${BORIC} had ${BOLUARTE} over for dinner in Santiago on Monday.`, ['meeting', 'held', '2024-05-13', 'Santiago']],
    [
      `${BORIC} had what his office called "useful" discussions with ${BOLUARTE} in Lima on Monday.`,
      ['meeting', 'held', '2024-05-13', 'Lima'],
    ],
    [
      `${BORIC} wrapped up three days of talks with ${BOLUARTE} in Lima on Monday.`,
      ['meeting', 'held', '2024-05-11/2024-05-13', 'Lima'],
    ],
    [`${BORIC} and ${BOLUARTE} spoke about gas in Lima on Monday.`, ['meeting', 'held', '2024-05-13', 'Lima']],
    ['Chilean and Peruvian ministers discussed visas in Lima on Monday.', ['meeting', 'held', '2024-05-13', 'Lima']],
    ['The foreign ministers of Chile and Peru discussed visas on Monday.', ['meeting', 'held', '2024-05-13', null]],
    ['Officials from Chile and Peru reviewed a treaty in Lima on 6 May.', ['meeting', 'held', '2024-05-06', 'Lima']],
    ['Chile and Peru explored a gas deal in Arica on Monday.', ['meeting', 'held', '2024-05-13', 'Arica']],
    [`${BORIC} rang ${BOLUARTE} on Monday.`, ['call', 'held', '2024-05-13', null]],
    [`In a call on Monday, ${BORIC} and ${BOLUARTE} discussed gas.`, ['call', 'held', '2024-05-13', null]],
    [`In a phone call on Monday, ${BORIC} told ${BOLUARTE} that gas would flow.`, ['call', 'held', '2024-05-13', null]],
    ["On the margins of the forum, Boric met Peru's Dina Boluarte on Monday.", ['meeting', 'held', '2024-05-13', null]],
    ['Chile and Peru agreed to hold the next 2+2 in Lima in June.', ['meeting', 'planned', '2024-06', 'Lima']],
    ['Chile and Peru revived their summit in Lima on Monday.', ['meeting', 'held', '2024-05-13', 'Lima']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    `In a phone call on Monday, ${BORIC} told reporters that gas would flow.`,
    'Chilean and Peruvian newspapers discussed the ban in Lima on Monday.',
    'Chile and Peru have discussed fisheries for years.',
    `${BORIC} has not spent an hour with ${BOLUARTE}.`,
    `${BORIC} might be the guest of ${BOLUARTE} in Lima on Friday.`,
    `${BORIC} did not play host to ${BOLUARTE} in Santiago on Monday.`,
    'The forum hosted by President Gabriel Boric in Santiago on Monday was about gas.',
    'Talks between Chile and Peru took place in Lima on Monday under the chairmanship of Brazil.',
  ])('no meeting of two, and no other step: %s', (text) => {
    expect(events(text).filter((e) => e.type === 'other' || e.participants.length > 1)).toEqual([])
  })

  it('gives each guest the day that stands behind the name', () => {
    const text = `${BORIC} received ${BOLUARTE} on 2 May and Bolivian President Luis Arce on 6 May.`
    expect(events(text).map((e) => [e.date, [...e.sides].sort()])).toEqual([
      ['2024-05-02', ['CHL', 'PER']],
      ['2024-05-06', ['BOL', 'CHL']],
    ])
  })
})

describe('what is agreed, foreseen or dropped', () => {
  it.each<[string, (string | null)[]]>([
    [
      `${HELD} The two sides agreed on a further meeting in Santiago in July.`,
      ['meeting', 'planned', '2024-07', 'Santiago'],
    ],
    [`${HELD} They settled on a follow-up in Arica in August.`, ['meeting', 'planned', '2024-08', 'Arica']],
    ['A Peruvian trade mission is expected in Santiago on Friday.', ['visit', 'planned', '2024-05-17', 'Santiago']],
    [`In Lima, a spokesman said that ${BORIC} was expected on Friday.`, ['visit', 'planned', '2024-05-17', 'Lima']],
    [
      'The signing of a gas treaty between Chile and Peru is fixed for 20 May in Lima.',
      ['signing', 'planned', '2024-05-20', 'Lima'],
    ],
    [
      'A further round of the Chile-Peru gas process, planned for June, was shelved.',
      ['meeting', 'cancelled', '2024-06', null],
    ],
    [`${BORIC} shelved a trip to Lima planned for June.`, ['visit', 'cancelled', '2024-06', 'Lima']],
    [
      'The Chilean and Peruvian navies will hold the Silent Condor drill off Arica in June.',
      ['exercise', 'planned', '2024-06', 'Arica'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContainEqual(expected)
    expect(told(text).filter(([, status]) => status === 'held')).toEqual(text.startsWith(HELD) ? [told(HELD)[0]] : [])
  })
})

it.each<[string, (string | null)[]]>([
  [`${HELD} It was their first encounter since Brasília in March 2023.`, ['meeting', 'held', '2023-03', 'Brasília']],
  [
    `${BORIC} was in Lima on 6 May, two months after Chile and Peru signed a gas treaty in Arica.`,
    ['signing', 'held', '2024-03', 'Arica'],
  ],
])('counts back: %s', (text, expected) => {
  expect(told(text)).toContainEqual(expected)
})

it.each<[string, [string, string | null][]]>([
  [
    `${BORIC} goes on to Lima today and to Quito on Thursday.`,
    [
      ['2024-05-14', 'Lima'],
      ['2024-05-16', 'Quito'],
    ],
  ],
])('parts of a journey: %s', (text, expected) => {
  expect(events(text).map((e) => [e.date, e.place])).toEqual(expected)
})
