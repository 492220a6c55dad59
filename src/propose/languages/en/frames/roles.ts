import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { before, covering, startingAt, within } from '../../../engine/layer.ts'
import { clauseAt, clausesIn, type VerbGroup } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import { capitalOf } from '../mentions/actors.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { FramePlace } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'

/** The clause of a token together with the clauses that only carry it on: a participle, "with …", a list of offices. */
export function scopeOf(reading: Reading, token: number): Extent {
  const clause = clauseAt(reading.clauses, token)
  const sentence = sentenceOf(reading, token)
  if (!clause || !sentence) return { first: token, last: token + 1 }
  let { first, last } = clause
  const clauses = clausesIn(reading.clauses, sentence)
  for (const next of clauses.filter((c) => c.first >= last)) {
    if (next.groups.some((g) => !g.infinitive) || next.first !== last) break
    last = next.last
  }
  for (const previous of clauses.filter((c) => c.last <= first).reverse()) {
    if (previous.last !== first || previous.groups.some((g) => !g.infinitive)) break
    first = previous.first
  }
  return { first, last }
}

/** The persons who are the subject of a verb group: before it in its clause, or the one a relative clause hangs on. */
export function subjectsOf(reading: Reading, group: VerbGroup, scope: Extent): PersonMention[] {
  const inside = within(reading.persons, { first: scope.first, last: group.first }).filter(
    (p) => !isGenitive(reading, p) && !inOblique(reading, p, group.first),
  )
  if (inside.length > 0) return inside
  if (JOINING.has(group.lemma) && reading.document.tokens[group.main]?.fold.endsWith('ing')) {
    const [owner] = before(reading.persons, group.first)
    return owner && sentenceOf(reading, owner.first) === sentenceOf(reading, group.first) ? [owner] : []
  }
  const telegraphic = impliedSubject(reading, group)
  if (telegraphic) return [telegraphic]
  const opener = reading.document.tokens[clauseAt(reading.clauses, group.first)?.first ?? -1]
  const sentence = sentenceOf(reading, group.first)
  if (!sentence) return []
  if (opener?.fold === 'who') {
    const [antecedent] = before(reading.persons, opener.index)
    return antecedent && antecedent.first >= sentence.first ? listedWith(reading, antecedent, sentence.first) : []
  }
  const continued =
    opener?.text === ',' ||
    opener?.fold === 'and' ||
    opener?.fold === 'then' ||
    opener?.fold === 'but' ||
    group.infinitive
  if (!continued) return []
  const earlier = clausesIn(reading.clauses, sentence).filter((c) => c.last <= scope.first)
  for (const clause of earlier.reverse()) {
    const main = clause.groups.find((g) => !g.infinitive)
    if (clause.opener === 'who' || clause.opener === 'which') continue
    const range = { first: clause.first, last: main?.first ?? clause.last }
    const people = within(reading.persons, range).filter((p) => !isGenitive(reading, p))
    if (main || people.length > 0) return people
  }
  return []
}

/** "Presidents Lungu and Masisi, who are to meet": the persons joined to the one before "who", where the verb is in the plural. */
function listedWith(reading: Reading, last: PersonMention, from: number): PersonMention[] {
  const { tokens } = reading.document
  const who = tokens.slice(last.last, last.last + 3).find((t) => t.fold === 'who')
  if (!who || !['are', 'were', 'have'].includes(tokens[who.index + 1]?.fold ?? '')) return [last]
  const list = [last]
  for (const person of before(reading.persons, last.first)) {
    const gap = tokens.slice(person.last, list[0]?.first)
    if (
      person.first < from ||
      !gap.every((t) => t.text === ',' || t.fold === 'and' || covering(reading.offices, t.index))
    )
      break
    list.unshift(person)
  }
  return list
}

/** "Met with Prime Minister Mulroney. Attended the summit.": notes that leave out whom the sentence before was about. */
function impliedSubject(reading: Reading, group: VerbGroup): PersonMention | undefined {
  const sentence = sentenceOf(reading, group.first)
  const also = reading.document.tokens[sentence?.first ?? -1]?.fold === 'also' ? 1 : 0
  if (!sentence || group.first > sentence.first + also || group.infinitive || group.tense !== 'past') return undefined
  return subjectBefore(reading, sentence.index)
}

