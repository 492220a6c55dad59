import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Read of stories published on 14 May 2024, a Tuesday. */
const events = (text: string, headline = '') =>
  proposeEnglish({ ...story(`${headline && `${headline}\n\n`}${text}`, '2024-05-14'), title: headline || null }).events

const LEAD = 'Foreign Minister Elmer Schialer of Peru opened the fifth Andes Security Conference in Lima on Monday. '

describe('talks with several apart', () => {
  it.each<[string, string[][]]>([
    [
      'Chilean President Gabriel Boric held separate talks in Lima with Peruvian President Dina Boluarte and Colombian President Gustavo Petro on Monday.',
      [
        ['CHL', 'PER'],
        ['CHL', 'COL'],
      ],
    ],
    [
      'Chilean Foreign Minister Alberto van Klaveren met bilaterally with his counterparts from Peru and Colombia in Lima on Monday.',
      [
        ['CHL', 'PER'],
        ['CHL', 'COL'],
      ],
    ],
    [
      'Chilean President Gabriel Boric met with Peruvian President Dina Boluarte and Colombian President Gustavo Petro in Lima on Monday.',
      [['CHL', 'COL', 'PER']],
    ],
  ])('%s', (text, sides) => {
    expect(events(text).map((e) => [...e.sides].sort())).toEqual(sides.map((s) => [...s].sort()))
  })
})

describe('day and place of what stands beside another event', () => {
  it.each<[string, string, string]>([
    [
      `${LEAD}Schialer had a separate meeting with Chilean Foreign Minister Alberto van Klaveren.`,
      '2024-05-13',
      'Lima',
    ],
    [`${LEAD}Before the opening Schialer met Chilean Foreign Minister Alberto van Klaveren.`, '2024-05-13', 'Lima'],
    [`${LEAD}There he met Chilean Foreign Minister Alberto van Klaveren.`, '2024-05-13', 'Lima'],
    [
      `${LEAD}On the margins of the conference he met Chilean Foreign Minister Alberto van Klaveren.`,
      '2024-05-13',
      'Lima',
    ],
  ])('%s', (text, date, place) => {
    expect(events(text).map((e) => [e.type, e.date, e.place])).toContainEqual(['meeting', date, place])
  })

  it('dates what the first sentence tells by the dateline', () => {
    const text = 'Arica, 13 May. Peru and Chile opened the fifth session of the Chile-Peru Border Committee.'
    expect(events(text).map((e) => [e.date, e.place])).toEqual([['2024-05-13', 'Arica']])
  })

  it('counts the next morning from the day of arrival', () => {
    const text =
      'Chilean President Gabriel Boric landed in Lima on Saturday for a three-day visit. Peruvian President Dina Boluarte greeted him at the palace the next morning, and the pair held talks.'
    expect(events(text).map((e) => [e.type, e.date])).toContainEqual(['meeting', '2024-05-12'])
  })
})

it('gives whoever is only called speaker the office of the headline', () => {
  const text = 'Speaker Alejandro Soto met Chilean President Gabriel Boric in Santiago on Monday.'
  const [event] = events(text, 'Speaker of the Seimas visits Santiago')
  expect([...(event?.sides ?? [])].sort()).toEqual(['CHL', 'LTU'])
})

it.each<[string, string[]]>([
  [
    'Chile and Peru signed an agreement on trade and a plan of action for 2024-2026 in Lima on Monday.',
    ['agreement on trade', 'plan of action for 2024-2026'],
  ],
  ['Chile and Peru signed 14 agreements in Lima on Monday.', []],
  ['Chile and Peru signed three border purchase deals in Lima on Monday.', []],
  ['Chile and Peru signed two agreements on fisheries in Lima on Monday.', ['two agreements on fisheries']],
])('instruments of %s', (text, names) => {
  expect(proposeEnglish(story(text, '2024-05-14')).instruments.map((i) => i.name)).toEqual(names)
})

it('gives each state of a list its own of several bilateral meetings', () => {
  const text =
    'Chilean Defence Minister Maya Fernández held bilateral meetings with defence leaders from Peru, Brazil and Bolivia on the sidelines of a forum in Quito on Monday.'
  expect(proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.date, e.place, e.sides])).toEqual(
    ['PER', 'BRA', 'BOL'].map((other) => ['2024-05-13', 'Quito', ['CHL', other]]),
  )
})
