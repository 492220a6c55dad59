import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const MET = 'met Chilean Foreign Minister Antonia Urrejola in Santiago on Thursday.'

it.each([
  [`Secretary Blinken ${MET}`, 'Antony Blinken', 'Secretary of State', 'USA'],
  [`Deputy Secretary Sherman ${MET}`, 'Wendy Sherman', 'Deputy Secretary of State', 'USA'],
  [`Under Secretary Nuland ${MET}`, 'Victoria Nuland', 'Under Secretary of State for Political Affairs', 'USA'],
  [`Deputy Secretary Marsh ${MET}`, 'Marsh', 'Deputy Secretary', 'USA'],
  [`Assistant Secretary of State Ann Marsh ${MET}`, 'Ann Marsh', 'Assistant Secretary of State', 'USA'],
  [`State Councilor Liang Bo ${MET}`, 'Liang Bo', 'State Councilor', 'CHN'],
])('whose a title without a state is: %s', (text, name, office, state) => {
  const [event] = proposeEnglish(story(text, '2023-03-10')).events
  expect(event?.participants[0]).toMatchObject({ name, office, for: state })
  expect(event?.sides).toEqual([state, 'CHL'])
})

it('leaves a title that many states have open', () => {
  const [event] = proposeEnglish(story(`Deputy Minister Ann Marsh ${MET}`, '2023-03-10')).events
  expect(event?.participants[0]?.for).toBeNull()
})

it.each([
  ['The Tunisian side was led by Secretary of State Karim Sassi.', 'Karim Sassi', 'TUN'],
  ["Kuwait's delegation was headed by Assistant Foreign Minister Fahad Saleh.", 'Fahad Saleh', 'KWT'],
  ['The delegation of Tunisia was led by Secretary of State Karim Sassi.', 'Karim Sassi', 'TUN'],
  ['Assistant Foreign Minister Fahad Saleh led the Kuwaiti team.', 'Fahad Saleh', 'KWT'],
  [
    'The talks were led on the Kuwaiti side by Fahad Saleh, assistant foreign minister, and on the Tunisian side by Mr. Karim Sassi, deputy foreign minister.',
    'Karim Sassi',
    'TUN',
  ],
])('who leads a delegation is of its state: %s', (sentence, name, state) => {
  const text = `Kuwait, Tunisia and Oman held their fifth political consultations in Tunis on Thursday. ${sentence}`
  const { offices } = proposeEnglish(story(text, '2023-05-19'))
  expect(offices.find((o) => o.person === name)?.for).toBe(state)
})