/** The person whom the nearest of the three sentences before tells of first. */
export function subjectBefore(reading: Reading, index: number): PersonMention | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const earlier = reading.document.sentences[i]
    const [first] = earlier && earlier.part === 'body' ? within(reading.persons, earlier) : []
    if (!earlier || !first) continue
    if (first.whole.first <= earlier.first + 1) return first
  }
  return undefined
}

const JOINING = new Set(['attend', 'join', 'visit', 'tour', 'chair'])

/** "Patrushev's": a possessor, not an actor. */
export function isGenitive(reading: Reading, mention: Extent): boolean {
  const next = reading.document.tokens[mention.last]
  return (
    next?.fold === "'s" ||
    GOVERNMENTS.has(next?.fold ?? '') ||
    (next?.text === "'" && reading.document.tokens[mention.last - 1]?.fold.endsWith('s') === true)
  )
}

/** "the Trump Cabinet": a government known by its head. */
const GOVERNMENTS = new Set(['administration', 'cabinet', 'government', 'team', 'era', 'campaign', 'presidency'])

const HONORIFICS = new Set(lexicon.honorifics)

/** In a prepositional phrase before the verb ("after talks with X, Y left"): set off by a comma before the subject. */
function inOblique(reading: Reading, mention: PersonMention, verb: number): boolean {
  const { tokens } = reading.document
  let from = mention.whole.first
  while (HONORIFICS.has((tokens[from - 1]?.fold ?? '').replace(/\.$/, ''))) from--
  const previous = tokens[from - 1]
  const preposition = previous?.fold === 'the' ? tokens[from - 2] : previous
  if (
    !preposition ||
    !['by', 'with', 'of', 'to', 'from', 'after', 'for', 'under', 'since', 'between'].includes(preposition.fold)
  )
    return false
  return (
    within(reading.persons, { first: mention.last, last: verb }).some((p) => !isGenitive(reading, p)) ||
    preposition.fold === 'of' ||
    preposition.fold === 'by'
  )
}

/** The persons told behind a token, up to the end of the scope, possessors left out. */
export function personsBehind(reading: Reading, token: number, scope: Extent): PersonMention[] {
  return within(reading.persons, { first: token, last: scope.last }).filter((p) => !isGenitive(reading, p))
}

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
const SENT = new Set([
  'delegations',
  'delegation',
  'officials',
  'ministers',
  'representatives',
  'envoys',
  'experts',
  'teams',
  'negotiators',
  'diplomats',
  'leaders',
  'delegates',
  'commanders',
  'generals',
])

function inOffice(reading: Reading, { first }: Extent): boolean {
  const office = covering(reading.offices, first)
  return office !== undefined && !office.plural
}

const ACTOR_NOUNS = new Set([
  'side',
  'sides',
  'delegation',
  'officials',
  'official',
  'government',
  'forces',
  'troops',
  'navy',
  'navies',
  'military',
  'militaries',
  'army',
  'armies',
  'warships',
  'ships',
  'authorities',
  'counterparts',
  'counterpart',
  'ministers',
  'minister',
  'leaders',
  'presidents',
  'envoys',
  'foreign',
  'defence',
  'defense',
  'and',
  'coast',
  'air',
  'naval',
  'marines',
  'diplomats',
  'companies',
  'president',
  'premier',
  'prime',
  'state',
  'aircraft',
  'company',
  'firms',
  'firm',
  'entities',
  'banks',
  'corvettes',
  'vessels',
  'prime',
  'security',
  'national',
])

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

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'off', 'outside', 'to', 'for', 'around', 'from'])

/** Where: the place phrase of a scope that stands nearest behind the anchor, else the nearest before it. */
export function placeIn(
  reading: Reading,
  scope: Extent,
  anchor: Extent,
  prepositions: ReadonlySet<string> = DEFAULT_PREPOSITIONS,
): FramePlace | null {
  const candidates = placesIn(reading, scope, prepositions)
  const behind = candidates.filter((c) => c.extent.first >= anchor.first)
  const [first, second] = behind
  const within2 =
    first && second && first.state === null && first.name !== null && second.extent.first <= first.extent.last + 4
  return (within2 ? second : first) ?? candidates.at(-1) ?? whereBefore(reading, scope)
}

