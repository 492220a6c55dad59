import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StoryRecord } from '../../../model/record.ts'
import { proposeEnglish } from './propose.ts'
import { story } from './testing.ts'

const read = (text: string, published: string | null = '2024-11-14') => proposeEnglish(story(text, published))
const rounds = (text: string) =>
  read(text).events.flatMap((e) =>
    e.mechanism ? [[e.mechanism.name, e.mechanism.round, e.mechanism.cadence, e.status, e.date] as const] : [],
  )

describe('mechanisms and rounds', () => {
  it.each([
    [
      'India and Japan held the 14th round of the annual India-Japan maritime affairs dialogue in Tokyo on November 12.',
      ['India-Japan maritime affairs dialogue', 14, 'annual', 'held', '2024-11-12'],
    ],
    [
      'The third session of the Kazakhstan-Hungary Joint Commission on Economic Cooperation took place in Astana on November 12.',
      ['Kazakhstan-Hungary Joint Commission on Economic Cooperation', 3, null, 'held', '2024-11-12'],
    ],
    [
      'Brazil and Chile held the eleventh meeting of the Brazil-Chile political consultations in Brasilia on Tuesday.',
      ['Brazil-Chile political consultations', 11, null, 'held', '2024-11-12'],
    ],
    [
      'The XII EU-Brazil summit was held in Brussels on 12 November.',
      ['EU-Brazil summit', 12, null, 'held', '2024-11-12'],
    ],
    [
      'Kenya and Uganda will hold the twenty-first meeting of the Kenya-Uganda Joint Ministerial Commission in Kampala on December 3.',
      ['Kenya-Uganda Joint Ministerial Commission', 21, null, 'planned', '2024-12-03'],
    ],
    [
      'The 7th Vietnam-Australia 2+2 was held in Hanoi on Tuesday.',
      ['Vietnam-Australia 2+2', 7, null, 'held', '2024-11-12'],
    ],
  ] as const)('%s', (text, expected) => {
    expect(rounds(text)).toContainEqual(expected)
  })

  it('works out the rounds before and after, and says that it did', () => {
    const { events } = read(
      'Norway and Iceland held the ninth round of the Norway-Iceland fisheries dialogue in Oslo on Tuesday. The previous round took place in Reykjavik in May 2023. The next round will be held in 2025.',
    )
    expect(
      events.map((e) => [e.mechanism?.round, e.status, e.date, e.place, e.derived.some((d) => d.field === 'round')]),
    ).toEqual([
      [9, 'held', '2024-11-12', 'Oslo', false],
      [8, 'held', '2023-05', 'Reykjavik', true],
      [10, 'planned', '2025', null, true],
    ])
  })
})

const first = (text: string) => {
  const [event] = read(text).events
  return [event?.type, event?.status, event?.date, event?.place, event?.participants.map((p) => p.name).sort()]
}

describe('what another clause or sentence adds to an event', () => {
  it.each([
    [
      'Chile and Peru held the fifth round of their border dialogue in Lima on Tuesday. The Chilean delegation was led by Ana Rojas, and the Peruvian side by Luis Quispe.',
      ['consultation', 'held', '2024-11-12', 'Lima', ['Ana Rojas', 'Luis Quispe']],
    ],
    [
      'Polish President Andrzej Duda arrived in Oslo on Wednesday on a three-day visit.',
      ['visit', 'ongoing', '2024-11-13/2024-11-15', 'Oslo', ['Andrzej Duda']],
    ],
    [
      'The two-day India-Oman security dialogue ended in Muscat on Tuesday.',
      ['consultation', 'held', '2024-11-11/2024-11-12', 'Muscat', []],
    ],
    [
      'Polish President Andrzej Duda will meet Norwegian Prime Minister Jonas Gahr Store in Oslo on Monday, the ministry said on Wednesday.',
      ['meeting', 'planned', '2024-11-18', 'Oslo', ['Andrzej Duda', 'Jonas Gahr Støre']],
    ],
    [
      'Polish President Andrzej Duda is expected in Oslo next month.',
      ['visit', 'planned', '2024-12', 'Oslo', ['Andrzej Duda']],
    ],
  ] as const)('%s', (text, expected) => {
    expect(first(text)).toEqual(expected)
  })

  it.each([
    ['Chile and Peru agreed to open a border post by the end of 2026.', '2026'],
    ['Chile and Peru agreed to open the border post that their presidents had promised in May.', null],
  ])('says by when a commitment is to be kept: %s', (text, due) => {
    expect(read(text).commitments.map((c) => [c.parties, c.due])).toEqual([[['CHL', 'PER'], due]])
  })
})

