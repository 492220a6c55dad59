import { describe, expect, it } from 'vitest'
import { propose } from '../../../propose.ts'
import { story } from '../testing.ts'

const MET =
  'Chinese Foreign Minister Wang Yi met Indian External Affairs Minister Subrahmanyam Jaishankar in Beijing on November 12, 2024.'
const counted = (text: string) =>
  propose(story(text))
    .assertions.filter(({ kind }) => kind === 'nth')
    .map(({ span, number, window }) => [span.exact, number, window])

describe('what a sentence counts', () => {
  it.each<[string, ...unknown[]]>([
    [
      'This meeting marked the second significant engagement between the two sides within two months.',
      [
        'second significant engagement between the two sides within two months',
        2,
        { kind: 'length', count: 2, unit: 'month' },
      ],
    ],
    ['It was their third meeting this year.', ['third meeting this year', 3, { kind: 'calendar', unit: 'year' }]],
    [
      'It was their fourth meeting so far this year.',
      ['fourth meeting so far this year', 4, { kind: 'calendar', unit: 'year' }],
    ],
    [
      'The meeting was the first in five years.',
      ['first in five years', 1, { kind: 'length', count: 5, unit: 'year' }],
    ],
    ['The two met for the first time since 2019.', ['first time since 2019', 1, { kind: 'since', date: '2019' }]],
    [
      'The two met for the first time since March 2019.',
      ['first time since March 2019', 1, { kind: 'since', date: '2019-03' }],
    ],
    [
      'They met for the third time in as many months.',
      ['third time in as many months', 3, { kind: 'length', count: 3, unit: 'month' }],
    ],
    [
      'It was the first meeting in a decade.',
      ['first meeting in a decade', 1, { kind: 'length', count: 10, unit: 'year' }],
    ],
    ['It was the second meeting of the year.', ['second meeting of the year', 2, { kind: 'calendar', unit: 'year' }]],
    ['It was the first-ever meeting between the two.', ['first-ever meeting', 1, { kind: 'ever' }]],
    ['A third meeting will be held later this year.'],
    ['The second day of talks begins this week.'],
    ['They will meet again before the end of the year.'],
    ['He was the third minister to resign in two months.'],
    ['The first shot was fired in five minutes.'],
  ])('%s', (text, ...expected) => {
    expect(counted(`${MET} ${text}`)).toEqual(expected)
  })
})

describe('of which event, and of whom', () => {
  const of = (text: string) =>
    propose(story(text)).assertions.map(({ kind, event, persons, selecting, anywhere, types }) => ({
      kind,
      event,
      persons,
      selecting,
      anywhere,
      types,
    }))

  it('the event that was told before, where the sentence points back', () => {
    const text = `${MET} It was their second meeting in two months, after talks in Saint Petersburg in September.`
    expect(of(text)).toMatchObject([{ kind: 'nth', event: 0, persons: ['Wang Yi', 'Subrahmanyam Jaishankar'] }])
    expect(of(`${MET} It was the second official meeting between the two countries in two months.`)).toMatchObject([
      { event: 0, persons: [], selecting: 'official', types: ['meeting', 'consultation', 'summit', 'conference'] },
    ])
  })

  it('none where no such event is told', () => {
    expect(of('It was the third visit to Paris by a Kenyan minister this year.')).toMatchObject([{ event: null }])
  })

  it('a round and a cadence, where they are read and not worked out', () => {
    const text =
      'China and Russia held the 19th round of the annual China-Russia strategic security consultations in Beijing on November 12, 2024. The previous round took place in Moscow in September 2023.'
    const { assertions } = propose(story(text))
    expect(assertions.map(({ kind, span, number, cadence }) => [kind, span.exact, number ?? cadence])).toEqual([
      ['round', '19th round of the annual China-Russia strategic security consultations', 19],
      ['cadence', 'annual', 'annual'],
    ])
  })
})
