import { startingAt } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { type FramePlace, placed } from './frame.ts'
import { BEFORE_PLACE } from './lead.ts'
import { placesIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { ACTING } from './sides-in.ts'
import { behindVerb, goalsOf } from './visit-verbs.ts'

/** "called at Tehran", "called in at Muscat". */
const CALLED = new Set(['at', 'in'])

/** "toured the Hiroshima memorial", "toured the base outside Bergen": a listed place or a site of one, no fair or exercise. */
export function toursPlace(reading: Reading, group: VerbGroup): boolean {
  const at = reading.document.tokens[group.last]?.fold === 'the' ? group.last + 1 : group.last
  return (
    (startingAt(reading.places, at) !== undefined || partOf(reading, at) !== null) &&
    !reading.mechanisms.some((m) => m.first <= at + 2 && m.last > at - 2)
  )
}

/** Where a verb of going leads. */
export function destination(reading: Reading, group: VerbGroup, clause: Clause, being: boolean): FramePlace | null {
  const range = { first: group.last, last: clause.last }
  const { tokens } = reading.document
  const at = BEFORE_PLACE.has(tokens[group.last]?.fold ?? '') ? group.last + 1 : group.last
  const named = startingAt(reading.places, at)
  // "visited US troops in Doha": whose the troops are, not where they were.
  const direct = named && ACTING.has(tokens[named.last]?.fold ?? '') ? undefined : named
  if ((group.lemma === 'visit' || group.lemma === 'tour') && direct) return placed(direct)
  if (group.lemma === 'visit' || group.lemma === 'tour') {
    const unlisted = unlistedIn(reading, at) ?? partOf(reading, at)
    if (unlisted) return unlisted
  }
  const been = being && tokens[group.last - 1]?.fold === 'been'
  const [place] = placesIn(
    reading,
    range,
    being ? new Set(been ? ['in', 'to'] : ['in']) : group.lemma === 'call' ? CALLED : goalsOf(group),
  )
  const near = behindVerb(reading, group) + (being ? 3 : 6)
  return place && place.extent.first <= near && place.name !== null ? place : null
}

/** "visited the port of San Antonio", "toured the naval base outside Bergen": a site, and where it lies. */
function partOf(reading: Reading, at: number): FramePlace | null {
  const { tokens } = reading.document
  for (let i = at; i < at + SITE; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[at]?.sentence || token.pos === 'VERB' || token.text === ',') return null
    if (i === at || !LIES.has(token.fold)) continue
    const place = startingAt(reading.places, tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1)
    if (place) return placed(place)
  }
  return null
}

/** How far behind its verb the place of a site may stand. */
const SITE = 8
const LIES = new Set(['of', 'in', 'near', 'outside', 'at'])

/** "visited Schloss Elmau, Germany": a name that no list holds, placed by the state behind it. */
function unlistedIn(reading: Reading, at: number): FramePlace | null {
  const { tokens } = reading.document
  let last = at
  while (last < at + 5 && tokens[last]?.word.capital === true && !startingAt(reading.persons, last)) last++
  const wider = tokens[last]?.text === ',' && last > at ? startingAt(reading.places, last + 1) : undefined
  if (!wider) return null
  const name = reading.document.text.slice(tokens[at]?.start, tokens[last - 1]?.end)
  return { name, state: wider.state, extent: { first: at, last } }
}
