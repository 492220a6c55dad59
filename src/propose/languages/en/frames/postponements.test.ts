import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Read of stories published on 14 May 2024: status, date and place of the only event; null where there must be none. */

const ROUND = 'The 20th round of the China-Russia strategic security consultations'

function read(text: string) {
  const { events } = proposeEnglish(story(text, '2024-05-14'))
  return events.map(({ status, postponed, date, place }) => [postponed ? 'postponed' : status, date, place])
}

describe('put off to a time that is not told', () => {
  it.each<[string, string | null]>([
    [`${ROUND} was postponed.`, null],
    [`${ROUND} has been put off indefinitely.`, null],
    [`${ROUND} has been delayed.`, null],
    [`${ROUND} was deferred at the request of Moscow.`, null],
    [`${ROUND} will be postponed, the ministry announced.`, null],
    ['China and Russia postponed the 20th round of their strategic security consultations.', null],
    ['China and Russia have agreed to postpone the 20th round of their strategic security consultations.', null],
    ['China and Russia were forced to postpone the 20th round of their strategic security consultations.', null],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual([['postponed', date, null]])
  })

  it('keeps the place of another that is told behind it', () => {
    const text = `${ROUND} has been postponed; a visit by Wang Yi to Moscow planned for 4 June 2024 was called off.`
    expect(read(text)).toEqual([
      ['postponed', null, null],
      ['cancelled', '2024-06-04', 'Moscow'],
    ])
  })

  it('keeps the day and the place that it was planned for', () => {
    expect(read('Talks between France and Germany planned for 20 May 2024 in Paris have been put off.')).toEqual([
      ['postponed', '2024-05-20', 'Paris'],
    ])
  })
})

describe('planned anew for another time or place', () => {
  it.each<[string, string | null, string | null]>([
    [`${ROUND} was postponed until June 12, the ministry said.`, '2024-06-12', null],
    [`${ROUND} has been put off till next month.`, '2024-06', null],
    [`${ROUND} has been rescheduled for 3 June.`, '2024-06-03', null],
    [`${ROUND} was pushed back to July 1.`, '2024-07-01', null],
    [`${ROUND} was brought forward to May 20.`, '2024-05-20', null],
    [`${ROUND} has been moved to Geneva.`, null, 'Geneva'],
    [`${ROUND} was shifted from Beijing to Geneva.`, null, 'Geneva'],
    [`${ROUND} has been moved to Moscow and will be held on 3 June.`, '2024-06-03', 'Moscow'],
    [`${ROUND} will now take place on 3 June in Moscow.`, '2024-06-03', 'Moscow'],
    [`${ROUND} will be postponed until July, the ministry announced.`, '2024-07', null],
    [
      'China and Russia have put off the 20th round of their strategic security consultations until next month.',
      '2024-06',
      null,
    ],
    [
      'Talks between France and Germany planned for 20 May in Paris have been put off until 12 June.',
      '2024-06-12',
      null,
    ],
  ])('%s', (text, date, place) => {
    expect(read(text)).toEqual([['planned', date, place]])
  })
})

describe('called off', () => {
  it.each([
    `${ROUND} was called off.`,
    `${ROUND} has been cancelled.`,
    'China and Russia have called off the 20th round of their strategic security consultations.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([['cancelled', null, null]])
  })
})

describe('nothing that was planned has changed', () => {
  it.each([
    `${ROUND} was not postponed.`,
    `${ROUND} has not been called off.`,
    `${ROUND} has not been moved to Moscow.`,
    `The ministry denied that the 20th round of the China-Russia strategic security consultations had been postponed.`,
    `${ROUND} may be postponed.`,
    `${ROUND} could be moved to Geneva.`,
    `${ROUND} might be called off.`,
    'Russia asked to postpone the 20th round of the China-Russia strategic security consultations.',
    'China and Russia discussed whether to postpone the 20th round of the China-Russia strategic security consultations.',
    'China refused to put off the 20th round of the China-Russia strategic security consultations.',
    'Reports that the talks between China and Russia had been postponed are false.',
    'Talks between China and Russia moved on to trade.',
    'Russia moved troops to the border before the talks between China and Russia.',
    "A carmaker's annual dealer conference was moved to Lisbon.",
    'The spokesman moved to another post, and the vote on the budget was delayed until June.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