describe('what is denied, hedged, planned or called off is never held', () => {
  it.each([
    'France denied that it had delivered missiles to Armenia on Tuesday.',
    "China hasn't supplied weapons to Russia.",
    'Serbia has repeatedly denied selling ammunition to Ukraine.',
    'India and Pakistan did not meet in Dubai on Tuesday.',
    'No talks between Japan and North Korea were held in November.',
    'The foreign ministers of Egypt and Turkey may meet in Cairo next week.',
    'Egypt and Turkey might sign an agreement on gas in December.',
    'President Lula da Silva never visited Ukraine in 2023.',
    'Germany refused to deliver Taurus missiles to Ukraine in 2024.',
    'Armenia and Azerbaijan failed to sign a peace treaty in 2023.',
    'Neither Iran nor Israel signed the agreement in 2022.',
    'Prime Minister Anwar Ibrahim could visit Japan in December.',
    'Foreign Minister Penny Wong will visit China on December 3.',
    'President Joko Widodo cancelled a visit to Russia on Tuesday.',
    'The visit of President Ruto to Ghana on Tuesday was called off.',
    'Spain rejected the claim that it had sold tanks to Morocco.',
  ])('%s', (text) => {
    expect(read(text).events.filter((e) => e.status === 'held' || e.status === 'ongoing')).toEqual([])
  })

  it.each([
    [
      'While India hasn’t been noted for supplying tanks to Iran, it has engaged in transactions of machine tools.',
      [['India hasn’t been noted for supplying tanks to Iran', 'negated']],
    ],
    [
      'Tom Reed of the Lowy Institute pointed out these shifts, stressing the gains for Beijing as it builds up its fleet.',
      [
        [
          'Tom Reed of the Lowy Institute pointed out these shifts, stressing the gains for Beijing as it builds up its fleet',
          'affirmed',
        ],
      ],
    ],
    ['A spokesman said Kenya had not asked Uganda for troops.', [['Kenya had not asked Uganda for troops', 'negated']]],
  ])('claims in full: %s', (text, expected) => {
    expect(read(text).claims.map((c) => [c.text, c.polarity])).toEqual(expected)
  })

  it('is no second round: "their second meeting in two months"', () => {
    const { events } = read(
      'Wang Yi and Sergei Shoigu co-chaired the 19th round of the China-Russia strategic security consultations on November 12. It was their second meeting in two months, after talks in Saint Petersburg in September.',
    )
    expect(events.map((e) => e.mechanism?.round ?? null)).toEqual([19, null])
  })

  it.each([
    ['France denied that it had delivered missiles to Armenia.', 'negated'],
    ['No date was announced for the next round.', 'negated'],
    ['A source close to the talks said the two countries might widen joint patrols.', 'hedged'],
    ['The reports could not be verified.', 'hedged'],
    ['Analysts see the visit as a signal to Washington.', 'hedged'],
  ] as const)('claims: %s', (text, polarity) => {
    expect(read(text).claims.map((c) => c.polarity)).toEqual([polarity])
  })
})

