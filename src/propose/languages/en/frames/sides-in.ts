import lexicon from '../../../../../data/en/groups.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { covering, startingAt, within } from '../../../engine/layer.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { Reading } from './reading.ts'

/** Sides that act in a stretch of text: states and organisations by name or adjective; a capital only as a subject. */
export function sidesIn(reading: Reading, range: Extent, options: { capitals?: boolean } = {}): string[] {
  const sides: string[] = []
  for (const actor of within(reading.actors, range)) {
    if (actor.kind === 'body') continue
    if ((actor.form === 'capital' || actor.form === 'metonym') && !options.capitals) continue
    if (isPlacePhrase(reading, actor) || inOffice(reading, actor)) continue
    if (actor.form === 'demonym' && !qualifiesActor(reading, actor)) continue
    if (!sides.includes(actor.code)) sides.push(actor.code)
  }
  return sides
}

/** "in China", "to Russia": where, not who. */
function isPlacePhrase(reading: Reading, { first }: Extent): boolean {
  const { tokens } = reading.document
  const previous = tokens[first - 1]?.fold === 'the' ? tokens[first - 2] : tokens[first - 1]
  if (previous?.fold === 'from' && SENT.has(tokens[previous.index - 1]?.fold ?? '')) return false
  return ['in', 'to', 'near', 'off', 'at', 'into', 'across', 'from', 'outside', 'over'].includes(previous?.fold ?? '')
}

/** "Delegations from A and B": whom a state sends acts for it. */
const SENT = new Set(lexicon.sent)

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

const ACTOR_NOUNS = new Set(lexicon.actors)

/** A nationality counts as a side only before what can act: "Russian warships", not "Russian seafood". */
function qualifiesActor(reading: Reading, actor: Extent): boolean {
  const next = reading.document.tokens[actor.last]
  if (!next) return false
  return (
    ACTOR_NOUNS.has(next.fold) ||
    next.text === ',' ||
    next.text === '-' ||
    startingAt(reading.persons, actor.last) !== undefined
  )
}
