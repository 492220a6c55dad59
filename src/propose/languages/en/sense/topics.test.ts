import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const topics = (text: string) => proposeEnglish(story(text)).events.map((e) => e.topics)

describe('agenda topics', () => {
  it.each([
    [
      'Wang Yi met Sergei Lavrov in Moscow on Tuesday. The two sides discussed trade, the border and visas.',
      [['trade', 'the border', 'visas']],
    ],
    ['Wang Yi met Sergei Lavrov in Moscow on Tuesday and discussed the war in Ukraine.', [['the war in Ukraine']]],
    ['Wang Yi met Sergei Lavrov in Moscow on Tuesday. They compared notes on Iran.', [['Iran']]],
    ['Wang Yi met Sergei Lavrov in Moscow on Tuesday. They did not discuss Iran.', [[]]],
    ['Wang Yi met Sergei Lavrov in Moscow on Tuesday. Analysts discussed the price of oil.', [[]]],
  ])('%s', (text, wanted) => {
    expect(topics(text)).toEqual(wanted)
  })
})
