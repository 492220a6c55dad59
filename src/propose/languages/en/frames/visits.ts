import lexicon from '../../../../../data/en/visits.json' with { type: 'json' }
import { startingAt } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { type EventFrame, type FramePlace, placed } from './frame.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { unique } from './unique.ts'
import { attended } from './visit-ceremonies.ts'
import { delegation, escorted, sent } from './visit-delegations.ts'
import { destination, toursPlace } from './visit-destinations.ts'
import { visitFrame } from './visit-frame.ts'
import { nouns } from './visit-nouns.ts'
import { backFrom, dayAt, isComing, isNextLeg, leadsThere, moves, stays, TOWARDS } from './visit-verbs.ts'

const PLAIN = new Set(lexicon.plain)
const POINTING = new Set(lexicon.pointing)

/** Visits: "visited China", "paid a visit to", "Shoigu's visit", "came to Islamabad", "will be in China from …". */
export function visits(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') return []
    return [...clause.groups.flatMap((group) => verbal(reading, clause, group) ?? []), ...nouns(reading, clause)]
  })
}

function verbal(reading: Reading, clause: Clause, group: VerbGroup): EventFrame | null {
  const { tokens } = reading.document
  const scope = scopeOf(reading, group.first)
  const dated = dateIn(reading, scope, group)
  const sending = sent(reading, clause, group, dated) ?? escorted(reading, clause, group, dated)
  if (sending) return sending
  const guest = attended(reading, clause, group, dated)
  if (guest) return guest
  const [traveller, ...others] = subjectsOf(reading, group, scope)
  const company = unique(
    others.filter((p) => p.person !== traveller?.person && [null, traveller?.person.state].includes(p.person.state)),
  )
  const being = tokens[group.last - 1]?.lemma === 'be' && group.lemma === 'be'
  const there = being && group.tense === 'present' && group.standing === 'held'
  const coming = isComing(clause, group, dated)
  const awaited = (group.lemma === 'expect' && group.passive) || tokens[group.last - 1]?.fold === 'due'
  const expected = awaited && tokens[group.last]?.fold === 'in'
  const leaving = group.lemma === 'leave' && tokens.slice(group.last, group.last + 5).some((t) => t.fold === 'for')
  const staying = stays(reading, group)
  const visiting = moves(reading, group) && (group.lemma !== 'tour' || toursPlace(reading, group))
  const returned = cameBack(reading, clause, group, traveller, dated)
  if (returned) return returned
  const next = visiting && isNextLeg(reading, group)
  if (!(visiting || being || expected || awaited || leaving || staying)) return null
  if (!traveller && (visiting || staying || being || expected))
    return delegation(
      reading,
      clause,
      group,
      dated,
      destination(reading, group, clause, being || staying) ??
        (arrivesHere(reading, group) ? pointerIn(reading, group) : null),
    )
  if (!traveller || (traveller.form === 'description' && being))
    return being ? null : rejected(reading, 'en/visit', group, 'no traveller')
  if (['negated', 'hedged'].includes(group.standing) || (group.standing === 'habitual' && !coming && !next))
    return being ? null : rejected(reading, 'en/visit', group, `the verb is ${group.standing}`)
  const place = destination(reading, group, clause, being || staying) ?? (awaited ? frontedPlace(reading, group) : null)
  if (!place && dated && clause.opener !== 'when' && !returnsHome(reading, group) && pointsThere(reading, group))
    return visitFrame(
      reading,
      'en/visit/pointed',
      coming ? 'planned' : group.standing,
      group,
      traveller,
      pointerIn(reading, group),
      dated,
      0.75,
    )
  if (
    !place &&
    dated &&
    (traveller.form !== 'description' || group.lemma === 'arrive') &&
    (arrives(reading, group) ||
      (group.lemma === 'arrive' && group.standing === 'held' && forVisit(reading, group, clause)))
  )
    return visitFrame(reading, 'en/visit', group.standing, group, traveller, null, dated, 0.75)
  if (!place) return being ? null : rejected(reading, 'en/visit', group, 'no destination')
  if (!dated && group.infinitive && group.standing === 'planned') return null
  if (there && !dated && !away(traveller, place)) return null
  if (((being && !there) || awaited || leaving || staying || (!there && !next && !PLAIN.has(group.lemma))) && !dated)
    return null
  if (!leadsThere(reading, group, clause)) return null
  // Home, as far as is known.
  if (group.lemma === 'return' && (!traveller.person.state || traveller.person.state === place.state)) return null
  if (coming && !dated) return null
  const standing = coming || next ? 'planned' : there && !dated ? 'ongoing' : group.standing
  const frame = visitFrame(reading, 'en/visit', standing, group, traveller, place, dated, 0.88, company)
  return next ? { ...frame, inherits: { date: 'none', place: false } } : frame
}

