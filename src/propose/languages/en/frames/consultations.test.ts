import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Published on 14 May 2024, a Tuesday. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [
    e.status,
    e.date,
    e.place,
    [...e.sides].sort().join(' '),
    e.mechanism && `${e.mechanism.name}${e.mechanism.round === null ? '' : ` ${e.mechanism.round}`}`,
  ])

type Event = [string, string | null, string | null, string, string | null]
const HELD: Event = ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru political consultations']

describe('what ministries hold under a name', () => {
  it.each<[string, Event[]]>([
    ['Chile and Peru held political consultations in Lima on Monday.', [HELD]],
    ['Deputy ministers from Chile and Peru co-chaired political consultations in Lima on Monday.', [HELD]],
    ['Political consultations were held between Chile and Peru in Lima on Monday.', [HELD]],
    [
      'Chile and Peru held political consultations in Lima on Monday. Both sides held in-depth discussions on the entire range of their relations.',
      [HELD],
    ],
    [
      'Chile and Peru held political consultations in Lima on Monday. The next round will be held in Santiago in 2025.',
      [HELD, ['planned', '2025', 'Santiago', 'CHL PER', 'Chile-Peru political consultations']],
    ],
    [
      'Chile and Peru held talks in Lima on Monday. The ministers discussed preparations for the joint higher committee, which is scheduled to convene in Santiago in October.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', null],
        ['planned', '2024-10', 'Santiago', 'CHL PER', 'Chile-Peru joint higher committee'],
      ],
    ],
    [
      'The 7th Joint Ministerial Meeting for Strategic Dialogue between the Cooperation Council for the Arab States of the Gulf (GCC) and the Russian Federation was held in Riyadh on Monday under the chairmanship of the Prime Minister of Qatar.',
      [
        [
          'held',
          '2024-05-13',
          'Riyadh',
          'Gulf Cooperation Council RUS',
          'Gulf Cooperation Council-Russia Joint Ministerial Meeting for Strategic Dialogue 7',
        ],
      ],
    ],
    [
      "The East African Community's heads of state met in Arusha on Monday for their 25th ordinary summit.",
      [['held', '2024-05-13', 'Arusha', 'East African Community', 'East African Community ordinary summit 25']],
    ],
    [
      'The sixth edition of the Chilean-Peruvian joint exercise "Southern Bridge" began in Arica on Monday.',
      [['held', '2024-05-13', 'Arica', 'CHL PER', 'Southern Bridge 6']],
    ],
    [
      'Chile and Peru conducted Foreign Office Consultations in Lima on Monday. The last FOCs were held in June 2021.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru Foreign Office Consultations'],
        ['held', '2021-06', null, 'CHL PER', 'Chile-Peru Foreign Office Consultations'],
      ],
    ],
    [
      'Ana Rojas co-chaired the 5th Consular Consultations (bilateral talks) between Chile and Peru on Monday, in Tacna, Peru, the ministry said.',
      [['held', '2024-05-13', 'Tacna', 'CHL PER', 'Chile-Peru Consular Consultations 5']],
    ],
    [
      'Chile and Peru launched a strategic dialogue in 2005. The latest round, the seventh of its kind, was held in Lima on Monday.',
      [
        ['held', '2005', null, 'CHL PER', 'Chile-Peru strategic dialogue'],
        ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru strategic dialogue 7'],
      ],
    ],
    [
      'Chile and the European Union on Monday agreed to start a Strategic Dialogue among their foreign ministers.',
      [['planned', null, null, 'CHL EU', 'Chile-EU Strategic Dialogue']],
    ],
    [
      'Santiago and Lima are set to conduct a four-day strategic security consultation starting on Monday in Peru.',
      [['planned', '2024-05-20/2024-05-23', 'Peru', 'CHL PER', 'Chile-Peru strategic security consultation']],
    ],
    [
      'The eighth round of Chilean-Peruvian consultations on border crossings was held in Lima on Monday. The previous round of Chilean-Peruvian consultations was held in Santiago in 2022.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru consultations on border crossings 8'],
        ['held', '2022', 'Santiago', 'CHL PER', 'Chile-Peru consultations on border crossings 7'],
      ],
    ],
    [
      'Officials of Chile and Peru reviewed trade at their 12th annual meeting held online on 13 May.',
      [['held', '2024-05-13', null, 'CHL PER', 'Chile-Peru meeting 12']],
    ],
    [
      'Chile and Peru held talks in Lima on Monday. They agreed to enhance coordination between their agencies, and organise the sixth political consultation at the end of this year.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', null],
        ['planned', '2024', null, 'CHL PER', 'Chile-Peru political consultation 6'],
      ],
    ],
    [
      'Officials of Chile and Peru met in Lima on 13 May to discuss preparations for the 12th meeting of the Chile-Peru Border Committee.',
      [['held', '2024-05-13', 'Lima', 'CHL PER', null]],
    ],
    [
      'Chile and Peru held the 12th session of the Chile-Peru Bi-National Commission in Lima on Monday. The 11th session of the BNC was held in Arica in 2022. The BNC was preceded by a meeting of experts on 9 May.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru Bi-National Commission 12'],
        ['held', '2022', 'Arica', 'CHL PER', 'Chile-Peru Bi-National Commission 11'],
      ],
    ],
    [
      'Chilean-Peruvian intergovernmental consultations began on Monday morning in Lima.',
      [['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru intergovernmental consultations']],
    ],
    [
      'Chile and Peru began their annual exercise named "Condor" today (14 May). The exercise is due to end on 18 May.',
      [['ongoing', '2024-05-14/2024-05-18', null, 'CHL PER', 'Condor']],
    ],
    [
      'Chile and Peru launched their annual army exercise on Monday. The 20th edition of Exercise Condor Libre takes place in Tacna.',
      [['held', '2024-05-13', 'Tacna', 'CHL PER', 'Condor Libre 20']],
    ],
    [
      'Chilean and Peruvian ministers met for the fifth 2+2 meeting in Lima on 13 May, in advance of the inaugural Chile-Brazil summit.',
      [
        ['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru 2+2 meeting 5'],
        ['planned', null, 'Lima', 'BRA CHL', 'Chile-Brazil summit 1'],
      ],
    ],
    [
      'The seventh "2+2 meeting" between Chile and Peru was held in Lima on Monday.',
      [['held', '2024-05-13', 'Lima', 'CHL PER', 'Chile-Peru 2+2 meeting 7']],
    ],
    [
      'The foreign ministers of Chile and Peru met in Lima on Monday. They stressed the importance of following up on the results of previous Chile-Peru summits and holding the tenth summit.',
      [['held', '2024-05-13', 'Lima', 'CHL PER', null]],
    ],
    [
      'A summit between Chile and the EU was held in Lima on Monday.',
      [['held', '2024-05-13', 'Lima', 'CHL EU', 'Chile-EU summit']],
    ],
    [
      'The third ASEAN-Chile Sectoral Dialogue Partnership Trilateral Meeting was held in Lima on Monday.',
      [['held', '2024-05-13', 'Lima', 'ASEAN CHL', 'ASEAN-Chile Sectoral Dialogue Partnership Trilateral Meeting 3']],
    ],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it.each([
    'Chile and Peru called for a political dialogue on Monday.',
    'Parties of the opposition in Lima want political consultations with farmers on Monday.',
  ])('%s', (text) => {
    expect(told(text).filter(([, , , , mechanism]) => mechanism !== null)).toEqual([])
  })
})

