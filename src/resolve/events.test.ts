import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Workspaces, workspaces } from '../ledger/testing/workspaces.ts'
import { openWorkspace, type Workspace } from '../ledger/workspace.ts'
import type { ProposedEvent } from '../model/record.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { resolveStory } from './story.ts'
import { eventOf, quote, recordOf } from './testing/records.ts'

let made: Workspaces
let workspace: Workspace
let stories = 0

beforeAll(async () => {
  made = await workspaces()
  workspace = await openWorkspace(await made.fresh('one'))
}, 180_000)

afterAll(async () => {
  await workspace.close()
  await made.remove()
})

/** Adds a story of its own that tells of one event, and gives the id of the event. */
async function tell(event: Partial<ProposedEvent>, published: string | null = null): Promise<string> {
  stories++
  const source = sourceOf(`Story ${stories} tells of talks.`, { published })
  const record = recordOf(source, { events: [eventOf(quote(source.text, 'talks'), event)] })
  const { events } = await workspace.addSource(source, resolveStory(record), { by: 'test' })
  return events[0]?.id ?? ''
}

/** Sides that no other case uses, so that the cases do not see each other. */
const PAIRS = ['CHN', 'RUS', 'FRA', 'DEU', 'ITA', 'ESP', 'POL', 'JPN', 'IND', 'BRA'].flatMap((a, i, all) =>
  all.slice(i + 1).map((b) => [a, b]),
)
const pair = () => PAIRS.shift() ?? []

const round = (n: number | null, more: Partial<ProposedEvent> = {}): Partial<ProposedEvent> => ({
  type: 'consultation',
  mechanism: { name: 'strategic security consultations', round: n, cadence: null },
  ...more,
})
const among = (...names: string[]): Pick<ProposedEvent, 'participants'> => ({
  participants: names.map((name) => ({ name, office: null, for: null, role: null, evidence: [] })),
})
const named = (name: string) => ({ mechanism: { name, round: 7, cadence: null } })
const DAY = { date: '2024-11-12' }

describe('two reports mean the same event', () => {
  it.each<[string, Partial<ProposedEvent>, Partial<ProposedEvent>]>([
    ['a round announced and held', round(19, { status: 'planned', date: '2024-11' }), round(19, DAY)],
    ['a round held and told of as the previous one', round(19, DAY), round(19, { date: '2024' })],
    ['a round held and told of without a date', round(19, DAY), round(19)],
    ['a round that moved by months', round(19, { status: 'planned', date: '2024-06' }), round(19, DAY)],
    [
      'a round of a mechanism in the singular and in the plural',
      round(7, named('strategic security consultation')),
      round(7, named('Strategic Security Consultations')),
    ],
    ['a day and a person in common', { ...DAY, ...among('Wang Yi') }, { ...DAY, ...among('Wang Yi', 'Ma Zhaoxu') }],
    ['a day and a place in common', { ...DAY, place: 'Oslo' }, { ...DAY, place: 'Oslo', type: 'consultation' }],
  ])('%s', async (_what, first, second) => {
    const sides = pair()
    const known = await tell({ sides, ...first })
    expect(await tell({ sides: [...sides].reverse(), ...second })).toBe(known)
  })
})

describe('two reports stay apart', () => {
  const met = { ...DAY, place: 'Oslo', ...among('Wang Yi') }
  it.each<[string, Partial<ProposedEvent>, Partial<ProposedEvent>]>([
    ['two rounds', round(19, { date: '2024-11-12' }), round(20, { date: '2025-12-02' })],
    ['a number that comes again after years', round(3, { date: '2010' }), round(3, { date: '2024' })],
    ['two mechanisms', round(7, named('strategic dialogue')), round(7, named('maritime dialogue'))],
    ['a round and a meeting of the day', round(19, met), met],
    ['a meeting and a visit', met, { ...met, type: 'visit' }],
    ['two days', met, { ...met, date: '2024-11-13' }],
    ['a month only', met, { ...met, date: '2024-11' }],
    ['no date', met, { ...met, date: null }],
    ['neither person nor place in common', met, { ...DAY, place: 'Rome', ...among('Ma Zhaoxu') }],
  ])('%s', async (_what, first, second) => {
    const sides = pair()
    const known = await tell({ sides, ...first })
    expect(await tell({ sides, ...second })).not.toBe(known)
  })

  it('one side more', async () => {
    const sides = pair()
    const known = await tell({ sides, ...met })
    expect(await tell({ sides: [...sides, 'USA'], ...met })).not.toBe(known)
  })
})

