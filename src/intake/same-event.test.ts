import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryLedger } from '../ledger/testing/temporary.ts'
import type { ProposedEvent } from '../model/record.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { resolveStory } from '../resolve/story.ts'
import { eventOf, quote, recordOf } from '../resolve/testing/records.ts'

let memory: Awaited<ReturnType<typeof temporaryLedger>>
let stories = 0

beforeAll(async () => {
  memory = await temporaryLedger()
}, 180_000)
afterAll(() => memory.close())

/** Adds a story that tells events, each by words of its own, or by those of a desk. */
async function tell(
  events: readonly Partial<ProposedEvent>[],
  { published = '2024-05-14', desk = '', again = 0 } = {},
) {
  stories++
  const number = again || stories
  const words = events.map((_, i) => `the ministers met ${desk || `as story ${stories} has it`}, ${i} of those told of`)
  const source = sourceOf(`Story ${number}: ${words.join('; ')}.`, { published })
  const record = recordOf(source, { events: events.map((e, i) => eventOf(quote(source.text, words[i] ?? ''), e)) })
  return memory.ledger.addSource(source, resolveStory(record), { by: 'test' })
}

const on = (...names: [string, string][]): Pick<ProposedEvent, 'participants'> => ({
  participants: names.map(([name, side]) => ({ name, office: null, for: side, role: null, evidence: [] })),
})
/** Questions about events, each as the two. */
const pairs = async (
  filter: { readonly event: string },
  record: Pick<typeof memory.ledger, 'questions'> = memory.ledger,
) => (await record.questions(filter)).flatMap((q) => (q.kind === 'Event' ? [q.events.map((e) => e.id)] : []))

const DECIDER = { by: 'analyst', reason: 'the communiqué says so' }
const talks = (sides: [string, string], more: Partial<ProposedEvent> = {}): Partial<ProposedEvent> => ({
  date: '2024-05-13',
  place: 'Geneva',
  sides,
  ...on(['Anja Winkler', sides[0]], ['Kemal Aksoy', sides[1]]),
  ...more,
})

/** Two events on neighbouring days, the second with the question whether it is the first. */
async function asked(sides: [string, string]) {
  const [first, second] = [await tell([talks(sides)]), await tell([talks(sides, { date: '2024-05-14' })])]
  const [known, told] = [first.events[0]?.id ?? '', second.events[0]?.id ?? '']
  const open = () => pairs({ event: told })
  return { known, told, second, open }
}

describe('a question', () => {
  it('names both events, the score, the reasons and the words', async () => {
    const { known, told } = await asked(['DEU', 'TUR'])
    const [question] = await memory.ledger.questions({ event: told })
    expect(await pairs({ event: told })).toEqual([[told, known]])
    expect(question?.score).toBeGreaterThan(0.6)
    expect(question?.score).toBeLessThan(0.9)
    expect(question?.reasons).toContain('-1.5 days that neighbour')
    expect(question?.words.map((w) => w.exact)).toEqual([
      `the ministers met as story ${stories} has it, 0 of those told of`,
    ])
  })

  it('is answered by a merge, and open again where that is undone', async () => {
    const { known, told, open } = await asked(['FRA', 'ITA'])
    const { batch } = await memory.ledger.merge(known, told, DECIDER)
    expect(await open()).toEqual([])
    await memory.ledger.undo(batch, DECIDER)
    expect(await open()).toEqual([[told, known]])
  })

  it('is answered by "never the same", which a later story respects', async () => {
    const sides: [string, string] = ['POL', 'ESP']
    const { known, told, open } = await asked(sides)
    const { batch } = await memory.ledger.separate(known, told, DECIDER)
    expect(await open()).toEqual([])
    const again = await tell([talks(sides, { date: '2024-05-14' })])
    expect(again.events.map((e) => e.id)).toEqual([told])
    expect(await open()).toEqual([])
    await memory.ledger.undo(batch, DECIDER)
    expect(await open()).toEqual([[told, known]])
  })

  it.each([
    ['apart', ['IRL', 'ISL']],
    ['together', ['CHL', 'PER']],
  ] as const)(
    'that was answered holds the two %s when its story is undone and added again',
    async (answer, [one, two]) => {
      const sides: [string, string] = [one, two]
      await tell([talks(sides)])
      const story = { desk: `as the desk of ${one} has it`, again: 1000 }
      const first = await tell([talks(sides, { date: '2024-05-14' })], story)
      const told = first.events[0]?.id ?? ''
      const [[, known = ''] = []] = await pairs({ event: told })
      if (answer === 'apart') await memory.ledger.separate(known, told, DECIDER)
      else await memory.ledger.merge(known, told, DECIDER)
      await memory.ledger.undo(first.batch ?? '', DECIDER)
      const again = await tell([talks(sides, { date: '2024-05-14' })], story)
      expect(again.added).toBe(true)
      const [now = ''] = again.events.map(({ id }) => id)
      expect(await pairs({ event: now })).toEqual([])
      expect([now, (await memory.ledger.event(now))?.sources.length]).toEqual(
        answer === 'apart' ? [told, 1] : [known, 2],
      )
    },
  )

  it('is gone with the story that asks it, and stays in the record as of before', async () => {
    const { told, known, second, open } = await asked(['SWE', 'NOR'])
    const before = await memory.ledger.asOf(new Date().toISOString())
    await new Promise((resolve) => setTimeout(resolve, 5))
    await memory.ledger.undo(second.batch ?? '', DECIDER)
    expect(await open()).toEqual([])
    expect(await pairs({ event: told }, before)).toEqual([[told, known]])
  })
})

