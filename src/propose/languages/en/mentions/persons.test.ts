import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const record = (text: string) => proposeEnglish(story(text, '2024-05-14'))

it.each<[string, string[]]>([
  ['H.E. Ms. P. R. Wangmo will pay an official visit to Thailand on 13-15 June.', ['P. R. Wangmo']],
  [
    'The Prime Minister of Fiji, Sitiveni Rabuka, was received by the Governor-General, H.E. Dame Cindy Kiro, in Wellington on Monday.',
    ['Sitiveni Rabuka', 'Cindy Kiro'],
  ],
  [
    'HE Foreign Minister of Qatar Sheikh Jassim bin Hamad met HE Foreign Minister of Oman Sayyid Khalid bin Faisal in Doha on Monday.',
    ['Jassim bin Hamad', 'Khalid bin Faisal'],
  ],
  [
    'Officials said in an AFP-style briefing that Chilean President Gabriel Boric met Peruvian Foreign Minister Elmer Schialer in Lima on Monday.',
    ['Gabriel Boric', 'Elmer Schialer'],
  ],
  [
    'Saudi Foreign Minister Prince Faisal bin Farhan spoke to reporters on Sunday. Prince Faisal met Chilean Trade Minister Ana Rojas in Lima on Monday.',
    ['Faisal bin Farhan', 'Ana Rojas'],
  ],
  [
    "Oman's Sultan Haitham received Chilean Trade Minister Ana Rojas in Muscat on Monday.",
    ['Haitham bin Tariq', 'Ana Rojas'],
  ],
  [
    'The second Chile-Kenya Trade Dialogue was opened by Luis Vega and Kenyan Trade Minister Ann Otieno in Lima on Monday.',
    ['Luis Vega', 'Ann Otieno'],
  ],
])('names of %s', (text, names) => {
  const [event] = record(text).events
  expect(new Set(event?.participants.map((p) => p.name))).toEqual(new Set(names))
})

it('an Arabic name is the same with "Al-" and with "el-"', () => {
  const text =
    'Egyptian President Abdel Fattah Al-Sisi travelled to Amman on Monday. Al-Sisi met King Abdullah II of Jordan in Amman on Monday.'
  const people = record(text).events.flatMap((e) => e.participants.map((p) => p.name))
  expect(people.filter((name) => name.endsWith('Sisi'))).toEqual(['Abdel Fattah el-Sisi', 'Abdel Fattah el-Sisi'])
})

it.each([
  'The Treaty on Mutual Assistance was signed in Lima on Monday by Chile and Peru.',
  'Chilean President Gabriel Boric received a written message from President Dina Boluarte of Peru on Monday.',
])('nobody met: %s', (text) => {
  expect(record(text).events.filter((e) => e.participants.length > 1)).toEqual([])
})