describe('events', () => {
  it.each([
    [
      'Foreign Minister Hakan Fidan met his Greek counterpart Giorgos Gerapetritis in Athens on Tuesday.',
      { type: 'meeting', date: '2024-11-12', place: 'Athens', sides: ['GRC', 'TUR'] },
    ],
    [
      'President William Ruto paid a state visit to Japan in May.',
      { type: 'visit', date: '2024-05', place: 'Japan', sides: ['JPN', 'KEN'] },
    ],
    [
      'Antony Blinken spoke by telephone with Indian External Affairs Minister S. Jaishankar on Wednesday.',
      { type: 'call', date: '2024-11-13', place: null, sides: ['IND', 'USA'] },
    ],
    [
      'Poland and South Korea signed a contract for K2 tanks in Warsaw on Tuesday.',
      { type: 'signing', date: '2024-11-12', place: 'Warsaw', sides: ['KOR', 'POL'] },
    ],
    [
      'Russia delivered two S-400 systems to India in October.',
      { type: 'transfer', date: '2024-10', place: null, sides: ['IND', 'RUS'] },
    ],
    [
      'China and Russia held naval drills in the Sea of Japan on Tuesday.',
      { type: 'exercise', date: '2024-11-12', place: 'Sea of Japan', sides: ['CHN', 'RUS'] },
    ],
    [
      'Recep Tayyip Erdoğan met Aleksandar Vučić in Belgrade on Tuesday.',
      { type: 'meeting', date: '2024-11-12', place: 'Belgrade', sides: ['SRB', 'TUR'] },
    ],
    [
      'The European Union imposed sanctions on Belarus on Tuesday.',
      { type: 'sanction', date: '2024-11-12', place: null, sides: ['BLR', 'EU'] },
    ],
  ] as const)('%s', (text, expected) => {
    const found = read(text).events.map(({ type, date, place, sides }) => ({
      type,
      date,
      place,
      sides: [...sides].sort(),
    }))
    expect(found).toContainEqual(expected)
  })
})

describe('offices', () => {
  it.each([
    [
      'Wang Yi, director of the Office of the Central Commission for Foreign Affairs, left.',
      'Wang Yi',
      'Director of the Office of the Central Commission for Foreign Affairs',
      'CHN',
    ],
    ['British Foreign Secretary David Lammy spoke.', 'David Lammy', 'Foreign Secretary', 'GBR'],
    [
      'Maria Lopez, deputy foreign minister of Mexico, said so.',
      'Maria Lopez',
      'Deputy Minister of Foreign Affairs',
      'MEX',
    ],
    [
      'Tom Reed of the Australian Strategic Policy Institute said so.',
      'Tom Reed',
      'analyst',
      'Australian Strategic Policy Institute',
    ],
  ])('%s', (text, person, office, owner) => {
    const found = read(text).offices.map((o) => [o.person, o.office.toLowerCase(), o.for])
    expect(found).toContainEqual([person, office.toLowerCase(), owner])
  })
})

it.each([
  ['"We will not move," Foreign Minister Penny Wong said.', 'Penny Wong', 'We will not move,'],
  ['Penny Wong said: "We will not move from this place."', 'Penny Wong', 'We will not move from this place.'],
  [
    '"Neither side wants this to end badly," an Australian official said.',
    'an Australian official',
    'Neither side wants this to end badly,',
  ],
])('quotes: %s', (text, speaker, words) => {
  expect(read(text).quotes.map((q) => [q.speaker, q.text])).toEqual([[speaker, words]])
})

it('derives the year of ties from an anniversary and keeps it apart', () => {
  const [relation] = read(
    'This year marks the 60th anniversary of diplomatic relations between China and France.',
  ).relations
  expect(relation).toMatchObject({
    anniversary: 60,
    established: '1964',
    derived: [{ field: 'established', rule: 'en/relation/anniversary-year' }],
  })
})

it.each([
  'The third round of the golf open ended on Friday.',
  'The city held the 12th edition of its wine fair on Sunday.',
  'The council met on Tuesday to discuss parking.',
])('is no diplomacy: %s', (text) => {
  expect(read(text).events).toEqual([])
})

it('quotes the text with every span, whatever the text, and gives the same record twice', () => {
  const word = fc.constantFrom(
    'China',
    'and',
    'Russia',
    'held',
    'the',
    '19th',
    'round',
    'of',
    'talks',
    'in',
    'Beijing',
    'on',
    'Tuesday',
    ',',
    '.',
    '"',
    '“',
    '—',
    'President',
    'Xi',
    'Jinping',
    'met',
    'will',
    'not',
    'visit',
    'denied',
    'that',
    'said',
    '\n\n',
    '🇨🇳',
    '中俄',
    'U.S.',
    '2+2',
    "'s",
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(' ')
      fc.pre(text.trim() !== '')
      const record = read(text)
      StoryRecord.parse(record)
      const items = [
        ...record.events,
        ...record.quotes,
        ...record.claims,
        ...record.instruments,
        ...record.offices,
        ...record.relations,
        ...record.commitments,
        ...record.suggestions,
      ]
      for (const span of items.flatMap((i) => i.evidence)) expect(text.slice(span.start, span.end)).toBe(span.exact)
      expect(read(text)).toEqual(record)
    }),
    { numRuns: 300 },
  )
})
