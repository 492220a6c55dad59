import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Published on 14 May 2024, a Tuesday. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [
    e.type,
    e.date,
    e.place,
    e.participants.map((p) => p.name.split(' ').at(-1)).sort(),
  ])
const [A, B] = ['Chilean Foreign Minister Alberto van Klaveren', 'his Peruvian counterpart, Javier González-Olaechea']
const BOTH = ['González-Olaechea', 'Klaveren']

describe('talks and calls told by a phrase', () => {
  it.each<[string, string, string | null, string | null]>([
    [`After talks in Lima on Monday between ${A} and ${B}, the border was opened.`, 'meeting', '2024-05-13', 'Lima'],
    [`${A} said after a meeting with ${B}, in Lima on Monday that trade would grow.`, 'meeting', '2024-05-13', 'Lima'],
    [`${A} spoke of trade at the end of talks with ${B} in Lima on Monday.`, 'meeting', '2024-05-13', 'Lima'],
    [`${A} praised trade during a telephone call with ${B} on Monday.`, 'call', '2024-05-13', null],
    [`${A} praised trade after talks with ${B} on Monday by videoconference.`, 'call', '2024-05-13', null],
  ])('%s', (text, type, date, place) => {
    expect(told(text)).toContainEqual([type, date, place, BOTH])
  })

  it.each([
    `${A} did not speak to the press after talks with traders in Lima.`,
    `${A} might meet the press at talks with Peru in Lima on Friday.`,
  ])('%s', (text) => {
    expect(told(text).filter(([, , , people]) => (people as string[]).length > 1)).toEqual([])
  })
})
