import { describe, expect, it } from 'vitest'
import type { Batch, EntityIndex } from '../model/batch.ts'
import type { StoryRecord } from '../model/record.ts'
import { NewStatement } from '../model/statement.ts'
import { sourceOf } from '../model/testing/sources.ts'
import { resolveStory } from './story.ts'
import { eventOf, quote, recordOf } from './testing/records.ts'

const TEXT = `Wang Yi of China and Sergei Shoigu, secretary of the Security Council, held the 19th round of the annual strategic security consultations in Beijing on November 12. The 20th round will take place in 2025. China has not supplied arms to Russia, Wang said. Patrols could be widened. "Ties are good," Wang said. They signed a plan of action. Both pledged to exchange information. This year is the 75th anniversary of ties.`
const source = sourceOf(TEXT, { published: '2024-11-15' })
const words = (exact: string) => quote(TEXT, exact)
const by = (exact: string, rule = 'test/rule') => ({ evidence: [words(exact)], rule, confidence: 0.9 })

const round = eventOf(words('Wang Yi of China and Sergei Shoigu'), {
  type: 'consultation',
  date: '2024-11-12',
  place: 'Beijing',
  sides: ['CHN', 'RUS'],
  participants: [
    { name: 'Wang Yi', office: null, for: 'CHN', role: 'co-chair', evidence: [words('Wang Yi')] },
    {
      name: 'Sergei Shoigu',
      office: 'secretary of the Security Council',
      for: 'RUS',
      role: 'co-chair',
      evidence: [words('Sergei Shoigu')],
    },
  ],
  mechanism: { name: 'strategic security consultations', round: 19, cadence: 'annual' },
  topics: ['Ukraine'],
  fields: {
    'side CHN': [words('China')],
    date: [words('on November 12')],
    place: [words('in Beijing')],
    round: [words('19th round')],
    mechanism: [words('strategic security consultations')],
    cadence: [words('annual')],
  },
  derived: [{ field: 'date', rule: 'test/year-of-publication', from: [words('on November 12')] }],
})

const next = eventOf(words('The 20th round will take place'), {
  type: 'consultation',
  status: 'planned',
  date: '2025',
  sides: ['CHN', 'RUS'],
  mechanism: { name: 'strategic security consultations', round: 20, cadence: null },
})

const record = recordOf(source, {
  events: [round, next],
  offices: [
    {
      person: 'Sergei Shoigu',
      office: 'secretary of the Security Council',
      for: 'RUS',
      ...by('secretary of the Security Council'),
    },
  ],
  quotes: [{ speaker: 'Wang Yi', text: 'Ties are good,', start: 0, end: 1, ...by('"Ties are good,"') }],
  claims: [
    {
      text: 'China has not supplied arms to Russia',
      attribution: 'Wang Yi',
      polarity: 'negated',
      start: 0,
      end: 1,
      ...by('China has not supplied arms to Russia'),
    },
    {
      text: 'Patrols could be widened',
      attribution: null,
      polarity: 'hedged',
      start: 0,
      end: 1,
      ...by('Patrols could be widened'),
    },
  ],
  instruments: [{ name: 'plan of action', kind: 'plan', date: null, parties: ['CHN', 'RUS'], ...by('plan of action') }],
  commitments: [{ parties: ['CHN', 'RUS'], text: 'to exchange information', ...by('pledged to exchange information') }],
  suggestions: [],
  assertions: [],
  relations: [
    {
      parties: ['RUS', 'CHN'],
      established: '1949',
      anniversary: 75,
      status: null,
      derived: [{ field: 'established', rule: 'test/anniversary', from: [words('75th anniversary')] }],
      ...by('This year is the 75th anniversary of ties'),
    },
  ],
})

const NOTHING_KNOWN: EntityIndex = {
  findByKeys: async (named) => named.map(() => null),
  eventsLike: async () => [],
  peopleLike: async () => [],
}

const resolved = (story: StoryRecord): Promise<Batch> => resolveStory(story)(NOTHING_KNOWN)
const kindOf = (batch: Batch, id: string) => batch.entities.find((entity) => entity.id === id)?.kind
const keyed = (batch: Batch, key: string) => batch.entities.find((entity) => entity.key === key)?.id
/** The statements of a kind of entity with a property. */
const told = (batch: Batch, kind: string, property: string) =>
  batch.statements.filter((s) => kindOf(batch, s.subject) === kind && s.property === property)

