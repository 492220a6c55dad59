import lexicon from '../../../../../data/en/groups.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { covering, endingAt, startingAt, within } from '../../../engine/layer.ts'
import type { ActorMention } from '../mentions/actors.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import { BEFORE_PLACE } from './lead.ts'
import type { Reading } from './reading.ts'

/** Sides that act in a stretch of text: states and organisations by name or adjective; a capital only as a subject. */
export function sidesIn(reading: Reading, range: Extent, options: { capitals?: boolean } = {}): string[] {
  const sides: string[] = []
  for (const actor of within(reading.actors, range)) {
    if (actor.kind === 'body') continue
    if ((actor.form === 'capital' || actor.form === 'metonym') && !options.capitals) continue
    if (isPlacePhrase(reading, actor) || isSpokenOf(reading, actor) || inOffice(reading, actor)) continue
    if (actor.form === 'demonym' && !qualifiesActor(reading, actor)) continue
    if (!sides.includes(actor.code)) sides.push(actor.code)
  }
  return sides
}

/** "in China", "to Russia", "in Graz, Austria": where, not who. */
function isPlacePhrase(reading: Reading, { first, code }: ActorMention): boolean {
  const { tokens } = reading.document
  const parted = /^[,(]$/.test(tokens[first - 1]?.text ?? '')
  const inner = endingAt(reading.places, parted ? first - 1 : first)
  const besideIt = inner && tokens[inner.first]?.sentence === tokens[first]?.sentence
  if (besideIt && inner.kind !== 'state' && inner.state === code) return true
  const near = BEFORE_PLACE.has(tokens[first - 1]?.fold ?? '')
  const previous = near ? tokens[first - 2] : tokens[first - 1]
  if (previous?.fold === 'from' && SENT.has(tokens[previous.index - 1]?.fold ?? '')) return false
  return ['in', 'to', 'near', 'off', 'at', 'into', 'across', 'from', 'outside', 'over'].includes(previous?.fold ?? '')
}

/** "to discuss Libya and Sudan", "issues including Kosovo", "talks about Yemen": of whom is spoken, not who speaks. */
function isSpokenOf(reading: Reading, actor: ActorMention): boolean {
  const { tokens } = reading.document
  let at = actor.first - 1
  for (let step = 0; step < LONGEST_LIST; step++) {
    const word = tokens[at]
    const other = endingAt(reading.actors, at + 1)
    if (other) at = other.first - 1
    else if (word && (word.text === ',' || word.fold === 'and' || word.fold === 'the')) at--
    else break
  }
  const [noun, lead] = [tokens[at - 1], tokens[at]]
  if (lead?.sentence !== tokens[actor.first]?.sentence || !lead) return false
  if (tokens[actor.last]?.fold === "'s") return false
  if (lead.fold === 'of' && UNDERGONE.has(noun?.fold ?? '')) return true
  if (lead.fold === 'between' && isMatter(reading, lead.index)) return true
  return (
    DISCUSSING.has(lead.lemma) ||
    ABOUT.has(lead.fold) ||
    (LISTING.has(lead.fold) && TOPICS.has(noun?.text === ',' ? (tokens[at - 2]?.fold ?? '') : (noun?.fold ?? '')))
  )
}

/** "tensions between A and B", "issues including the dialogue between A and B": what others talk about. */
function isMatter(reading: Reading, between: number): boolean {
  const { tokens } = reading.document
  const noun = tokens[between - 1]?.fold ?? ''
  if (MATTERS.has(noun)) return true
  let at = between - 2
  while (at > between - 6 && ['DET', 'ADJ', 'NOUN'].includes(tokens[at]?.pos ?? '')) at--
  return LISTING.has(tokens[at]?.fold ?? '') || ABOUT.has(tokens[at]?.fold ?? '')
}

/** "the inclusion of Myanmar": what is done with a state. */
const UNDERGONE = new Set(lexicon.undergone)
const MATTERS = new Set(lexicon.matters)

/** How many states, commas and conjunctions a list may have between its first word and a state. */
const LONGEST_LIST = 12
const DISCUSSING = new Set(lexicon.discussing)
const ABOUT = new Set(lexicon.about)
const LISTING = new Set(['including', 'like'])
const TOPICS = new Set(lexicon.topics)

/** "Delegations from A and B": whom a state sends acts for it. */
const SENT = new Set(lexicon.sent)

/** Who acts for a side, by the noun: "ministers", "troops", "delegations". */
export const ACTING: ReadonlySet<string> = new Set([...lexicon.persons, ...lexicon.sent])

function inOffice(reading: Reading, { first }: Extent): boolean {
  const office = covering(reading.offices, first)
  const acts =
    office !== undefined && !office.generic && !office.former && office.for !== null && actsAlone(reading, office)
  return office !== undefined && !office.plural && !acts
}

/** "Serbia's president", "the Brazilian foreign minister": one who holds an office of a state or organisation now, and whom the text does not name. */
export const isUnnamedHolder = (reading: Reading, office: OfficeMention): boolean =>
  !office.plural && !office.former && office.for !== null && actsAlone(reading, office)

/** "the Brazilian foreign minister": an office whose holder the text does not name. */
const actsAlone = (reading: Reading, office: Extent): boolean =>
  !reading.titled.has(office.first) &&
  !covering(reading.persons, office.first) &&
  !startingAt(reading.persons, office.last) &&
  !within(reading.persons, { first: office.first - 6, last: office.last + 6 }).some(
    (p) => p.whole.first < office.last && office.first < p.whole.last + 2,
  )

/** "Russian deputy foreign ministers": between a nationality and who acts. */
const RANKED = new Set(lexicon.ranked)
const ACTOR_NOUNS = new Set(lexicon.actors)

/** A nationality counts as a side only before what can act: "Russian warships", not "Russian seafood". */
function qualifiesActor(reading: Reading, actor: Extent): boolean {
  const { tokens } = reading.document
  let at = actor.last
  while (at < actor.last + 3 && RANKED.has(tokens[at]?.fold ?? '')) at++
  const next = tokens[at]
  if (!next) return false
  return (
    ACTOR_NOUNS.has(next.fold) ||
    next.text === ',' ||
    next.text === '-' ||
    startingAt(reading.persons, actor.last) !== undefined
  )
}