it('keeps the reasons for which a story was taken to tell an event', async () => {
  const sides: [string, string] = ['JPN', 'AUS']
  await tell([talks(sides)])
  const { events } = await tell([talks(sides)])
  const event = await memory.ledger.event(events[0]?.id ?? '')
  const [reasons] = event?.statements.filter((s) => s.property === 'recognised-by') ?? []
  expect(reasons).toMatchObject({ origin: 'derived', rule: 'same-event/take' })
  expect(reasons?.confidence).toBeGreaterThanOrEqual(0.9)
  expect(reasons?.value).toContain('+3 the same day')
})

it('asks where a vague report may be of either of two events', async () => {
  const sides: [string, string] = ['BRA', 'ARG']
  const [first, second] = [
    await tell([talks(sides)]),
    await tell([talks(sides, { date: '2024-05-20', place: 'Oslo' })]),
  ]
  const vague = await tell([talks(sides, { date: '2024-05', place: null })], { published: '2024-05-21' })
  const told = vague.events[0]?.id ?? ''
  const asked = (await pairs({ event: told })).map(([, known]) => known)
  expect(asked.sort()).toEqual([first.events[0]?.id, second.events[0]?.id].sort())
})

const SIDES = ['CHN', 'RUS', 'IND', 'EU', 'BRICS']
const events: fc.Arbitrary<Partial<ProposedEvent>> = fc.record({
  type: fc.constantFrom('meeting', 'visit', 'exercise', 'call'),
  status: fc.constantFrom('held', 'planned', 'cancelled'),
  date: fc.constantFrom(null, '2023', '2023-05', '2023-05-13', '2023-05-11/2023-05-15'),
  place: fc.constantFrom(null, 'Geneva', 'Oslo'),
  sides: fc.subarray(SIDES, { minLength: 1, maxLength: 3 }),
  participants: fc.constantFrom(
    ...[on(), on(['Wang Yi', 'CHN']), on(['Wang Yi', 'CHN'], ['Ajit Doval', 'IND'])].map((p) => p.participants),
  ),
  mechanism: fc.constantFrom(
    null,
    { name: 'security dialogue', round: null, cadence: null },
    { name: 'security dialogue', round: 7, cadence: null },
  ),
})

describe('any record', () => {
  it('told again by another source adds no event', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 1, maxLength: 4 }), async (told) => {
        const desk = `as desk ${stories} has it`
        const first = await tell(told, { desk })
        const again = await tell(told, { desk })
        expect(again.events.filter((e) => e.isNew)).toEqual([])
        for (const batch of [again.batch, first.batch]) await memory.ledger.undo(batch ?? '', DECIDER)
      }),
      { numRuns: 25 },
    )
  })

  it('leaves the views as they were where its batch is undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(events, { maxLength: 3 }),
        fc.array(events, { minLength: 1, maxLength: 3 }),
        async (a, b) => {
          const first = await tell(a)
          const views = async () => [
            await memory.ledger.chronology(),
            await memory.ledger.questions(),
            await memory.ledger.conflicts(),
          ]
          const before = await views()
          const second = await tell(b)
          await memory.ledger.undo(second.batch ?? '', DECIDER)
          expect(await views()).toEqual(before)
          await memory.ledger.undo(first.batch ?? '', DECIDER)
        },
      ),
      { numRuns: 15 },
    )
  })
})
