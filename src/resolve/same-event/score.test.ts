import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attended, EventProfile, RoundTold, Telling } from '../../model/batch.ts'
import { EventStatus, EventType } from '../../model/vocabulary.ts'
import { likeness } from './score.ts'
import { THRESHOLDS } from './weights.ts'

const telling = (more: Partial<Telling> = {}): Telling => ({ status: 'held', date: null, published: null, ...more })
const minister = (person: string, side: string): Attended => ({ person, office: null, for: side })

/** Talks of two ministers on a day in a city. */
const TALKS: EventProfile = {
  type: 'meeting',
  tellings: [telling({ date: '2024-05-13', published: '2024-05-14' })],
  places: ['Berlin'],
  sides: ['st_DEU', 'st_TUR'],
  people: [minister('per_w', 'DEU'), minister('per_a', 'TUR')],
  rounds: [],
  words: [],
  sources: [],
}
const talks = (more: Partial<EventProfile>): EventProfile => ({ ...TALKS, ...more })
const on = (date: string | null, more: Partial<Telling> = {}): Partial<EventProfile> => ({
  tellings: [telling({ date, published: '2024-05-15', ...more })],
})
const of = (name: string, round: number | null = null, mechanism = `mech_${name}`): Partial<EventProfile> => ({
  rounds: [{ mechanism, name, round }],
})
const SENTENCE = 'Winkler received Aksoy in Berlin for talks on trade'
const FORMAT = 'Germany-Turkey strategic dialogue'

describe('what is taken, asked and kept apart', () => {
  it.each<[string, Partial<EventProfile>, Partial<EventProfile>, 'take' | 'ask' | 'apart']>([
    ['the same day, city and people', {}, {}, 'take'],
    ['one side alone named', {}, { people: [minister('per_a', 'TUR')] }, 'take'],
    ['the country of the city', {}, { places: ['Germany'] }, 'take'],
    ['the month alone', {}, on('2024-05'), 'take'],
    ['the month alone, one person', {}, { ...on('2024-05'), people: [minister('per_a', 'TUR')] }, 'take'],
    [
      'the month alone, one person, months later',
      {},
      { ...on('2024-05', { published: '2024-09-01' }), people: [minister('per_a', 'TUR')] },
      'ask',
    ],
    ['the year alone', {}, on('2024'), 'ask'],
    ['the next day', {}, on('2024-05-14'), 'ask'],
    ['a call on the next day', { type: 'call', places: [] }, { type: 'call', places: [], ...on('2024-05-14') }, 'take'],
    ['three days later', {}, on('2024-05-16'), 'apart'],
    ['another city on the day', {}, { places: ['Munich'] }, 'ask'],
    ['another minister of a side', {}, { people: [minister('per_w', 'DEU'), minister('per_x', 'TUR')] }, 'ask'],
    [
      'the same title of another state',
      {},
      { sides: ['st_DEU', 'st_SWE'], people: [minister('per_w', 'DEU')] },
      'apart',
    ],
    ['a visit on the day', {}, { type: 'visit' }, 'apart'],
    ['talks and a summit', {}, { type: 'summit', sides: ['st_DEU', 'st_TUR', 'st_FRA', 'st_ITA'] }, 'apart'],
    ['names of one mechanism', of(FORMAT), of('Turkey-Germany foreign ministers’ strategic dialogue'), 'take'],
    ['two mechanisms on the day', of(FORMAT), of('Germany-Turkey energy forum'), 'ask'],
    ['two numbers on the day', of(FORMAT, 18), of(FORMAT, 19), 'take'],
    ['two numbers on the next day', of(FORMAT, 18), { ...of(FORMAT, 19), ...on('2024-05-14') }, 'take'],
    ['rounds a year apart', of(FORMAT, 18), { ...of(FORMAT, 19), ...on('2025-05-13') }, 'apart'],
    ['a series without numbers a year apart', of(FORMAT), { ...of(FORMAT), ...on('2025-05-13') }, 'apart'],
    ['a number that is told again after years', of(FORMAT, 3), { ...of(FORMAT, 3), ...on('2019') }, 'apart'],
    [
      'announced for another month',
      of(FORMAT, 3),
      { ...of(FORMAT, 3), ...on('2024-03', { status: 'planned' }) },
      'take',
    ],
    ['called off, then held', {}, on('2024-05-02', { status: 'cancelled' }), 'take'],
    ['planned for another week', {}, on('2024-05-02', { status: 'planned', published: '2024-04-28' }), 'ask'],
    [
      'planned when the other was over',
      {},
      { tellings: [telling({ status: 'planned', date: '2024-05', published: '2024-05-20' })] },
      'apart',
    ],
    ['the same sentence on the next day', { words: [SENTENCE] }, { words: [SENTENCE], ...on('2024-05-14') }, 'take'],
    ['told apart by one source', { sources: ['src_1'] }, { sources: ['src_1'] }, 'apart'],
  ])('%s', (_what, a, b, wanted) => {
    const { score, reasons } = likeness(talks(a), talks(b))
    const found = score >= THRESHOLDS.take ? 'take' : score >= THRESHOLDS.ask ? 'ask' : 'apart'
    expect([found, score, reasons]).toEqual([wanted, score, reasons])
  })
})

const some = <Item>(...items: Item[]): fc.Arbitrary<Item[]> => fc.subarray(items)
const profiles: fc.Arbitrary<EventProfile> = fc.record({
  type: fc.constantFrom(...EventType.options),
  tellings: fc.array(
    fc.record({
      status: fc.option(fc.constantFrom(...EventStatus.options)),
      date: fc.constantFrom(
        null,
        '2024-05-13',
        '2024-05-14',
        '2024-05',
        '2024',
        '2024-05-11/2024-05-15',
        '../2005',
        '[2024-05-13,2024-06-01]',
      ),
      published: fc.constantFrom(null, '2024-05-12', '2024-05-14', '2024-06'),
    }),
    { maxLength: 3 },
  ),
  places: some('Berlin', 'Germany', 'Ankara', 'Saint Petersburg', 'St. Petersburg', 'the sea'),
  sides: some('st_DEU', 'st_TUR', 'st_FRA', 'org_EU'),
  people: some(minister('per_w', 'DEU'), minister('per_a', 'TUR'), { person: 'per_b', office: 'Minister', for: 'TUR' }),
  rounds: some(
    { mechanism: 'mech_1', name: FORMAT, round: 18 } as RoundTold,
    { mechanism: 'mech_1', name: FORMAT, round: 19 },
    { mechanism: 'mech_2', name: 'security consultations', round: null },
    { mechanism: 'mech_3', name: '战略安全磋商', round: 19 },
  ),
  words: some('Winkler received Aksoy in Berlin on Monday', 'talks'),
  sources: some('src_1', 'src_2'),
})

describe('the score', () => {
  it('is the same whichever of the two comes first', () => {
    fc.assert(
      fc.property(profiles, profiles, (a, b) => {
        expect(likeness(a, b).score).toBeCloseTo(likeness(b, a).score, 12)
      }),
      { numRuns: 500 },
    )
  })

  it('lies between 0 and 1, and names every reason once', () => {
    fc.assert(
      fc.property(profiles, profiles, (a, b) => {
        const { score, reasons } = likeness(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(new Set(reasons.map((r) => r.feature)).size).toBe(reasons.length)
      }),
    )
  })
})
