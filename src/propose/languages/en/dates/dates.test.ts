import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEdtf } from '../../../../model/edtf.ts'
import { segment } from '../segment.ts'
import { story } from '../testing.ts'
import { findDates } from './find.ts'
import { resolveDate } from './resolve.ts'

const THURSDAY = '2024-11-14'

function read(
  sentence: string,
  tense: 'past' | 'future' | null = 'past',
  anchor: string | null = null,
  published: string | null = THURSDAY,
) {
  const document = segment(story(sentence, published))
  return findDates(document).map((date) => {
    const words = document.text.slice(document.tokens[date.first]?.start, document.tokens[date.last - 1]?.end)
    return [words, resolveDate(date, { published, tense, anchor })] as const
  })
}

describe('by the calendar', () => {
  it.each([
    ['held on November 12, 2024 in Beijing', 'November 12, 2024', '2024-11-12'],
    ['held on 12 November 2024', '12 November 2024', '2024-11-12'],
    ['They met on Sept. 19, 2023 there', 'Sept. 19, 2023', '2023-09-19'],
    ['on the 5th of May 2023', '5th of May 2023', '2023-05-05'],
    ['held on 31 and 12 May 2024 there', '12 May 2024', '2024-05-12'],
    ['as of 2024-03-01 they', '2024-03-01', '2024-03-01'],
    ['held in December 2019', 'December 2019', '2019-12'],
    ['from June 25-26, 2025', 'June 25-26, 2025', '2025-06-25/2025-06-26'],
    ['a trip (10-13 January 2025)', '10-13 January 2025', '2025-01-10/2025-01-13'],
    ['from March 9 to 13, 2023', 'March 9 to 13, 2023', '2023-03-09/2023-03-13'],
    ['from 30 June to 2 July 2024', '30 June to 2 July 2024', '2024-06-30/2024-07-02'],
    ['between March and May 2023', 'between March and May 2023', '2023-03/2023-05'],
    ['from November 2023', 'November 2023', '2023-11'],
    ['It began in 2019 there', '2019', '2019'],
    ['It is set for mid-2023', '2023', '2023'],
    ['by the end of 2025', '2025', '2025'],
    ['in the first half of 2025', 'first half of 2025', '2025-01/2025-06'],
    ['in the second quarter of 2024', 'second quarter of 2024', '2024-04/2024-06'],
    ['from Monday 4 to Wednesday 6 March 2024', 'Monday 4 to Wednesday 6 March 2024', '2024-03-04/2024-03-06'],
    ['in the last quarter of 2024', 'last quarter of 2024', '2024-10/2024-12'],
    ['in the spring of 2023', 'spring of 2023', '2023-21'],
    ['in the 1990s', '1990s', '199X'],
    ['in the first week of June 2023', 'first week of June 2023', '2023-06-01/2023-06-07'],
  ])('%s', (sentence, words, edtf) => {
    expect(read(sentence)).toContainEqual([words, edtf])
  })
})

describe('a day told in other ways', () => {
  it.each<[string, 'past' | 'future', string, string]>([
    ['met over the weekend in Oslo', 'past', 'the weekend', '2024-11-09/2024-11-10'],
    ['will meet next weekend in Oslo', 'future', 'next weekend', '2024-11-16/2024-11-17'],
    ['met on the 3rd in Oslo', 'past', '3rd', '2024-11-03'],
    ['met on the 17th in Oslo', 'past', '17th', '2024-10-17'],
    ['will meet on the 3rd in Oslo', 'future', '3rd', '2024-12-03'],
    ['will meet the day after tomorrow', 'future', 'the day after tomorrow', '2024-11-16'],
    ['met the day before yesterday', 'past', 'the day before yesterday', '2024-11-12'],
    ['met this afternoon', 'past', 'this afternoon', '2024-11-14'],
    ['met on 12.05.2024 in Oslo', 'past', '12.05.2024', '2024-05-12'],
    ['met on Sunday, May 12, 2024 in Oslo', 'past', 'Sunday, May 12, 2024', '2024-05-12'],
    ['met in November of 2019', 'past', 'November of 2019', '2019-11'],
  ])('%s, told of the %s', (sentence, tense, words, edtf) => {
    expect(read(sentence, tense)).toEqual([[words, edtf]])
  })

  it('leaves numbers that only count alone', () => {
    expect(read('Work on the 19th is under way; on the 10th anniversary they met.')).toEqual([])
  })
})

