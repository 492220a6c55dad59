import encounters from '../../../../../data/en/encounters.json' with { type: 'json' }
import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { leadAt } from './lead.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

/** "the results of previous summits": of no one of them. */
export function isOfSeveral(reading: Reading, { phrase, last }: MechanismMention): boolean {
  const noun = reading.document.tokens[last - 1]
  const several = noun !== undefined && noun.fold !== noun.word.singular && !PLURAL_ONLY.has(noun.word.singular)
  return several && phrase.head !== null && phrase.sequence === -1 && phrase.ordinal === null && phrase.unit === null
}

/** Nouns whose plural means one occurrence. */
const PLURAL_ONLY = new Set([
  'talk',
  'consultation',
  'exercise',
  'drill',
  'manoeuvre',
  'maneuver',
  'discussion',
  'negotiation',
])

/** "discussed preparations for the 47th meeting". */
export function isPrepared(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const lead = leadAt(reading, mention)
  return tokens[lead]?.fold === 'for' && /^prepar/.test(tokens[lead - 1]?.fold ?? '')
}

/** "to travel to Lima for the Annual Leaders' Meeting": somebody goes there for one. */
export function attended(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const lead = leadAt(reading, mention)
  return tokens[lead]?.fold === 'for' && within(reading.persons, { first: lead - 40, last: lead }).length > 0
}

const CONVENES = new Set(['meet', 'convene', 'gather', 'sit', 'reconvene'])

/** "the working group met in person": the round told before. */
export const convenes = (mention: MechanismMention, group: VerbGroup): boolean =>
  mention.anaphoric && CONVENES.has(group.lemma) && group.first === mention.last && group.standing === 'held'

/** "A, the director-general, and B, his counterpart, held the consultation": says who was at the round told before. */
export const heldBySomebody = (reading: Reading, group: VerbGroup, scope: Extent): boolean =>
  ['hold', 'conduct', 'attend'].includes(group.lemma) &&
  group.standing === 'held' &&
  !group.passive &&
  subjectsOf(reading, group, scope).some((p) => p.person.offices.length > 0)

export const HOLD = new Set(verbs.hold)

/** "arrived at the invitation of the Standing Committee". */
export function invites(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const of = leadAt(reading, mention)
  return ['of', 'from'].includes(tokens[of]?.fold ?? '') && tokens[of - 1]?.fold === 'invitation'
}

/** "addressed a letter to the Security Council": what was written to it, not what was said there. */
export const writtenTo = (reading: Reading, mention: MechanismMention, group: VerbGroup | undefined): boolean =>
  group?.lemma === 'address' &&
  reading.document.tokens.slice(group.last, mention.first).some((t) => MESSAGES.has(t.fold))

const MESSAGES = new Set(encounters.messages)

/** "attending", "presence at", "participation in" before the phrase. */
export function attendance(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  for (let i = mention.first - 1; i >= Math.max(0, mention.first - 5); i--) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[mention.first]?.sentence) return false
    if (
      ['presence', 'participation', 'attendance', 'after', 'during', 'at', 'following'].includes(token.fold) ||
      HOLD.has(token.lemma)
    )
      return true
  }
  return false
}

/** Whether a state, an organisation or a holder of an office acts in a stretch of text, or it points back to one. */
export const actedBy = (reading: Reading, scope: Extent): boolean =>
  sidesIn(reading, scope, { capitals: true }).length > 0 ||
  within(reading.persons, scope).some((p) => p.person.offices.length > 0) ||
  within(reading.groups, scope).length > 0

/** "has not said when the second meeting will be held". */
export function asked(reading: Reading, mention: MechanismMention): boolean {
  const clause = clauseAt(reading.clauses, mention.first)
  const describes =
    ['where', 'when'].includes(clause?.opener ?? '') && reading.document.tokens[(clause?.first ?? 0) - 1]?.text === ','
  return clause !== undefined && !describes && ['when', 'whether', 'if', 'where'].includes(clause.opener ?? '')
}

/** "during the World Defense Show in Riyadh in February 2024", "at a SADC summit in Kinshasa on August 17": with its own place and date at once behind it. */
export function toldFully(reading: Reading, mention: MechanismMention): boolean {
  const summit = mention.mechanism.type === 'summit' && ['at', 'during'].includes(leadOf(reading, mention))
  const behind = { first: mention.last, last: mention.last + 7 }
  const date = within(reading.dates, behind)[0]
  return (
    (mention.mechanism.listed !== null || summit) &&
    date !== undefined &&
    !['open', 'window', 'duration'].includes(date.kind) &&
    placeIn(reading, behind, behind) !== null
  )
}

/** "a day before the consultations": they place something else in time. */
export const referredTo = (reading: Reading, mention: MechanismMention): boolean =>
  ['before', 'after', 'during', 'since', 'until', 'following', 'of'].includes(leadOf(reading, mention))

/** The word before the phrase and its article. */
const leadOf = (reading: Reading, mention: MechanismMention): string =>
  reading.document.tokens[leadAt(reading, mention)]?.fold ?? ''
