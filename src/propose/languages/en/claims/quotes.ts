import personVerbs from '../../../../../data/en/person-verbs.json' with { type: 'json' }
import { before, from as itemsFrom, startingAt, within } from '../../../engine/layer.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import type { QuotedText } from '../mentions/quoted.ts'
import { speakerAt } from './speakers.ts'

const SPEECH = new Set(personVerbs.speech)

export interface Quote {
  readonly quoted: QuotedText
  readonly speaker: string | null
  readonly confidence: number
}

/** What is quoted as speech, with its speaker: told before it, behind it, or in the middle of it. Names in quotation marks are none. */
export function findQuotes(reading: Reading): Quote[] {
  const quotes: Quote[] = []
  for (const quoted of reading.quoted) {
    const length = quoted.last - quoted.first
    if (length < 2 || isName(reading, quoted)) continue
    const speaker = speakerOf(reading, quoted)
    if (speaker === undefined && length < 5) continue
    const previous = quotes.at(-1)
    const continued =
      speaker === undefined &&
      previous &&
      sentenceOf(reading, previous.quoted.first)?.index === (sentenceOf(reading, quoted.first)?.index ?? -2) - 1
    quotes.push({ quoted, speaker: speaker ?? (continued ? previous.speaker : null), confidence: speaker ? 0.92 : 0.6 })
  }
  return quotes
}

/** "Security Belt-2025", "2+2": capitalised throughout, or a single term. */
function isName(reading: Reading, quoted: QuotedText): boolean {
  const words = reading.document.tokens.slice(quoted.first, quoted.last).filter((t) => /\p{L}/u.test(t.text))
  const mechanism = startingAt(reading.mechanisms, quoted.first)
  return (
    mechanism !== undefined ||
    words.every((t) => t.word.capital) ||
    (words.some((t) => t.fold === 'plus') && words.length < 5)
  )
}

/** Who says it; undefined where no words say so. */
function speakerOf(reading: Reading, quoted: QuotedText): string | null | undefined {
  const { tokens } = reading.document
  const behind = tokens.slice(quoted.last + 1, quoted.last + 14)
  const next = behind.find((t) => t.text !== ',')
  if (next) {
    const named = speakerAt(reading, next.index)
    if (
      named &&
      tokens
        .slice(named.last, named.last + 30)
        .some((t, i) => SPEECH.has(t.lemma) && t.pos === 'VERB' && (i < 3 || tokens[named.last]?.text === ','))
    )
      return named.name
    if (SPEECH.has(next.lemma) && next.pos === 'VERB') {
      const inverted = speakerAt(reading, next.index + 1)
      if (inverted) return inverted.name
    }
    if (next.fold === 'according' && tokens[next.index + 1]?.fold === 'to')
      return speakerAt(reading, next.index + 2)?.name ?? null
  }
  const sentence = sentenceOf(reading, quoted.first)
  if (!sentence) return undefined
  const verb = tokens
    .slice(sentence.first, quoted.first)
    .findLast((t) => SPEECH.has(t.lemma) && (t.pos === 'VERB' || t.pos === 'NOUN'))
  if (verb) {
    const [person] = before(reading.persons, verb.index + 1)
    if (person && person.first >= sentence.first) return person.person.name
    const subject = subjectBefore(reading, sentence.first, verb.index)
    if (subject) return subject
  }
  const people = within(reading.persons, { first: sentence.first, last: quoted.first })
  if (people.length === 1 && people[0]) return people[0].person.name
  for (const person of itemsFrom(reading.persons, quoted.last)) {
    if (person.first >= sentence.last) break
    if (tokens.slice(quoted.last, person.first).some((t) => SPEECH.has(t.lemma))) return person.person.name
  }
  return undefined
}

function subjectBefore(reading: Reading, first: number, verb: number): string | null {
  for (let i = first; i < verb; i++) {
    const named = speakerAt(reading, i)
    if (named && named.last <= verb) return named.name
  }
  return null
}
