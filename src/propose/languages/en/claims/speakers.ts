import { covering, startingAt } from '../../../engine/layer.ts'
import { type Reading, textOf } from '../frames/reading.ts'
import { sideName } from '../mentions/actors.ts'

const NOUNS = new Set([
  'source',
  'sources',
  'official',
  'officials',
  'diplomat',
  'diplomats',
  'analyst',
  'analysts',
  'expert',
  'experts',
  'spokesperson',
  'spokesman',
  'spokeswoman',
  'observers',
  'critics',
  'reports',
  'media',
  'ministry',
  'person',
  'people',
  'aide',
  'officer',
  'minister',
  'government',
  'treasury',
  'department',
  'office',
  'readout',
  'statement',
  'captain',
  'negotiator',
  'adviser',
  'advisor',
  'economist',
  'researcher',
  'lawmaker',
  'conservatives',
  'opposition',
  'delegate',
  'participant',
  'newspaper',
])

export interface Speaker {
  readonly name: string
  readonly last: number
}

/**
 * Who speaks, told at a token: a person by canonical name, "an Australian official", "India's foreign ministry",
 * "the Treasury", or a side.
 */
export function speakerAt(reading: Reading, at: number): Speaker | null {
  const { tokens } = reading.document
  const person = startingAt(reading.persons, at) ?? reading.titled.get(at)
  if (person && person.form !== 'description')
    return { name: person.person.name, last: Math.max(person.last, person.whole.last) }
  const sentence = tokens[at]?.sentence
  const article = ['a', 'an', 'the', 'one', 'some', 'several', 'two'].includes(tokens[at]?.fold ?? '')
  let i = article ? at + 1 : at
  const within = covering(reading.persons, i)
  if (within && within.form !== 'description') return { name: within.person.name, last: within.last }
  for (; i < Math.min(tokens.length, at + 8); i++) {
    const token = tokens[i]
    if (!token || token.sentence !== sentence || token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',')
      return sideAt(reading, at)
    if (!NOUNS.has(token.fold) || NOUNS.has(tokens[i + 1]?.fold ?? '')) continue
    const last = withPhrase(reading, i + 1)
    const written = textOf(reading, { first: at, last })
    return { name: article && tokens[at]?.fold === 'one' ? written.replace(/^one/i, 'a') : lowered(written), last }
  }
  return sideAt(reading, at)
}

const lowered = (text: string): string => text.replace(/^(A|An|The|One|Some) /, (article) => article.toLowerCase())

/** "close to the talks", "based in Beijing", "in the delegation" behind the noun. */
function withPhrase(reading: Reading, at: number): number {
  const { tokens } = reading.document
  const opening = tokens[at]?.fold
  if (!['close', 'with', 'in', 'at', 'from', 'based', 'familiar', 'briefed', 'of'].includes(opening ?? '')) return at
  let last = at
  for (let i = at; i < at + 8; i++) {
    const token = tokens[i]
    if (!token || token.text === ',' || token.text === '.' || token.pos === 'AUX' || (token.pos === 'VERB' && i > at))
      break
    last = i + 1
  }
  return last
}

function sideAt(reading: Reading, at: number): Speaker | null {
  const actor = startingAt(reading.actors, at)
  if (!actor || actor.form === 'demonym') return null
  return { name: sideName(actor.code), last: actor.last }
}