describe('the history of an event', () => {
  const tale = async (...reports: [published: string | null, Partial<ProposedEvent>][]) => {
    const sides = pair()
    const ids = new Set<string>()
    for (const [published, event] of reports) ids.add(await tell({ sides, ...round(19), ...event }, published))
    expect(ids.size).toBe(1)
    const [id = ''] = ids
    return workspace.event(id)
  }
  const planned = { status: 'planned', date: '2024-11' } as const
  const held = { status: 'held', date: '2024-11-12' } as const
  const cancelled = { status: 'cancelled' } as const

  it('keeps every status that was told, each with its source', async () => {
    const event = await tale(['2024-10-01', planned], ['2024-11-15', held])
    const statuses = event?.statements.filter((s) => s.property === 'status')
    expect(statuses?.map((s) => [s.value, s.modality, s.evidence[0]?.source.published])).toEqual([
      ['planned', 'planned', '2024-10-01'],
      ['held', 'stated', '2024-11-15'],
    ])
    expect(event?.sources).toHaveLength(2)
  })

  it.each<[string, [string | null, Partial<ProposedEvent>][], string]>([
    ['announced', [['2024-10-01', planned]], 'planned'],
    [
      'announced, then held',
      [
        ['2024-10-01', planned],
        ['2024-11-15', held],
      ],
      'held',
    ],
    [
      'held, and the announcement read later',
      [
        ['2024-11-15', held],
        ['2024-10-01', planned],
      ],
      'held',
    ],
    [
      'held, and an announcement without a date of publication',
      [
        ['2024-11-15', held],
        [null, planned],
      ],
      'held',
    ],
    [
      'announced, then called off',
      [
        ['2024-10-01', planned],
        ['2024-10-20', cancelled],
      ],
      'cancelled',
    ],
    [
      'called off, and the announcement read later',
      [
        ['2024-10-20', cancelled],
        ['2024-10-01', planned],
      ],
      'cancelled',
    ],
    [
      'called off, then announced anew',
      [
        ['2024-09-01', planned],
        ['2024-09-20', cancelled],
        ['2024-10-01', planned],
      ],
      'planned',
    ],
    [
      'called off, then held after all',
      [
        ['2024-10-20', cancelled],
        ['2024-11-15', held],
      ],
      'held',
    ],
  ])('%s', async (_what, reports, status) => {
    expect((await tale(...reports))?.status).toBe(status)
  })

  it.each<[string, [string | null, Partial<ProposedEvent>][], string | null]>([
    [
      'the day on which it was held, not the month of the plan',
      [
        ['2024-10-01', planned],
        ['2024-11-15', held],
      ],
      '2024-11-12',
    ],
    [
      'a day, not the year of a later report',
      [
        ['2024-11-15', held],
        ['2025-12-03', { date: '2024' }],
      ],
      '2024-11-12',
    ],
    [
      'of two days the one of the later report',
      [
        ['2024-11-15', held],
        ['2024-11-16', { date: '2024-11-13' }],
      ],
      '2024-11-13',
    ],
    ['none where none was told', [['2024-11-15', {}]], null],
  ])('shows as date %s', async (_what, reports, date) => {
    const event = await tale(...reports)
    expect(event?.date).toBe(date)
    expect(event?.statements.filter((s) => s.property === 'date')).toHaveLength(
      reports.filter(([, e]) => e.date).length,
    )
  })
})