describe('meetings of those who hold the same office', () => {
  it.each<[string, Event[]]>([
    [
      'The fourth meeting of foreign ministers of Chile, Peru and Bolivia has kicked off in Lima. The third meeting of the foreign ministers of the three countries was held in Arica in 2022.',
      [
        ['held', '2024-05', 'Lima', 'BOL CHL PER', 'Chile-Peru-Bolivia meeting of foreign ministers 4'],
        ['held', '2022', 'Arica', 'BOL CHL PER', 'Chile-Peru-Bolivia meeting of foreign ministers 3'],
      ],
    ],
    [
      'The eighth meeting of defence ministers of ASEAN took place in Jakarta on Monday.',
      [['held', '2024-05-13', 'Jakarta', 'ASEAN', 'ASEAN meeting of defence ministers 8']],
    ],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })

  it('counts nothing but meetings', () => {
    const text = 'The third meeting of foreign ministers in as many weeks ended without a result on Monday.'
    expect(told(text)).toEqual([])
  })
})

describe('when', () => {
  const VISIT = 'Chile’s deputy minister Ana Rojas travelled to Lima to prepare for the second Chile-Peru summit'
  it.each<[string, string, string | null]>([
    [`${VISIT} in July this year.`, 'planned', '2024-07'],
    ['Chile and Peru held the second Chile-Peru summit ahead of an election expected on 10 June.', 'held', '2024-05'],
  ])('%s', (text, status, date) => {
    const summit = told(text).find(([, , , , mechanism]) => mechanism?.toString().startsWith('Chile-Peru summit'))
    expect(summit?.slice(0, 2)).toEqual([status, date])
  })

  it('keeps one round of which one sentence tells the week and another the days', () => {
    const text =
      'Chile and Peru agreed on port calls at a meeting of the Joint Working Group of their navies in Lima last week. The Joint Working Group met on 8 and 9 May.'
    expect(told(text).map(([, date]) => date)).toEqual(['2024-05-08/2024-05-09'])
  })
})

it('adds to a round who a later sentence says held it', () => {
  const text =
    'Chile and Peru held political consultations in Lima on Monday. Ana Rojas, director-general for bilateral affairs, and Luis Soto, director of policy planning, held the consultations.'
  const events = proposeEnglish(story(text, '2024-05-14')).events
  expect(events.map((e) => e.participants.map((p) => p.name))).toEqual([['Ana Rojas', 'Luis Soto']])
})

describe('where and of whom is spoken, not who meets', () => {
  it.each<[string, string]>([
    ['Chile and Peru held talks in Graz, Austria, on Monday.', 'CHL PER'],
    ['Chile and Peru held talks in Graz (Austria) on Monday.', 'CHL PER'],
    ['The foreign ministers of Chile and Peru met on Monday to discuss Libya and Sudan.', 'CHL PER'],
    [
      'The foreign ministers of Chile and Peru met on Monday to talk about issues including Kosovo and Serbia.',
      'CHL PER',
    ],
  ])('%s', (text, sides) => {
    expect(told(text).map(([, , , named]) => named)).toEqual([sides])
  })
})
