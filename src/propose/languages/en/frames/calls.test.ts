import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.type, e.date, e.participants.map((p) => p.name)])
const PAIR = ['Gabriel Boric', 'Dina Boluarte']

describe('calls', () => {
  it.each([
    ['Chilean President Gabriel Boric called Peruvian President Dina Boluarte on Sunday to thank her.', '2024-05-12'],
    ['On Sunday, President Gabriel Boric called Peruvian President Dina Boluarte to discuss gas.', '2024-05-12'],
    ['Chilean President Gabriel Boric called Peruvian President Dina Boluarte about gas on Sunday.', '2024-05-12'],
    [
      'Chilean President Gabriel Boric talked Sunday with Peruvian President Dina Boluarte, who had been ill. The two spent half an hour on the phone discussing gas.',
      '2024-05-12',
    ],
    [
      'Chilean President Gabriel Boric spent an hour on the phone with Peruvian President Dina Boluarte on Sunday.',
      '2024-05-12',
    ],
  ])('%s', (text, date) => {
    expect(told(text)).toEqual([['call', date, PAIR]])
  })

  it.each([
    'Chilean President Gabriel Boric called Peruvian President Dina Boluarte a friend on Sunday.',
    'Chilean President Gabriel Boric called Peruvian President Dina Boluarte to account on Sunday.',
    'Chilean President Gabriel Boric did not call Peruvian President Dina Boluarte to discuss gas.',
    'Chilean President Gabriel Boric talked about Peruvian President Dina Boluarte on Sunday. He was on the phone for an hour.',
  ])('no call: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