describe('resolveStory', () => {
  it('names every entity once, under an id of its kind', async () => {
    const { entities } = await resolved(record)
    const kinds = [...new Set(entities.map((entity) => entity.kind))]
    const counts = kinds.map((kind) => [kind, entities.filter((entity) => entity.kind === kind).length])
    expect(Object.fromEntries(counts)).toEqual({
      State: 2,
      Person: 2,
      Office: 1,
      Mechanism: 1,
      Event: 2,
      Quote: 1,
      Claim: 2,
      Instrument: 1,
      Relationship: 1,
      Commitment: 1,
    })
    expect(new Set(entities.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(entities.length)
    for (const { id } of entities) expect(id).toMatch(/^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('makes only statements that are well formed, about its entities, with words, a rule and a confidence', async () => {
    const batch = await resolved(record)
    const ids = new Set(batch.entities.map((entity) => entity.id))
    expect(batch.statements.length).toBeGreaterThan(30)
    for (const statement of batch.statements) {
      expect(NewStatement.parse(statement)).toEqual(statement)
      expect(ids).toContain(statement.subject)
      if (statement.value.type === 'entity') expect(ids).toContain(statement.value.entity)
      expect(statement.evidence.length).toBeGreaterThan(0)
      for (const { start, end, exact } of statement.evidence) expect(TEXT.slice(start, end)).toBe(exact)
      expect(statement.rule).toMatch(/^test\//)
      expect(statement.confidence).toBeGreaterThan(0)
    }
  })

  it.each([
    ['Event', 'date', { type: 'date', edtf: '2024-11-12' }, 'on November 12'],
    ['Event', 'place', { type: 'text', text: 'Beijing' }, 'in Beijing'],
    ['Event', 'status', { type: 'code', scheme: 'event-status', code: 'held' }, 'Wang Yi of China and Sergei Shoigu'],
    ['Event', 'topic', { type: 'text', text: 'Ukraine' }, 'Wang Yi of China and Sergei Shoigu'],
    ['Mechanism', 'name', { text: 'strategic security consultations' }, 'strategic security consultations'],
    ['Mechanism', 'cadence', { type: 'code', scheme: 'cadence', code: 'annual' }, 'annual'],
    ['Office', 'title', { text: 'secretary of the Security Council' }, 'secretary of the Security Council'],
    ['Office', 'for', { type: 'entity' }, 'secretary of the Security Council'],
    ['Person', 'holds-office', { type: 'entity' }, 'secretary of the Security Council'],
    ['Quote', 'text', { text: 'Ties are good,' }, '"Ties are good,"'],
    ['Instrument', 'kind', { type: 'code', scheme: 'instrument-kind', code: 'plan' }, 'plan of action'],
    ['Commitment', 'text', { text: 'to exchange information' }, 'pledged to exchange information'],
    ['Relationship', 'anniversary', { type: 'integer', integer: 75 }, 'This year is the 75th anniversary of ties'],
  ])('%s.%s is %j by the words "%s"', async (kind, property, value, exact) => {
    const [first] = told(await resolved(record), kind, property)
    expect(first?.value).toMatchObject(value)
    expect(first?.evidence.map((span) => span.exact)).toEqual([exact])
  })

  it('links a round to its mechanism with its number, by the words of the number', async () => {
    const batch = await resolved(record)
    const links = told(batch, 'Event', 'mechanism')
    expect(links.map((link) => link.qualifiers.round)).toEqual([
      { type: 'ordinal', ordinal: 19 },
      { type: 'ordinal', ordinal: 20 },
    ])
    expect(new Set(links.map((link) => JSON.stringify(link.value))).size).toBe(1)
    expect(links[0]?.evidence.map((span) => span.exact)).toEqual(['19th round'])
  })

  it('gives each side the words that name it, or the person who acts for it', async () => {
    const batch = await resolved(record)
    const sides = told(batch, 'Event', 'side').slice(0, 2)
    expect(sides.map((side) => side.evidence.map((span) => span.exact))).toEqual([['China'], ['Sergei Shoigu']])
  })

  it('keeps the office, the side and the role of a participant with the participation', async () => {
    const batch = await resolved(record)
    const shoigu = told(batch, 'Event', 'participant').find((s) => s.evidence[0]?.exact === 'Sergei Shoigu')
    expect(shoigu).toMatchObject({
      value: { type: 'entity', entity: keyed(batch, 'sergei shoigu') },
      qualifiers: {
        office: { type: 'text', text: 'secretary of the Security Council' },
        for: { type: 'text', text: 'RUS' },
        role: { type: 'code', scheme: 'participant-role', code: 'co-chair' },
      },
    })
  })

  it('says of what is planned that it is planned, and of nothing else', async () => {
    const batch = await resolved(record)
    const planned = batch.statements.filter((s) => s.modality === 'planned')
    const [event] = new Set(planned.map((s) => s.subject))
    expect(new Set(planned.map((s) => s.subject)).size).toBe(1)
    expect(batch.statements.filter((s) => s.subject === event)).toEqual(planned)
    expect(planned.find((s) => s.property === 'date')?.value).toEqual({ type: 'date', edtf: '2025' })
  })

  it('keeps denials and hedges apart from what is stated, with who says so', async () => {
    expect(told(await resolved(record), 'Claim', 'text')).toMatchObject([
      { polarity: 'negated', modality: 'stated', attribution: 'Wang Yi' },
      { polarity: 'affirmed', modality: 'hedged', attribution: null },
    ])
  })

  it('marks what a rule worked out as derived, by that rule and the words that it started from', async () => {
    const batch = await resolved(record)
    const derived = batch.statements.filter((s) => s.origin === 'derived')
    expect(derived).toMatchObject([
      { property: 'date', rule: 'test/year-of-publication', evidence: [{ exact: 'on November 12' }] },
    ])
    expect(told(batch, 'Relationship', 'anniversary')).toMatchObject([
      { value: { integer: 75 }, qualifiers: { year: { type: 'date', edtf: '2024' } } },
    ])
  })

  it('names states and organisations, so that the record can be shown without a gazetteer', async () => {
    const batch = await resolved(recordOf(source, { events: [eventOf(words('Ties'), { sides: ['CHN', 'EU'] })] }))
    expect(kindOf(batch, keyed(batch, 'EU') ?? '')).toBe('Organisation')
    expect(told(batch, 'State', 'name').map((s) => s.value)).toEqual([{ type: 'text', text: 'China' }])
    expect(told(batch, 'Organisation', 'name').map((s) => s.value)).toEqual([{ type: 'text', text: 'European Union' }])
  })

  it('one round told twice in one story is one event', async () => {
    const again = { ...round, date: null, evidence: [words('They signed')] }
    const batch = await resolved(recordOf(source, { events: [round, again] }))
    expect(batch.entities.filter((entity) => entity.kind === 'Event')).toHaveLength(1)
  })

  it('keeps a date that is counted from another event as that relation', async () => {
    const relation = { direction: 'after', least: 1, most: 1, unit: 'day' } as const
    const counted = { ...next, date: '2024-11-13', counted: { from: 0, ...relation } }
    const batch = await resolved(recordOf(source, { events: [round, counted] }))
    const [first] = batch.entities.filter((entity) => entity.kind === 'Event')
    expect(told(batch, 'Event', 'date').map((s) => s.value)).toEqual([
      { type: 'date', edtf: '2024-11-12' },
      { type: 'relative', event: first?.id, ...relation },
    ])
  })

  it('an event that is counted from one told by itself keeps the day', async () => {
    const relation = { direction: 'after', least: 1, most: 1, unit: 'day' } as const
    const counted = { ...next, date: '2024-11-13', counted: { from: 0, ...relation } }
    const again = { ...round, date: '2024-11-12', counted: { from: 1, ...relation, direction: 'before' as const } }
    const batch = await resolved(recordOf(source, { events: [round, counted, again] }))
    expect(told(batch, 'Event', 'date').map((s) => s.value.type)).toEqual(['date', 'relative', 'date'])
  })

  it('a record of nothing makes an empty batch', async () => {
    expect(await resolved(recordOf(source, {}))).toEqual({ entities: [], statements: [] })
  })
})
