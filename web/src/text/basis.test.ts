import { describe, expect, it } from 'vitest'
import { basisInWords } from './basis.ts'

const none = {
  events: 0,
  waiting: 0,
  sources: 0,
  first: null,
  last: null,
  from: null,
  to: null,
  imprecise: 0,
  undated: 0,
}

describe('what a figure rests on, in words', () => {
  it.each([
    [{}, 'No event on record.'],
    [{ from: '2024-01-01' }, 'No event on record (asked for: from 1 January 2024).'],
    [{ events: 1, sources: 1, first: '2024-02-03', last: '2024-02-03' }, '1 event of 1 source, 3 February 2024.'],
    [
      { events: 12, sources: 15, first: '2024-02-03', last: '2025-05-01', waiting: 1, imprecise: 2, undated: 3 },
      '12 events of 15 sources, 3 February 2024 to 1 May 2025; 1 of them waits for review; 2 dated to no day; 3 undated.',
    ],
    [
      {
        events: 2,
        sources: 1,
        first: '2024-02-03',
        last: '2024-02-03',
        waiting: 2,
        from: '2024-01-01',
        to: '2024-12-31',
      },
      '2 events of 1 source, 3 February 2024 (asked for: 1 January to 31 December 2024); 2 of them wait for review.',
    ],
  ])('%j', (told, words) => {
    expect(basisInWords({ ...none, ...told })).toBe(words)
  })
})
