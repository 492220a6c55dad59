import type { Sentence } from '../../../engine/document.ts'
import { type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { clausesIn } from '../clauses.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { speakerAt } from './speakers.ts'

/** Words that the story puts in somebody's mouth. */
export interface Attributed {
  readonly speaker: string
  /** What is said. */
  readonly extent: Extent
  /** Whether the words of saying belong to the record ("X pointed out these developments"). */
  readonly whole: boolean
}

const REPORTING = new Set([
  'say',
  'tell',
  'add',
  'note',
  'state',
  'announce',
  'answer',
  'reply',
  'argue',
  'claim',
  'insist',
  'confirm',
  'explain',
  'recall',
  'stress',
  'believe',
  'acknowledge',
  'reiterate',
  'report',
  'suggest',
  'point',
  'estimate',
  'predict',
  'write',
  'declare',
  'assert',
  'maintain',
  'caution',
])

/** The attributed stretches of a sentence: "X said (that) …", "…, X said", "according to X, …". */
export function attributedIn(reading: Reading, sentence: Sentence): Attributed[] {
  const { tokens } = reading.document
  const found: Attributed[] = []
  for (const clause of clausesIn(reading.clauses, sentence)) {
    const verb = clause.groups.find((g) => !g.infinitive && !g.passive && REPORTING.has(g.lemma))
    if (!verb) continue
    const subject = subjectSpeaker(reading, clause.first, verb.first)
    if (subject) {
      const before = { first: sentence.first, last: subject.first }
      const trailing = tokens[subject.first - 1]?.text === ',' && verb.last >= sentence.last - 3
      const middle = tokens[subject.first - 1]?.text === ',' && tokens[verb.last]?.text === ','
      if (trailing || middle)
        found.push({ speaker: subject.name, extent: { first: before.first, last: subject.first - 1 }, whole: false })
      else {
        const start = complementStart(reading, verb.last, sentence.last)
        const direct = tokens[verb.last]?.fold === 'out' || verb.lemma === 'point'
        if (start < sentence.last - 1)
          found.push({ speaker: subject.name, extent: { first: start, last: sentence.last }, whole: direct })
      }
    } else {
      const inverted = speakerAt(reading, verb.last)
      if (inverted && tokens[verb.first - 1]?.text === ',')
        found.push({ speaker: inverted.name, extent: { first: sentence.first, last: verb.first - 1 }, whole: false })
    }
  }
  for (let i = sentence.first; i < sentence.last - 2; i++) {
    if (tokens[i]?.fold !== 'according' || tokens[i + 1]?.fold !== 'to') continue
    const speaker = speakerAt(reading, i + 2)
    if (!speaker) continue
    const leading = i === sentence.first
    found.push({
      speaker: speaker.name,
      extent: leading
        ? { first: Math.min(speaker.last + 1, sentence.last - 1), last: sentence.last }
        : { first: sentence.first, last: i },
      whole: false,
    })
  }
  return found
}

function complementStart(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading.document
  let start = from
  const told = startingAt(reading.persons, from)
  if (told) start = told.last
  const that = tokens.slice(start, Math.min(limit, start + 6)).findIndex((t) => t.fold === 'that')
  const audience = tokens.slice(start, start + that)
  if (that > 0 && audience.every((t) => ['DET', 'ADJ', 'NOUN', 'PROPN', 'PART'].includes(t.pos))) start += that
  if (['reporters', 'parliament', 'lawmakers', 'journalists'].includes(tokens[start]?.fold ?? '')) start++
  while (
    start < limit &&
    (tokens[start]?.fold === 'that' ||
      within(reading.dates, { first: start, last: start + 3 }).some(
        (d) => d.first <= start + 1 && tokens[d.last]?.fold === 'that',
      ))
  )
    start++
  return start
}

/** "X, who led the home side, told …": the person whom the relative clause before hangs on. */
function aheadOfWho(reading: Reading, comma: number): { name: string; first: number } | null {
  const before = endingAt(reading.clauses, comma)
  const relative = before?.opener === 'who' ? before : undefined
  const person = relative
    ? (endingAt(reading.persons, relative.first - 1) ?? endingAt(reading.persons, relative.first))
    : undefined
  return person ? { name: person.person.name, first: person.whole.first } : null
}

/** The speaker named just before a verb of saying, in its clause. */
function subjectSpeaker(reading: Reading, first: number, verb: number): { name: string; first: number } | null {
  const { tokens } = reading.document
  const persons = within(reading.persons, { first, last: verb })
  const person = persons.at(-1)
  if (person && verb - Math.max(person.last, person.whole.last) <= 2)
    return { name: person.person.name, first: Math.min(person.whole.first, person.first) }
  const sentence = sentenceOf(reading, verb)
  for (let i = Math.max(first, verb - 14); i < verb; i++) {
    if (sentence && i < sentence.first) continue
    const opens =
      i === first ||
      tokens[i - 1]?.text === ',' ||
      ['and', 'but', 'while', 'though', 'although', 'that', '.', '—', ';'].includes(tokens[i - 1]?.fold ?? '')
    if (!opens) continue
    const speaker = speakerAt(reading, i)
    if (speaker && speaker.last >= verb - 1 && speaker.last <= verb) return { name: speaker.name, first: i }
  }
  const resumed = tokens[first]?.text === ',' && verb === first + 1 ? aheadOfWho(reading, first) : null
  if (resumed) return resumed
  return person && persons.length === 1 && verb - person.last < 30 && person.whole.first <= first + 2
    ? { name: person.person.name, first: person.whole.first }
    : null
}
