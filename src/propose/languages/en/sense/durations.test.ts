import { expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Read of stories published on 14 May 2024, a Tuesday. */
const dates = (text: string) => proposeEnglish(story(text, '2024-05-14')).events.map((e) => e.date)

it.each<[string, string]>([
  ['President Gabriel Boric of Chile arrived in Lima on Sunday for a three-day visit.', '2024-05-12/2024-05-14'],
  ['President Gabriel Boric of Chile landed in Lima on Sunday for a 72-hour visit.', '2024-05-12/2024-05-15'],
  ['President Gabriel Boric of Chile is on a four-day visit to Peru that started on Monday.', '2024-05-13/2024-05-16'],
  ['President Gabriel Boric of Chile wrapped up a state visit to Peru that began on Sunday.', '2024-05-12/2024-05-14'],
  ['President Gabriel Boric of Chile is in Lima today and tomorrow.', '2024-05-14/2024-05-15'],
  [
    'President Gabriel Boric of Chile arrived in Lima on Sunday and was to return home on Wednesday.',
    '2024-05-12/2024-05-15',
  ],
  [
    'The fifth round of the Chile-Peru Border Dialogue opened in Lima on Monday and ends on Thursday.',
    '2024-05-13/2024-05-16',
  ],
  [
    'The fifth round of the Chile-Peru Border Dialogue began in Lima on Monday. Discussions are to conclude on Friday.',
    '2024-05-13/2024-05-17',
  ],
  [
    'The fifth round of the Chile-Peru Border Dialogue opened in Lima on Monday. The three-day meeting is chaired by the deputy ministers.',
    '2024-05-13/2024-05-15',
  ],
  [
    'Delegates from Chile and Peru have completed two days of border talks in Lima. The fifth round of the Chile-Peru Border Dialogue ended on Monday.',
    '2024-05-12/2024-05-13',
  ],
])('%s', (text, edtf) => {
  expect(dates(text)).toContain(edtf)
})

it.each<[string, string]>([
  ['The fifth round of the Chile-Peru Border Dialogue opened in Lima on Monday.', '2024-05-13'],
  [
    'The fifth round of the Chile-Peru Border Dialogue opened in Lima on Monday. The two-day fair in Arica was cancelled.',
    '2024-05-13',
  ],
  ['President Gabriel Boric of Chile arrived in Lima on Sunday and did not leave on Monday.', '2024-05-12'],
])('one day only: %s', (text, edtf) => {
  expect(dates(text)).toContain(edtf)
})