/** "returned from Ulaanbaatar, where he had attended …": the place that a relative clause hangs on. */
function whereBefore(reading: Reading, scope: Extent): FramePlace | null {
  if (clauseAt(reading.clauses, scope.first)?.opener !== 'where') return null
  const [place] = before(reading.places, scope.first)
  return place && place.last >= scope.first - 3 ? { name: place.name, state: place.state, extent: place } : null
}

const DEFAULT_PREPOSITIONS = new Set(['in', 'at', 'near', 'off', 'outside'])

export function placesIn(reading: Reading, scope: Extent, prepositions: ReadonlySet<string>): FramePlace[] {
  const { tokens } = reading.document
  const found: FramePlace[] = []
  for (let i = scope.first; i < scope.last; i++) {
    const token = tokens[i]
    if (!token) continue
    if ((token.fold === 'here' || token.fold === 'there') && token.pos === 'ADV') {
      const existential = token.fold === 'there' && tokens[i + 1]?.lemma === 'be'
      if (!existential) found.push({ name: null, state: null, extent: { first: i, last: i + 1 } })
      continue
    }
    const place = capitalPhrase(reading, i) ?? placeAt(reading, i)
    if (!place || place.extent.last > scope.last) continue
    if (!prepositions.has(prepositionOf(reading, i))) continue
    const container = found.at(-1)
    if (
      container &&
      container.name !== null &&
      i <= container.extent.last + 3 &&
      isContainer(reading, container.extent.last, i)
    ) {
      const venue = container.state === null && tokens[i - 1]?.fold === 'in' && place.state !== null
      if (venue && prepositionOf(reading, container.extent.first) === 'at') found[found.length - 1] = place
      continue
    }
    found.push(place)
    i = place.extent.last - 1
  }
  return found
}

/** "Queenscliff, Victoria" or "Busan in South Korea": the wider place behind the narrower one. */
function isContainer(reading: Reading, end: number, start: number): boolean {
  return reading.document.tokens.slice(end, start).every((t) => t.text === ',' || t.fold === 'in')
}

/** "the Japanese capital". */
function capitalPhrase(reading: Reading, at: number): FramePlace | null {
  const actor = startingAt(reading.actors, at)
  if (!actor || actor.form === 'capital') return null
  const { tokens } = reading.document
  const next = tokens[actor.last]?.fold === "'s" ? actor.last + 1 : actor.last
  if (tokens[next]?.fold !== 'capital') return null
  const name = capitalOf(actor.code)
  return name ? { name, state: actor.code, extent: { first: at, last: next + 1 } } : null
}

function placeAt(reading: Reading, at: number): FramePlace | null {
  const place = startingAt(reading.places, at)
  if (place && !covering(reading.persons, at)) {
    if (reading.document.tokens[place.last]?.fold === "'s" && place.kind === 'state') {
      const inner = startingAt(reading.places, place.last + 1)
      if (inner) return { name: inner.name, state: inner.state, extent: { first: at, last: inner.last } }
    }
    return { name: place.name, state: place.state, extent: { first: place.first, last: place.last } }
  }
  return unlisted(reading, at)
}

/** A capitalised name behind "in" or "at" that no gazetteer lists: "at Queenscliff", "in the Galwan Valley". */
function unlisted(reading: Reading, at: number): FramePlace | null {
  const { tokens } = reading.document
  const preposition = prepositionOf(reading, at)
  if (!['in', 'at', 'near', 'off'].includes(preposition)) return null
  const taken = (i: number) =>
    covering(reading.persons, i) ??
    covering(reading.dates, i) ??
    covering(reading.actors, i) ??
    covering(reading.organs, i) ??
    covering(reading.mechanisms, i) ??
    covering(reading.materiel, i)
  let last = at
  while (
    /^\p{Lu}\p{L}+$/u.test(tokens[last]?.text ?? '') &&
    !taken(last) &&
    tokens[last]?.sentence === tokens[at]?.sentence
  )
    last++
  if (last === at || (tokens[at]?.pos !== 'PROPN' && last === at + 1) || /^\p{Lu}+$/u.test(tokens[at]?.text ?? ''))
    return null
  if (NOT_PLACES.has(tokens[last - 1]?.fold ?? '') || NOT_PLACES.has(tokens[at]?.fold ?? '')) return null
  const listed = within(reading.places, { first: at, last }).at(-1)
  if (listed?.last === last) return { name: listed.name, state: listed.state, extent: { first: at, last } }
  const name = reading.document.text.slice(tokens[at]?.start, tokens[last - 1]?.end)
  return { name, state: null, extent: { first: at, last } }
}

