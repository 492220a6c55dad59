import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import lexicon from '../../../../../data/en/elliptic.json' with { type: 'json' }
import type { EventType } from '../../../../model/vocabulary.ts'
import { anyOverlap, before, type Extent, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import { ordinalAt } from '../ordinals.ts'
import type { Standing, VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { plannedFor } from './planned-for.ts'
import { type Reading, sentenceOf, tokensOf } from './reading.ts'
import { comesToNothing } from './unheld.ts'

const POINTERS = new Set(lexicon.pointers)
const ORDERED = new Set(lexicon.ordered)
const NOUNS = new Map(Object.entries(lexicon.nouns as Record<string, EventType>))
const FORESEEN = new Set(doubt.foreseen)
const FAILS = new Set(lexicon.fails)
const WHERE = new Set(['in', 'at', 'on', 'of', 'for', 'due', 'held', 'hosted', 'there', 'here'])
/** How many sentences, and how many words, before it the noun may stand that an elliptic mention leaves out. */
const EARLIER = 2
const WORDS = 60

/**
 * Events whose noun is left out: "the one in Sandhurst in January 2018", "a third, due on 17 September, never took place", "those in
 * Belgrade in 2023", "one planned for Las Vegas was cancelled". What they are is told by the last noun of an event before them.
 */
export function elliptic(reading: Reading): EventFrame[] {
  return reading.document.tokens.flatMap((token): EventFrame[] => {
    const head = headAt(reading, token.index)
    const frame = head ? ellipticAt(reading, head) : null
    return frame ? [frame] : []
  })
}

/** The words that stand for the noun, where no mechanism is told by them. */
function headAt(reading: Reading, at: number): Extent | null {
  const { tokens } = reading.document
  const [token, previous] = [tokens[at], tokens[at - 1]]
  if (!token || sentenceOf(reading, at)?.part !== 'body') return null
  const ordinal = ordinalAt(tokens, at)
  const end = ordinal?.last ?? at + 1
  const article = previous?.fold ?? ''
  const counted = ordinal !== null && (article === 'the' || (article === 'a' && ordinal.value > 1))
  const ordered = ORDERED.has(token.fold) && article === 'the'
  const pointing = POINTERS.has(token.fold)
  if (!counted && !ordered && !pointing) return null
  const last = tokens[end]?.fold === 'one' ? end + 1 : end
  const extent = { first: at, last }
  const taken =
    anyOverlap(reading.mechanisms, extent) || anyOverlap(reading.dates, extent) || anyOverlap(reading.persons, extent)
  return taken || !standsFor(reading, last, pointing) ? null : extent
}

/** Whether what follows tells when, where or what became of it, rather than a noun that the words belong to. */
function standsFor(reading: Reading, behind: number, pointing: boolean): boolean {
  const { tokens } = reading.document
  const [next, after] = [tokens[behind], tokens[behind + 1]]
  if (!next) return false
  if (next.text === ',') return FORESEEN.has(after?.fold ?? '') || WHERE.has(after?.fold ?? '')
  if (FORESEEN.has(next.fold)) return true
  if (WHERE.has(next.fold) && next.fold !== 'for')
    return (startingAt(reading.places, behind + 1) ?? startingAt(reading.dates, behind + 1)) !== undefined
  return !pointing && (next.pos === 'VERB' || next.pos === 'AUX')
}

function ellipticAt(reading: Reading, head: Extent): EventFrame | null {
  const clause = clauseAt(reading.clauses, head.first)
  const sentence = sentenceOf(reading, head.first)
  const noun = nounBefore(reading, head.first)
  if (!clause || !sentence || !noun) return null
  const group = groupOf(reading, clause, head)
  const standing = standingOf(reading, head, group)
  if (!standing) return null
  const scope = { first: head.first, last: standing === 'held' && group && !tells(group) ? group.first : clause.last }
  const date = dateIn(reading, scope, head)
  const place = placeIn(reading, scope, head) ?? plannedFor(reading, { first: head.first, last: clause.last })
  if (!date || (date.kind === 'anchored' && !place)) return null
  const [owner] = noun.type === 'visit' ? before(reading.persons, head.first) : []
  if (noun.type === 'visit' && !owner) return null
  return {
    ...BARE,
    rule: `en/elliptic/${noun.type}`,
    type: noun.type,
    standing,
    anchor: head,
    extent: covers([head, group && group.first < scope.last ? group : null, date, place?.extent]),
    sides: [],
    participants: owner ? [{ person: owner.person, role: 'guest', extent: owner }] : [],
    date,
    place,
    mechanism: noun.mechanism
      ? { ...noun.mechanism, round: ordinalAt(reading.document.tokens, head.first)?.value ?? null }
      : null,
    confidence: 0.6,
  }
}

/** Verbs behind the words that tell of the event itself: when and where stand behind them. */
const TELLING = new Set(lexicon.telling)
const tells = (group: VerbGroup): boolean => TELLING.has(group.lemma)

/** The finite verb behind the words. */
function groupOf(reading: Reading, clause: Clause, head: Extent): VerbGroup | undefined {
  const own = clause.groups.find((g) => g.first >= head.last && !g.infinitive && !isParticiple(reading, g))
  return (
    own ?? startingAt(reading.clauses, clause.last)?.groups.find((g) => !g.infinitive && g.first <= clause.last + 2)
  )
}

/** "a sixth, planned for October, …": says of the event when it was to be, not what became of it. */
const isParticiple = (reading: Reading, group: VerbGroup): boolean =>
  group.first === group.main && !group.passive && FORESEEN.has(reading.document.tokens[group.main]?.fold ?? '')

function standingOf(reading: Reading, head: Extent, group: VerbGroup | undefined): Standing | null {
  const gap = tokensOf(reading, { first: head.last, last: group?.first ?? head.last + 4 })
  const foreseen = gap.some((t) => FORESEEN.has(t.fold))
  if (!group) return foreseen ? 'planned' : 'held'
  if (group.standing === 'cancelled' || comesToNothing(reading, group) || (foreseen && FAILS.has(group.lemma)))
    return 'cancelled'
  if (['hedged', 'habitual'].includes(group.standing)) return null
  if (group.standing === 'negated') return null
  if (group.standing === 'held' && foreseen) return tells(group) ? 'held' : 'planned'
  return group.standing
}

interface Noun {
  readonly type: EventType
  readonly mechanism: EventFrame['mechanism']
}

/** The noun of an event that stands last before a token. */
function nounBefore(reading: Reading, at: number): Noun | null {
  const { tokens } = reading.document
  const sentence = tokens[at]?.sentence ?? 0
  for (let i = at - 1; i >= Math.max(0, at - WORDS); i--) {
    const token = tokens[i]
    if (!token || sentence - token.sentence > EARLIER) return null
    const mechanism = within(reading.mechanisms, { first: i - 14, last: i + 1 }).find((m) => m.last === i + 1)
    if (mechanism && mechanism.mechanism.type !== 'other') return { type: mechanism.mechanism.type, mechanism }
    const type = token.pos === 'VERB' && !token.fold.endsWith('ing') ? undefined : NOUNS.get(token.fold)
    if (type) return { type, mechanism: null }
  }
  return null
}
