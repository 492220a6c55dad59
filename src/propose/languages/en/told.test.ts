import { describe, expect, it } from 'vitest'
import { proposeEnglish } from './propose.ts'
import { story } from './testing.ts'

/** Read of stories published on 14 May 2024, a Tuesday. */
const read = (text: string) => proposeEnglish(story(text, '2024-05-14'))
const told = (text: string) => read(text).events.map((e) => [e.type, e.status, e.date, e.place])
const DIALOGUE = 'Chile and Peru held the fifth round of the Chile-Peru Border Dialogue (CPBD) in Lima on Monday.'

describe('what came to nothing', () => {
  it.each<[string, (string | null)[]]>([
    [
      'A meeting of Chile and Peru planned for 6 May 2024 in Lima did not take place.',
      ['meeting', 'cancelled', '2024-05-06', 'Lima'],
    ],
    ['Talks between Chile and Peru due on 6 May 2024 never took place.', ['meeting', 'cancelled', '2024-05-06', null]],
    [
      'Chile and Peru postponed the border talks that were due on 20 May in Arica.',
      ['meeting', 'cancelled', '2024-05-20', 'Arica'],
    ],
    ['A trip by Gabriel Boric to Lima on 20 May was dropped.', ['visit', 'cancelled', '2024-05-20', 'Lima']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it.each([
    'No talks between Chile and Peru took place in May 2024.',
    'The talks between Chile and Peru did not take place in a friendly mood.',
    'Chile and Peru dropped their objections to the meeting.',
  ])('%s', (text) => {
    expect(read(text).events.filter((e) => e.status === 'cancelled')).toEqual([])
  })

  it('keeps what is planned beside an attempt that failed', () => {
    const text =
      'Chile and Peru will hold the fifth round of the Chile-Peru Border Dialogue on 3 June, the ministry said, after a first attempt fell through.'
    expect(told(text)).toEqual([['consultation', 'planned', '2024-06-03', null]])
  })
})

describe('rounds by their short names', () => {
  it.each<[string, number, string, string]>([
    ['The fourth CPBD was held in Arica in 2022.', 4, 'held', '2022'],
    ['The next one will be hosted by Chile in 2025.', 6, 'planned', '2025'],
    ['The next is due in Santiago in 2025.', 6, 'planned', '2025'],
    ['It was the first since 2021.', 4, 'held', '2021'],
    ["Last year's dialogue was in Arica, on 5 June.", 4, 'held', '2023-06-05'],
    ['The two countries had not met since June 2021.', 0, 'held', '2021-06'],
  ])('%s', (sentence, round, status, date) => {
    const found = read(`${DIALOGUE} ${sentence}`).events.map((e) => [e.mechanism?.round ?? 0, e.status, e.date])
    expect(found).toContainEqual([5, 'held', '2024-05-13'])
    expect(found).toContainEqual([round, status, date])
  })

  it('gives a round the day and place that a later sentence tells of the session', () => {
    const text =
      'Chile and Peru concluded the fifth session of the Chile-Peru Joint Commission, the ministry said. The session took place in Lima on Monday.'
    expect(told(text)).toEqual([['meeting', 'held', '2024-05-13', 'Lima']])
  })
})

describe('the present tense of what is to come', () => {
  it.each<[string, (string | null)[]]>([
    ['President Gabriel Boric of Chile flies to Lima on Thursday.', ['visit', 'planned', '2024-05-16', 'Lima']],
    [
      'The sixth round of the Chile-Peru Border Dialogue opens in Arica on 3 June.',
      ['consultation', 'planned', '2024-06-03', 'Arica'],
    ],
    ['Talks between Chile and Peru resume next month.', ['meeting', 'planned', '2024-06', null]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})

describe('lists of dates', () => {
  it('makes an event of each', () => {
    const text = 'Chile and Peru held two rounds of talks in 2023: in Lima in May and in Santiago in September.'
    expect(told(text)).toEqual([
      ['meeting', 'held', '2023-05', 'Lima'],
      ['meeting', 'held', '2023-09', 'Santiago'],
    ])
  })

  it('leaves the ends of one event together', () => {
    const text = 'Chile and Peru held talks in Lima from May 2 to May 4.'
    expect(told(text)).toEqual([['meeting', 'held', '2024-05-02/2024-05-04', 'Lima']])
  })
})

describe('talks by other words', () => {
  it.each<[string, (string | null)[]]>([
    [
      'Chilean President Gabriel Boric talked with Peruvian President Dina Boluarte in Arica on Sunday.',
      ['meeting', 'held', '2024-05-12', 'Arica'],
    ],
    [
      'Chilean President Gabriel Boric and Peruvian President Dina Boluarte spoke face to face in Arica on Sunday.',
      ['meeting', 'held', '2024-05-12', 'Arica'],
    ],
    [
      'The trade agreement between Chile and Peru entered into force on 1 March 2009.',
      ['other', 'held', '2009-03-01', null],
    ],
    ['A Chilean delegation visited Lima on Sunday.', ['visit', 'held', '2024-05-12', 'Lima']],
    [
      'Nothing has been heard since Gabriel Boric and Dina Boluarte met in Arica in March.',
      ['meeting', 'held', '2024-03', 'Arica'],
    ],
    [
      'Nothing was heard after Chilean President Gabriel Boric and Dina Boluarte met in Arica in March.',
      ['meeting', 'held', '2024-03', 'Arica'],
    ],
    [
      'Chilean President Gabriel Boric cut the ribbon and, later that day, met Dina Boluarte in Arica on Sunday.',
      ['meeting', 'held', '2024-05-12', 'Arica'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('gives each of two presidents the state that stands behind the name', () => {
    const [event] = read('Presidents Ana Rojas of Chile and Luis Quispe of Peru met in Arica on Sunday.').events
    expect([event?.sides, event?.participants.map((p) => [p.name, p.office, p.for])]).toEqual([
      ['CHL', 'PER'],
      [
        ['Ana Rojas', 'President', 'CHL'],
        ['Luis Quispe', 'President', 'PER'],
      ],
    ])
  })

  it('counts whose meeting it is among those who met', () => {
    const [event] = read("Gabriel Boric's meeting with Dina Boluarte in Arica on Sunday lasted two hours.").events
    expect([event?.sides, event?.participants.map((p) => p.name)]).toEqual([
      ['CHL', 'PER'],
      ['Gabriel Boric', 'Dina Boluarte'],
    ])
  })

  it('reads "working group" as a name, not as a verb', () => {
    const text = 'The fourth meeting of the Chile-Peru joint working group on transport was held in Lima on Monday.'
    expect(read(text).events.map((e) => [e.mechanism?.name, e.mechanism?.round, e.date])).toEqual([
      ['Chile-Peru joint working group on transport', 4, '2024-05-13'],
    ])
  })

  it('is no meeting to talk to reporters', () => {
    expect(told('Chilean President Gabriel Boric talked to reporters in Arica on Sunday.')).toEqual([])
  })
})

describe('offices with their fields', () => {
  it.each([
    [
      'Chilean Foreign Relations Secretary Ana Rojas met Peruvian Prime Minister Luis Quispe in Lima on Monday.',
      'Ana Rojas',
      'Foreign Relations Secretary',
    ],
    [
      'Minister for Human Rights Affairs Ana Rojas of Chile met Luis Quispe in Lima on Monday.',
      'Ana Rojas',
      'Minister for Human Rights Affairs',
    ],
    ['Speaker of the Seimas Ana Rojas visited Lima on Monday.', 'Ana Rojas', 'Speaker of the Seimas'],
    [
      'Ana Rojas, Minister of Foreign Affairs and International Trade of Chile, visited Lima on Monday.',
      'Ana Rojas',
      'Minister of Foreign Affairs and International Trade',
    ],
    ["Peru's fisheries minister, Ana Rojas, visited Santiago on Monday.", 'Ana Rojas', 'fisheries minister'],
  ])('%s', (text, person, office) => {
    expect(read(text).offices.map((o) => [o.person, o.office])).toContainEqual([person, office])
  })
})

describe('a round-up', () => {
  const ROUND_UP = `Chile and Peru held the fifth round of the Chile-Peru Border Dialogue in Lima on Monday.

Prime Minister Pham Minh Chinh of Vietnam met Prime Minister Sonexay Siphandone of Laos in Hanoi on Sunday. `
  const sidesOf = (text: string) => read(text).events.map((e) => [e.type, [...e.sides].sort().join(' ')])

  it.each([
    ['They signed an agreement on rail on Sunday.', 'signing', 'LAO VNM'],
    [
      'Their foreign ministers will hold the next round of the Joint Commission for Trade in May.',
      'meeting',
      'LAO VNM',
    ],
    ["Norway and Sweden. The two countries' defence ministers spoke by phone on Friday.", 'call', 'NOR SWE'],
    ['\n\nNorway and Sweden\n\nThe two sides held talks in Oslo on Friday.', 'meeting', 'NOR SWE'],
    ['Chile and Peru will sign an agreement on rail in June.', 'signing', 'CHL PER'],
  ])('%s', (text, type, sides) => {
    expect(sidesOf(ROUND_UP + text)).toContainEqual([type, sides])
  })

  it('says whose the commitments are', () => {
    const { commitments } = read(`${ROUND_UP}The two sides agreed to open a border crossing by the end of 2025.`)
    expect(commitments.map((c) => [...c.parties].sort())).toEqual([['LAO', 'VNM']])
  })
})

describe('a dateline says when a story was filed, not when what it tells took place', () => {
  it.each([
    ['LIMA, May 14 - Gabriel Boric, President of Chile, has ended a visit to Peru.', ['visit', 'held', null]],
    [
      'SANTIAGO, May 13 — President of Chile Gabriel Boric paid a visit to Peru on May 9.',
      ['visit', 'held', '2024-05-09'],
    ],
    [
      'LIMA, May 14 (Reuters) - Gabriel Boric, President of Chile, paid a visit to Peru on Friday.',
      ['visit', 'held', '2024-05-10'],
    ],
  ])('%s', (text, [type, status, date]) => {
    const [event] = read(text).events
    expect([event?.type, event?.status]).toEqual([type, status])
    expect(event?.fields.date?.map((s) => s.exact) ?? []).not.toContain('May 14')
    if (date !== null) expect(event?.date).toBe(date)
    else expect(event?.date).not.toBe('2024-05-14')
  })
})

it.each<[string, Record<string, string[]>]>([
  [DIALOGUE, { 'side CHL': ['Chile'], 'side PER': ['Peru'] }],
  [
    'Chilean and Peruvian officials held talks in Lima on Monday. They discussed visas and fisheries.',
    { 'side CHL': ['Chilean'], 'side PER': ['Peruvian'], 'topic visas': ['visas'], 'topic fisheries': ['fisheries'] },
  ],
  [
    'Russia delivered two Su-35 fighter jets to Iran on Monday.',
    { 'side RUS': ['Russia'], 'side IRN': ['Iran'], 'materiel Su-35': ['Su-35'] },
  ],
])('each of several values has its own words: %s', (text, expected) => {
  const own = Object.entries(read(text).events[0]?.fields ?? {}).filter(([field]) => field.includes(' '))
  expect(Object.fromEntries(own.map(([field, spans]) => [field, spans.map((s) => s.exact)]))).toEqual(expected)
})