describe('without a year, by tense', () => {
  it.each([
    ['They met on November 12.', 'past', 'November 12', '2024-11-12'],
    ['They met on December 1.', 'past', 'December 1', '2023-12-01'],
    ['They will meet on December 1 and 2.', 'future', 'December 1 and 2', '2024-12-01/2024-12-02'],
    ['They will be there from Nov. 11 to 15.', 'future', 'Nov. 11 to 15', '2024-11-11/2024-11-15'],
    ['They will meet on January 4.', 'future', 'January 4', '2025-01-04'],
    ['They met in July.', 'past', 'July', '2024-07'],
    [
      'They will be there from Wednesday 4 to Friday 6 December.',
      'future',
      'Wednesday 4 to Friday 6 December',
      '2024-12-04/2024-12-06',
    ],
    ['They will meet in the first quarter of next year.', 'future', 'first quarter of next year', '2025-01/2025-03'],
    ['They met in the second half of last year.', 'past', 'second half of last year', '2023-07/2023-12'],
    ['They met in late October.', 'past', 'October', '2024-10'],
    ['It took place on November 12 last year.', 'past', 'November 12 last year', '2023-11-12'],
    ['It will be held in March next year.', 'future', 'March next year', '2025-03'],
    ['He was there this February.', 'past', 'this February', '2024-02'],
    ['They met last September.', 'past', 'last September', '2024-09'],
    ['They will meet in the second week of March.', 'future', 'second week of March', '2025-03-08/2025-03-14'],
    ['They will meet next spring.', 'future', 'next spring', '2025'],
    ['They met in the summer.', 'past', 'the summer', '2024'],
  ] as const)('%s', (sentence, tense, words, edtf) => {
    expect(read(sentence, tense)).toContainEqual([words, edtf])
  })
})

describe('by the day of publication, a Thursday', () => {
  it.each([
    ['They met on Tuesday.', 'past', 'Tuesday', '2024-11-12'],
    ['They met on Thursday.', 'past', 'Thursday', '2024-11-14'],
    ['They met last Thursday.', 'past', 'last Thursday', '2024-11-07'],
    ['They met on Tuesday and Wednesday.', 'past', 'Tuesday and Wednesday', '2024-11-12/2024-11-13'],
    ['They will meet from Monday to Wednesday.', 'future', 'Monday to Wednesday', '2024-11-18/2024-11-20'],
    ['They will meet Saturday-Sunday.', 'future', 'Saturday-Sunday', '2024-11-16/2024-11-17'],
    ['They will meet on Monday.', 'future', 'Monday', '2024-11-18'],
    ['They will meet next Monday.', 'future', 'next Monday', '2024-11-18'],
    ['They spoke yesterday.', 'past', 'yesterday', '2024-11-13'],
    ['They will speak tomorrow.', 'future', 'tomorrow', '2024-11-15'],
    ['They met last month.', 'past', 'last month', '2024-10'],
    ['They will meet next year.', 'future', 'next year', '2025'],
    ['They met last week.', 'past', 'last week', '2024-11-04/2024-11-10'],
    ['They met two months ago.', 'past', 'two months ago', '2024-09'],
    ['It was opened 11 years ago.', 'past', '11 years ago', '2013'],
    ['They met three days ago.', 'past', 'three days ago', '2024-11-11'],
    ['It is due before the end of the year.', 'future', 'end of the year', '2024'],
    ['the second within two months', 'past', 'within two months', '2024-09/2024-11'],
  ] as const)('%s', (sentence, tense, words, edtf) => {
    expect(read(sentence, tense)).toContainEqual([words, edtf])
  })
})

it.each([
  ['The same day they met.', 'The same day', '2024-03-05'],
  ['He left a day earlier.', 'a day earlier', '2024-03-04'],
  ['The day before, they met.', 'The day before', '2024-03-04'],
  ['He had flown in the night before.', 'the night before', '2024-03-04'],
  ['They met the following day.', 'the following day', '2024-03-06'],
  ['They met two days later.', 'two days later', '2024-03-07'],
  ['They met the following month.', 'the following month', '2024-04'],
  ['In the afternoon they met.', 'In the afternoon', '2024-03-05'],
])('counts from another event: %s', (sentence, words, edtf) => {
  expect(read(sentence, 'past', '2024-03-05')).toContainEqual([words, edtf])
})

it('dates nothing without a date of publication', () => {
  expect(read('They met on Tuesday.', 'past', null, null)).toEqual([['Tuesday', null]])
})

it.each([
  'Between 3 to 5 officials came.',
  'The April Sun reported it.',
  'Russia showed the Su-57.',
  'They held a 2+2 meeting.',
  'Joint Sea-2024 ended.',
  'Resolution 2231 lapsed.',
  'Trade reached $30 billion.',
  'It may be announced soon.',
  'They march on.',
  'Theresa May spoke.',
  'The 19th round ended.',
  'The G20 and the A2AD strategy.',
  'About 2,005 people came.',
])('is no date: %s', (sentence) => {
  expect(read(sentence)).toEqual([])
})

it('never throws, never overlaps, and gives EDTF only', () => {
  const word = fc.constantFrom(
    'in',
    'on',
    'May',
    'March',
    '12',
    '2024',
    'to',
    '-',
    'Tuesday',
    'last',
    'year',
    'two',
    'days',
    'ago',
    'the',
    'first',
    'half',
    'of',
    'and',
    ',',
    '.',
    'same',
    'day',
    '31',
    'Feb.',
    'next',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (words) => {
      const document = segment(story(words.join(' ')))
      const dates = findDates(document)
      dates.forEach((date, i) => {
        expect(date.first).toBeGreaterThanOrEqual(dates[i - 1]?.last ?? 0)
        const edtf = resolveDate(date, { published: THURSDAY, tense: 'past', anchor: '2024-03-05' })
        expect(edtf === null || isEdtf(edtf)).toBe(true)
      })
    }),
    { numRuns: 400 },
  )
})
