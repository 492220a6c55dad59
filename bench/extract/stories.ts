import mechanisms from '../../data/mechanisms.json' with { type: 'json' }
import persons from '../../data/persons.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import states from '../../data/states.json' with { type: 'json' }
import type { SourceText } from '../../src/model/source.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'
import { Chance } from '../ledger/chance.ts'

/** Stories from sentences of our own, with the shape of a wire report: about two in three tell of no event, as in real ones. */

interface Words {
  readonly a: string
  readonly b: string
  readonly place: string
  readonly person: string
  readonly other: string
  readonly mechanism: string
  readonly day: string
  readonly number: number
}

const LEADS: readonly ((w: Words) => string)[] = [
  (w) => `${w.person} met ${w.other} in ${w.place} on ${w.day} for talks on trade and regional security.`,
  (w) => `${w.a} and ${w.b} held the ${w.number}th round of their ${w.mechanism} in ${w.place} on ${w.day}.`,
  (w) => `${w.person} arrived in ${w.place} on ${w.day} on a three-day official visit to ${w.b}.`,
  (w) => `${w.a} and ${w.b} signed a memorandum of understanding on customs cooperation in ${w.place} on ${w.day}.`,
  (w) => `The foreign ministers of ${w.a} and ${w.b} spoke by telephone on ${w.day}, the ministry said.`,
]

const BODY: readonly ((w: Words) => string)[] = [
  (w) => `The two sides discussed the implementation of agreements reached during the previous meeting in ${w.place}.`,
  (w) => `"We attach great importance to our partnership with ${w.b}," ${w.person} told reporters after the meeting.`,
  (w) => `${w.a} has not supplied any weapons to ${w.b}, a spokesperson for the ministry said on Tuesday.`,
  () => 'Prices of grain have risen by more than a fifth since the harvest failed in the north of the country.',
  (w) => `They agreed to hold the next round of the ${w.mechanism} in ${w.place} next year.`,
  () => 'Analysts said that the statement, which was longer than usual, left several questions open.',
  (w) => `${w.other}, who took office two years ago, has called for closer ties with neighbours.`,
  () => 'The airport road was closed for most of the morning, and schools in the district stayed shut.',
  (w) => `Trade between ${w.a} and ${w.b} reached ${w.number} billion dollars last year, according to customs data.`,
  (w) => `Both ministers are expected to attend a conference in ${w.place} later this month.`,
  () => 'Neither government gave details of the document, and no press conference was held.',
  () => 'The opposition has long demanded that parliament be told of such arrangements before they are signed.',
]

/** So many stories of so many sentences each, the same for the same numbers. */
export function storiesOf(stories: number, sentences: number): SourceText[] {
  const chance = new Chance(stories * 7919 + sentences)
  return Array.from({ length: stories }, () => storyOf(chance, sentences))
}

function storyOf(chance: Chance, sentences: number): SourceText {
  const words = (): Words => ({
    a: chance.of(states.states).name,
    b: chance.of(states.states).name,
    place: chance.of(places.places).name,
    person: chance.of(persons.persons).name,
    other: chance.of(persons.persons).name,
    mechanism: chance.of(mechanisms.mechanisms).name,
    day: `${1 + chance.below(28)} March 2024`,
    number: 4 + chance.below(16),
  })
  const told = words()
  const lines = Array.from({ length: sentences }, (_, i) =>
    i % 12 === 0 ? chance.of(LEADS)(words()) : chance.of(BODY)(chance.happens(0.7) ? told : words()),
  )
  const paragraphs = Array.from({ length: Math.ceil(sentences / 3) }, (_, i) => lines.slice(i * 3, i * 3 + 3).join(' '))
  return sourceOf(paragraphs.join('\n\n'), { published: '2024-03-29' })
}
