import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story, type ToldEvent, toldOn14May } from '../testing.ts'

const BOLUARTE = 'Peruvian President Dina Boluarte'
const BORIC = 'Chilean President Gabriel Boric'
const visit = (status: string, date: string | null, place: string, sides: string): ToldEvent => [
  'visit',
  status,
  date,
  place,
  sides,
]

describe('journeys told by how they end or go on', () => {
  it.each<[string, ToldEvent[]]>([
    [`${BOLUARTE} got back on Sunday from Santiago.`, [visit('held', '2024-05-12', 'Santiago', 'CHL PER')]],
    [`${BOLUARTE} flew home on Sunday from Santiago.`, [visit('held', '2024-05-12', 'Santiago', 'CHL PER')]],
    [`${BOLUARTE} had landed at Santiago on Monday night.`, [visit('held', '2024-05-13', 'Santiago', 'CHL PER')]],
    ['Chilean President Gabriel Boric left office in March.', []],
    [`${BORIC} left Chile on Monday.`, []],
    [
      `${BOLUARTE} met ${BORIC} in Santiago on Monday. From there she goes on to Montevideo.`,
      [['meeting', 'held', '2024-05-13', 'Santiago', 'CHL PER'], visit('planned', null, 'Montevideo', 'PER URY')],
    ],
    [
      `${BOLUARTE}, during a stop in La Paz on Sunday, praised Bolivia.`,
      [visit('held', '2024-05-12', 'La Paz', 'BOL PER')],
    ],
    [
      `${BOLUARTE} left on Sunday for a two-day state visit to Spain.`,
      [visit('held', '2024-05-12/2024-05-13', 'Spain', 'ESP PER')],
    ],
    [
      `${BOLUARTE} said during a visit to Madrid on Sunday that trade would grow.`,
      [visit('held', '2024-05-12', 'Madrid', 'ESP PER')],
    ],
    [
      'The Peruvian frigate Ferré put in at Valparaíso on Monday.',
      [visit('held', '2024-05-13', 'Valparaíso', 'CHL PER')],
    ],
    [`${BORIC} is coming to Peru on June 25.`, [visit('planned', '2024-06-25', 'Peru', 'CHL PER')]],
    [
      `Peru is preparing for ${BORIC}'s visit, now set for late July.`,
      [visit('planned', '2024-07', null as unknown as string, 'CHL PER')],
    ],
    [
      `A visit by ${BOLUARTE} to the port of San Antonio in Chile is foreseen for this Friday.`,
      [visit('planned', '2024-05-17', 'San Antonio', 'CHL PER')],
    ],
    [`${BORIC} cancelled a trip to Lima planned for Thursday.`, [visit('cancelled', '2024-05-16', 'Lima', 'CHL PER')]],
    [
      `${BORIC}'s working visit to Lima, due to have begun on 10 May, had to be rescheduled.`,
      [visit('cancelled', '2024-05-10', 'Lima', 'CHL PER')],
    ],
    ['A Chilean team headed by Ana Rojas in Lima was praised on Monday.', []],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })
})

describe('what is told of a time to come', () => {
  it.each<[string, ToldEvent[]]>([
    [
      `${BOLUARTE} attends the Andean Community summit in Quito in August.`,
      [['summit', 'planned', '2024-08', 'Quito', 'Andean Community']],
    ],
    ['The ASEAN summit takes place in Vientiane in October.', [['summit', 'planned', '2024-10', 'Vientiane', 'ASEAN']]],
    ['The Andean Community summit takes place in Quito every August.', []],
    [
      'The Chile-Peru consular consultations open in Lima on Thursday.',
      [['consultation', 'planned', '2024-05-16', 'Lima', 'CHL PER']],
    ],
    [
      'On Friday Peruvian Defence Minister Walter Astudillo takes part in trilateral consultations with Chile and Bolivia in La Paz.',
      [['meeting', 'planned', '2024-05-17', 'La Paz', 'BOL CHL PER']],
    ],
    [
      `The meeting between ${BORIC} and ${BOLUARTE} on June 9 will focus on trade.`,
      [['meeting', 'planned', '2024-06-09', null, 'CHL PER']],
    ],
    [
      `The talks between ${BORIC} and ${BOLUARTE} on Monday will help trade.`,
      [['meeting', 'held', '2024-05-13', null, 'CHL PER']],
    ],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })
})

describe('goods that change hands', () => {
  it.each<[string, ToldEvent[]]>([
    [
      'Chile handed over a military medical centre worth 4 million dollars to the Peruvian army in March.',
      [['transfer', 'held', '2024-03', null, 'CHL PER']],
    ],
    [
      'Mexico donated in March of this year a shipload of wheat to Cuba.',
      [['transfer', 'held', '2024-03', null, 'CUB MEX']],
    ],
    [
      'Chile will hand over 15 armoured vehicles to the Peruvian army in September.',
      [['transfer', 'planned', '2024-09', null, 'CHL PER']],
    ],
    [
      'India delivered 200,000 tonnes of wheat to Afghanistan in February.',
      [['transfer', 'held', '2024-02', null, 'AFG IND']],
    ],
    ['Chile delivered a note of protest to the Peruvian embassy on Monday.', []],
    ['Chile handed over the suspect to Peru on Monday.', []],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })
})

describe('who met whom', () => {
  it.each<[string, ToldEvent[]]>([
    [
      'Chilean Interior Minister Carolina Tohá saw her Peruvian counterpart Juan José Santiváñez in Lima on Monday.',
      [['meeting', 'held', '2024-05-13', 'Lima', 'CHL PER']],
    ],
    [
      `Peruvian Foreign Minister Elmer Schialer paid courtesy visits to President Gabriel Boric and to Foreign Minister Alberto van Klaveren in Santiago on Monday.`,
      [['meeting', 'held', '2024-05-13', 'Santiago', 'CHL PER']],
    ],
    [
      `${BORIC} gave a working dinner for the Peruvian delegation in Santiago on Monday.`,
      [['meeting', 'held', '2024-05-13', 'Santiago', 'CHL PER']],
    ],
    [
      'The Chilean delegation, led by Deputy Minister Ana Rojas, held discussions with officials of the Peruvian trade ministry on Monday in Lima.',
      [['meeting', 'held', '2024-05-13', 'Lima', 'CHL PER']],
    ],
    [
      'A Chilean frigate took part with two Peruvian frigates in a drill in the Pacific Ocean last week.',
      [['exercise', 'held', '2024-05-06/2024-05-12', 'Pacific Ocean', 'CHL PER']],
    ],
    [
      'A Chilean squadron is due to train with Peruvian paratroopers at Arica in December.',
      [['exercise', 'planned', '2024-12', 'Arica', 'CHL PER']],
    ],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })

  it('names who leads a delegation among those who met', () => {
    const [event] = proposeEnglish(
      story(
        'The Chilean delegation, led by Ana Rojas, met Peruvian Prime Minister Gustavo Adrianzén in Lima on Monday.',
      ),
    ).events
    expect(event?.participants.map((p) => p.name)).toEqual(['Ana Rojas', 'Gustavo Adrianzén'])
  })
})