const NOT_PLACES = new Set([
  'office',
  'house',
  'council',
  'summit',
  'assembly',
  'parliament',
  'ministry',
  'conference',
  'hotel',
  'barracks',
  'chancellery',
  'airport',
  'headquarters',
  'university',
  'institute',
  'centre',
  'center',
  'hall',
  'palace',
  'complex',
  'committee',
  'agreement',
  'treaty',
  'statement',
  'court',
  'strait',
  'general',
  'forum',
  'twitter',
  'facebook',
  'telegram',
  'english',
  'phase',
])

function prepositionOf(reading: Reading, at: number): string {
  const { tokens } = reading.document
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i]
    if (!token) break
    if (PLACE_PREPOSITIONS.has(token.fold)) return token.fold
    const passable =
      token.pos === 'DET' ||
      token.pos === 'ADJ' ||
      [
        'waters',
        'city',
        'port',
        'town',
        'of',
        'the',
        'resort',
        'province',
        'island',
        'western',
        'iranian',
        'southern',
        'northern',
        "'s",
        'villa',
        'nearby',
        'capital',
        'seaside',
      ].includes(token.fold) ||
      covering(reading.places, i) !== undefined ||
      covering(reading.actors, i) !== undefined
    if (!passable) break
  }
  return ''
}

const SAID = new Set([
  'said',
  'says',
  'announced',
  'told',
  'added',
  'reported',
  'confirmed',
  'stated',
  'wrote',
  'noted',
])

/** "the ministry said on Monday": when it was said, not when what is said took place. */
function datesSaying(reading: Reading, date: Extent, anchor: Extent): boolean {
  const { tokens } = reading.document
  let at = date.first - 1
  while (
    at > date.first - 5 &&
    ['on', 'late', 'early', 'reporters', 'journalists', 'a', 'in', 'statement'].includes(tokens[at]?.fold ?? '')
  )
    at--
  return SAID.has(tokens[at]?.fold ?? '') && !(anchor.first <= at && at < anchor.last)
}

/** "on 11 December, when he brought together …", "since 2011, when the sixth meeting took place": the date that the clause hangs on. */
function whenBefore(reading: Reading, scope: Extent): DateMention | null {
  const comma = scope.first - 1
  if (clauseAt(reading.clauses, scope.first)?.opener !== 'when' || reading.document.tokens[comma]?.text !== ',')
    return null
  const date = covering(reading.dates, comma - 1)
  if (date?.kind === 'open') return { ...date.of, first: date.first, last: date.last }
  return date && !['window', 'duration', 'anchored'].includes(date.kind) ? date : null
}

/** When: the date of a scope that stands nearest behind the anchor, else the nearest before it. */
export function dateIn(reading: Reading, scope: Extent, anchor: Extent): DateMention | null {
  const dates = within(reading.dates, scope).filter(
    (d) => !['open', 'window', 'duration'].includes(d.kind) && !datesSaying(reading, d, anchor),
  )
  const timely = dates.filter((d) => !['by', 'until'].includes(reading.document.tokens[d.first - 1]?.fold ?? ''))
  const usable = timely.length > 0 ? timely : dates
  const behind = usable.filter((d) => d.first >= anchor.first)
  const ahead = usable.filter((d) => d.first < anchor.first)
  const nearest = behind[0] ?? ahead.at(-1) ?? whenBefore(reading, scope)
  const dayless = nearest?.kind === 'relative' && nearest.unit === 'year'
  const chosen = dayless ? (usable.find((d) => d.kind === 'partial' && d.year === null) ?? nearest) : nearest
  if (chosen?.kind !== 'partial' || chosen.year !== null) return chosen
  const year = usable.find((d) => d.kind === 'relative' && d.unit === 'year')
  return year?.kind === 'relative' ? { ...chosen, year: year.offset } : chosen
}
