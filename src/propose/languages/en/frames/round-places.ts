import { endingAt, startingAt, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { type FramePlace, placed } from './frame.ts'
import type { Reading } from './reading.ts'

/** "the nineteenth meeting of the Commission (Astana, 12 December 2023)". */
export function bracketed(reading: Reading, mention: MechanismMention): FramePlace | null {
  if (reading.document.tokens[mention.last]?.text !== '(') return null
  const place = startingAt(reading.places, mention.last + 1)
  return place ? placed(place) : null
}

/** "led a delegation to Astana for the tenth session": where they went for it. */
export function goneTo(reading: Reading, mention: MechanismMention): FramePlace | null {
  const { tokens } = reading.document
  const lead = tokens[mention.first - 1]?.fold === 'the' ? mention.first - 2 : mention.first - 1
  if (tokens[lead]?.fold !== 'for') return null
  const place = endingAt(reading.places, lead)
  return place && tokens[place.first - 1]?.fold === 'to' ? placed(place) : null
}

/** "Peru would host the summit": a state or a city that hosts is the place. */
export function hostedBy(reading: Reading, group: VerbGroup | undefined): FramePlace | null {
  if (group?.lemma !== 'host') return null
  if (group.passive) {
    const by = reading.document.tokens[group.last]?.fold === 'by' ? group.last + 1 : -1
    const host = startingAt(reading.places, reading.document.tokens[by]?.fold === 'the' ? by + 1 : by)
    return host ? placed(host) : null
  }
  const clause = clauseAt(reading.clauses, group.first)
  const from = Math.max(clause?.first ?? group.first, group.first - 8)
  if (within(reading.persons, { first: from, last: group.first }).length > 0) return null
  const host = within(reading.places, { first: from, last: group.first }).at(-1)
  return host ? placed(host) : null
}
