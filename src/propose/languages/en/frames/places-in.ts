import lexicon from '../../../../../data/en/groups.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { before, covering, startingAt, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import { capitalOf } from '../mentions/actors.ts'
import { type FramePlace, placed } from './frame.ts'
import type { Reading } from './reading.ts'

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'off', 'outside', 'to', 'for', 'around', 'from', 'into'])

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
  return (within2 ? second : first) ?? candidates.at(-1) ?? whereBefore(reading, scope) ?? besideWhat(reading, scope)
}

const ASIDE = new Set(['sidelines', 'margins', 'fringes'])

/** "on the sidelines of the UN General Assembly": where that takes place. */
function besideWhat(reading: Reading, scope: Extent): FramePlace | null {
  const { tokens } = reading.document
  const aside = tokens
    .slice(scope.first, scope.last)
    .find((t) => ASIDE.has(t.fold) && tokens[t.index + 1]?.fold === 'of')
  if (!aside) return null
  const goesOn = tokens.slice(aside.index, aside.index + 12)
  const end = goesOn.findIndex((t) => t.text === ',' || t.pos === 'VERB')
  const behind = { first: aside.index, last: aside.index + (end < 0 ? goesOn.length : end) }
  const [venue] = within(reading.places, behind)
  const owned = venue && within(reading.offices, behind).some((o) => o.first <= venue.first && venue.last <= o.last)
  if (venue && !owned) return placed(venue)
  const [gathering] = within(reading.mechanisms, behind)
  const name = gathering?.mechanism.listed?.place
  return gathering && name ? { name, state: null, extent: gathering } : null
}

/** "returned from Ulaanbaatar, where he had attended …": the place that a relative clause hangs on. */
function whereBefore(reading: Reading, scope: Extent): FramePlace | null {
  if (clauseAt(reading.clauses, scope.first)?.opener !== 'where') return null
  const [place] = before(reading.places, scope.first)
  return place && place.last >= scope.first - 3 ? placed(place) : null
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
    if (!prepositions.has(prepositionOf(reading, i)) || isMatter(reading, i)) continue
    const container = found.at(-1)
    if (
      container &&
      container.name !== null &&
      i <= container.extent.last + 3 &&
      isContainer(reading, container.extent.last, i)
    ) {
      const venue = container.state === null && tokens[i - 1]?.fold === 'in' && place.state !== null
      if (venue && prepositionOf(reading, container.extent.first) === 'at') found[found.length - 1] = place
      else if (startingAt(reading.places, i)?.kind === 'state' && container.state !== null)
        found[found.length - 1] = { ...container, state: place.state }
      continue
    }
    found.push(place)
    i = place.extent.last - 1
  }
  return found
}

/** "the situation in Afghanistan", "developments in neighbouring Somalia": what is talked over, not where. */
function isMatter(reading: Reading, at: number): boolean {
  const { tokens } = reading.document
  if (startingAt(reading.places, at)?.kind !== 'state') return false
  let first = at
  while (first > at - 4 && ['ADJ', 'DET'].includes(tokens[first - 1]?.pos ?? '')) first--
  return tokens[first - 1]?.fold === 'in' && MATTERS.has(tokens[first - 2]?.fold ?? '')
}

const MATTERS = new Set(lexicon.placed)

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
    return placed(place)
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
    covering(reading.offices, i) ??
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
  return { name, state: null, extent: { first: at, last }, ...(preposition === 'at' && { venue: true as const }) }
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
