import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story, type ToldEvent, toldOn14May } from '../testing.ts'

const BOLUARTE = 'Peruvian President Dina Boluarte'
const BORIC = 'Chilean President Gabriel Boric'
const MET: ToldEvent = ['meeting', 'held', '2024-05-13', 'Lima', 'CHL PER']

describe('what news agencies and ministries write', () => {
  it.each<[string, ToldEvent[]]>([
    [
      'The Chile/Peru Council for Strategic Association, which has remained idle since its second meeting in Lima back in August 2017, must be summoned no later than next October.',
      [['meeting', 'held', '2017-08', 'Lima', 'CHL PER']],
    ],
    [`${BORIC} received on Monday in Lima a delegation of the Peruvian House Armed Services Committee.`, [MET]],
    [
      `${BORIC} met ${BOLUARTE} in Lima on Monday and, over the phone, spoke with French President Emmanuel Macron.`,
      [MET, ['call', 'held', '2024-05-13', null, 'CHL FRA']],
    ],
    [
      `${BORIC} met ${BOLUARTE} in Lima on Monday. They will get together again in Santiago within three months.`,
      [MET, ['meeting', 'planned', null, 'Santiago', 'CHL PER']],
    ],
    [`The minister called on the government of ${BOLUARTE} to resign in Lima on Monday.`, []],
    [
      'Chile and Peru on Monday settled for May 30 as the date of the withdrawal, as the two sides held the third meeting of the High-Level Core Group of Chile and Peru in Lima.',
      [MET],
    ],
    [
      'The talks took place ahead of the Chile-Peru Strategic Dialogue, to be held in Lima December 13.',
      [['consultation', 'planned', '2024-12-13', 'Lima', 'CHL PER']],
    ],
    [
      "Pakistani Prime Minister Shehbaz Sharif's trip to Dhaka, due this week, is off.",
      [['visit', 'cancelled', '2024-05-13/2024-05-19', 'Dhaka', 'BGD PAK']],
    ],
    [
      'The free trade agreement of Chile and Uruguay became effective last December 13.',
      [['other', 'held', '2023-12-13', null, 'CHL URY']],
    ],
    [
      'The fourth Chile-Peru Bilateral Commission should be scheduled for the first semester of the coming year in Lima.',
      [['meeting', 'planned', '2025-01/2025-06', 'Lima', 'CHL PER']],
    ],
    [`The agreement was reached during ${BORIC}'s 2019 visit to Lima.`, [['visit', 'held', '2019', 'Lima', 'CHL PER']]],
    [
      `${BORIC} will travel to Peru, Bolivia and Ecuador next week.`,
      [['visit', 'planned', '2024-05-20/2024-05-26', 'Peru', 'BOL CHL ECU PER']],
    ],
    [
      `${BORIC} will hold talks with ${BOLUARTE} in Lima on Thursday. He then moves on to La Paz.`,
      [
        ['meeting', 'planned', '2024-05-16', 'Lima', 'CHL PER'],
        ['visit', 'planned', null, 'La Paz', 'BOL CHL'],
      ],
    ],
    [
      'The 16th edition of the Chilean-Peruvian coast guard exercise, also involving Ecuador, is set to commence off Callao on May 22.',
      [['exercise', 'planned', '2024-05-22', 'Callao', 'CHL PER']],
    ],
    [
      `${BORIC} will attend the Mercosur summit in Santa Fe, Argentina, July 16/17.`,
      [['summit', 'planned', '2024-07-16/2024-07-17', 'Santa Fe', 'Mercosur']],
    ],
  ])('%s', (text, events) => {
    expect(toldOn14May(text)).toEqual(events)
  })

  it.each<[string, string[]]>([
    [
      "Vietnam's Defence Minister General Phan Van Giang met Cuban Lieutenant General Victor Rojo Ramos in Hanoi on Monday.",
      ['Phan Van Giang', 'Victor Rojo Ramos'],
    ],
    [
      'Indian Foreign Secretary Vikram Misri called on H.E. Mr. Ararat Mirzoyan, Foreign Minister of Armenia, in Yerevan on Monday.',
      ['Vikram Misri', 'Ararat Mirzoyan'],
    ],
    [
      'Uruguayan foreign minister Omar Paganini met in Santiago on Monday with his freshly appointed Chilean peer Teodoro Ribera.',
      ['Omar Paganini', 'Teodoro Ribera'],
    ],
    [
      "Peruvian President Dina Boluarte, whose visit ends today, also paid a courtesy call on Chile's President Gabriel Boric in Santiago on Monday.",
      ['Dina Boluarte', 'Gabriel Boric'],
    ],
    [
      'Danish Defence Minister Troels Lund Poulsen is in Manila. Poulsen met Philippine Defense Secretary Gilberto Teodoro on Monday.',
      ['Troels Lund Poulsen', 'Gilberto Teodoro'],
    ],
  ])('%s', (text, people) => {
    const meeting = proposeEnglish(story(text, '2024-05-14')).events.find((e) => e.type === 'meeting')
    expect(meeting?.participants.map((p) => p.name)).toEqual(people)
  })
})
