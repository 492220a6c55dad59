import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const offices = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).offices.map((o) => [o.person, o.office, o.for])
const MET = 'met Chilean Trade Minister Ana Rojas in Lima on Monday.'

const MEETS = 'met Chilean Foreign Minister Ana Rojas in Lima on Monday.'

describe('who holds an office', () => {
  it.each<[string, [string, string, string | null][]]>([
    [
      'Philippine Ministry of Defense (MOD) spokesperson Assistant Secretary Rico Abad',
      [
        ['Rico Abad', 'Assistant Secretary', 'PHL'],
        ['Rico Abad', 'Ministry of Defense (MOD) spokesperson', 'PHL'],
      ],
    ],
    ['Philippine Energy Undersecretary Ma. Luz Abad', [['Ma. Luz Abad', 'Energy Undersecretary', 'PHL']]],
    [
      'Kenyan Deputy Trade Minister designate Ann Otieno',
      [['Ann Otieno', 'Deputy Minister of Trade designate', 'KEN']],
    ],
    [
      "Chief of Staff of the Laos People's Army Bounmy Keo",
      [['Bounmy Keo', expect.stringContaining("People's Army"), 'LAO']],
    ],
    ['His Majesty King Mohammed VI', [['Mohammed VI', 'King', 'MAR']]],
    ['Congresswoman Lena Ortiz', [['Lena Ortiz', 'Congresswoman', null]]],
    ['At 3:30 p.m. Kenyan Trade Minister Ann Otieno', [['Ann Otieno', 'Minister of Trade', 'KEN']]],
  ])('%s', (subject, held) => {
    expect(offices(`${subject} ${MEETS}`).filter(([person]) => person !== 'Ana Rojas')).toEqual(held)
  })

  it.each([
    ['A special envoy of Kenyan President William Ruto', 'Special Envoy'],
    ['Afghan acting foreign minister Amir Khan Muttaqi', 'Emir'],
    ["Taiwan's former president Ma. Kenyan Trade Minister Ann Otieno", 'former President'],
  ])('nobody of %s is %s', (subject, office) => {
    expect(offices(`${subject} ${MEETS}`).map((o) => o[1])).not.toContain(office)
  })
})

describe('what an office is called', () => {
  it.each([
    ['Ambassador of Kenya to Peru, Ann Otieno on Monday', 'Ambassador to Peru', 'KEN'],
    ['The Ambassador of Kenya to Peru, Ann Otieno,', 'Ambassador to Peru', 'KEN'],
    ['High Commissioner of Kenya to Ghana, Ann Otieno', 'High Commissioner to Ghana', 'KEN'],
    [
      'Anil Rao, Secretary (East), Ministry of External Affairs,',
      'Secretary (East), Ministry of External Affairs',
      'IND',
    ],
    ['Anil Rao, Additional Secretary (Americas),', 'Additional Secretary (Americas)', null],
    ['Anil Rao, Joint Secretary, Ministry of Defence,', 'Joint Secretary, Ministry of Defence', null],
    [
      "Kenya's Adviser to the President on Trade and Investment Ann Otieno",
      'Adviser to the President on Trade and Investment',
      'KEN',
    ],
    [
      'Special Assistant to the Prime Minister on Foreign Affairs Ann Otieno',
      'Special Assistant to the Prime Minister on Foreign Affairs',
      null,
    ],
  ])('%s', (subject, office, state) => {
    expect(offices(`${subject} ${MET}`)).toContainEqual([expect.anything(), office, state])
  })

  it('takes a title without an article for whoever holds it', () => {
    const text = `Anil Rao, Secretary (East), Ministry of External Affairs, co-chaired the fifth India-Chile consultations with Chilean Deputy Foreign Minister Ana Rojas in Lima on Monday. During the visit, Secretary (East) also paid a courtesy call on H.E. Dato' Luis Vega, Foreign Minister of Chile.`
    const events = proposeEnglish(story(text, '2024-05-14')).events
    expect(events.map((e) => e.participants.map((p) => p.name))).toContainEqual(['Anil Rao', 'Luis Vega'])
  })

  it.each([
    ['Liang Bo Meets with Chilean Deputy Foreign Minister', 'Liang Bo'],
    ['Liang Bo Holds Talks in Lima', 'Liang Bo'],
    ['Liang Bo Visits Chile', 'Liang Bo'],
  ])('leaves the verb of a headline out of the name: %s', (headline, name) => {
    const text = `Assistant Foreign Minister ${headline}\n\nAssistant Foreign Minister Liang Bo ${MET}`
    expect(offices(text)[0]?.[0]).toBe(name)
  })
})