/** "got back on Thursday from Ankara", "left Dhaka on Monday": a stay abroad that has ended. */
function cameBack(
  reading: Reading,
  clause: Clause,
  group: VerbGroup,
  traveller: PersonMention | undefined,
  dated: EventFrame['date'],
): EventFrame | null {
  const from = backFrom(reading, group, clause)
  const at = from === null ? (group.lemma === 'leave' && !group.passive ? group.last : null) : from + 1
  const place = at === null ? undefined : startingAt(reading.places, at)
  if (!place || !traveller || !dated || !['held', 'ongoing'].includes(group.standing)) return null
  const ahead = reading.document.tokens.slice(place.last, place.last + 3).map((t) => t.fold)
  // "left Dubai for Riyadh" leads on; "returned from Lima, where he had attended …" tells what the journey was for.
  if (ahead.includes('for') || ahead.includes('where')) return null
  const target = placed(place)
  return away(traveller, target)
    ? visitFrame(reading, 'en/visit/back', group.standing, group, traveller, target, dated, 0.75)
    : null
}

/** "In Tehran, a spokesman said that X was expected on Monday": the place that the sentence opens with. */
function frontedPlace(reading: Reading, group: VerbGroup): FramePlace | null {
  const sentence = sentenceOf(reading, group.first)
  const { tokens } = reading.document
  if (!sentence || tokens[sentence.first]?.fold !== 'in') return null
  const place = startingAt(reading.places, sentence.first + 1)
  return place && tokens[place.last]?.text === ',' ? placed(place) : null
}

/** "last visited the country in July", "arrived here Thursday", "is due there on Monday": a place that other words name. */
function pointsThere(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const at = TOWARDS.has(tokens[group.last]?.fold ?? '') ? group.last + 1 : group.last
  const last = ['last', 'previously', 'also', 'back'].includes(tokens[at]?.fold ?? '') ? at + 1 : at
  const [word, noun] = [tokens[last]?.fold ?? '', tokens[last + 1]?.fold ?? '']
  return ['here', 'there'].includes(word) || (['the', 'this', 'that'].includes(word) && POINTING.has(noun))
}

/** "returned here this morning": to where the news comes from. */
const returnsHome = (reading: Reading, group: VerbGroup): boolean =>
  group.lemma === 'return' && reading.document.tokens[group.last]?.fold === 'here'

/** "A Pakistani delegation arrived here yesterday". */
const arrivesHere = (reading: Reading, group: VerbGroup): boolean =>
  group.lemma === 'arrive' && group.standing === 'held' && pointsThere(reading, group)

/** "there", "here": a place told before. */
function pointerIn(reading: Reading, group: VerbGroup): FramePlace | null {
  const word = reading.document.tokens
    .slice(group.last, group.last + 3)
    .find((t) => t.fold === 'there' || t.fold === 'here')
  return word ? { name: null, state: null, extent: { first: word.index, last: word.index + 1 } } : null
}

/** "flew in on Sunday", "who arrived on Tuesday evening at the head of a delegation": at once behind the verb stands the day. */
function arrives(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const at =
    group.lemma === 'arrive'
      ? group.last
      : ['fly', 'jet'].includes(group.lemma) && tokens[group.last]?.fold === 'in'
        ? group.last + 1
        : -1
  return group.standing === 'held' && at > 0 && dayAt(reading, at) !== undefined
}

/** "had arrived on 7 August for a state visit": where to is told elsewhere. */
const forVisit = (reading: Reading, group: VerbGroup, clause: Clause): boolean =>
  reading.document.tokens
    .slice(group.last, clause.last)
    .some(
      (t, i, all) =>
        ['visit', 'trip', 'stay'].includes(t.fold) && all.slice(0, i).some((b) => b.fold === 'for' || b.fold === 'on'),
    )

/** "Prime Minister X is in Apia": whoever holds an office is on a visit where the city is another state's. */
function away(traveller: PersonMention, place: FramePlace): boolean {
  const { offices, state } = traveller.person
  return offices.length > 0 && state !== null && place.state !== null && place.state !== state && place.name !== null
}
