import { covering, type Extent, overlaps, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import { cadenceWithin } from '../mentions/cadence.ts'
import type { GroupMention } from '../mentions/groups.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame, type FrameParticipant, type FramePlace } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { groupsOf, isAbsent, personsBehind, scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { type Kind, kindOf, TALKS_NOUNS } from './talk-kinds.ts'
import { byTelephone, existing, nominal, noted, ofSomebody } from './talks-mentioned.ts'
import { phrases } from './talks-phrases.ts'
import { unique } from './unique.ts'
import { bareSubject, ministersOfBody } from './unnamed-parties.ts'
import { isComing } from './visit-verbs.ts'

/** Meetings and calls: "met", "held talks with", "received", "sat down with", "spoke by telephone", "discussions held in …". */
export function talks(reading: Reading): EventFrame[] {
  const frames: EventFrame[] = []
  for (const clause of reading.clauses) {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') continue
    for (const group of clause.groups) {
      const kind = kindOf(reading, group, clause)
      if (!kind) continue
      const frame = talkOf(reading, clause, group, kind)
      if (frame) frames.push(frame)
    }
    const told = phrases(reading, clause)
    const mentioned = [
      ...nominal(reading, clause),
      ...existing(reading, clause),
      ...ofSomebody(reading, clause),
      ...byTelephone(reading, clause),
      ...noted(reading, clause),
    ]
    frames.push(...told, ...mentioned.filter((m) => !told.some((t) => overlaps(t.anchor, m.anchor))))
  }
  return frames
}

function talkOf(reading: Reading, clause: Clause, group: VerbGroup, kind: Kind): EventFrame | null {
  const scope = untilOtherTalks(reading, group, reaching(reading, scopeOf(reading, group.first), kind.anchor))
  const coming = isComing(clause, group, dateIn(reading, scope, kind.anchor)) && !isRepeated(reading, scope)
  if (['negated', 'hedged'].includes(group.standing) || (group.standing === 'habitual' && !coming))
    return rejected(reading, 'en/talks', group, `the verb is ${group.standing}`)
  const subjects = subjectsOf(reading, group, scope)
  const objects = [...personsBehind(reading, group.last, scope), ...(kind.guests ?? [])]
  const offices = officesWith(reading, group, scope)
  const unnamed = offices.map(({ first, last }): GroupMention => ({ first, last, of: 'sides', count: null }))
  const aim = preparedFor(reading, { first: group.last, last: scope.last })
  const round = within(reading.mechanisms, scope).find(
    (m) =>
      !(aim !== null && m.first > aim) &&
      !onSidelines(reading, m) &&
      !ofGuest(reading, group, m) &&
      (m.round !== null ||
        m.phrase.occurrence ||
        (m.anaphoric && (m.last === group.first || isHeldBy(m, group, subjects))) ||
        (!m.anaphoric && kind.type === 'meeting' && !kind.received)),
  )
  if (round && !kind.received && (round.first >= group.first || round.last >= group.first - 2)) return null
  if (round && kind.received && objects.length > 0 && round.round !== null && clause.groups.length === 1) return null
  const aside = subjects.length === 0 ? leadersAside(reading, group.first) : null
  const leaders = aside ? personsBehind(reading, aside.first, aside) : []
  const people = unique([...subjects, ...leaders, ...objects])
  const body = people.length === 0 ? ministersOfBody(reading, group) : undefined
  const bare = body
    ? [{ first: body.first, last: body.last, of: 'sides' as const, count: null }]
    : people.length === 0
      ? bareSubject(reading, group, kind)
      : []
  const groups = [...groupsOf(reading, scope, people.length), ...unnamed, ...bare]
  const sides = [
    ...withoutAside(reading, group, scope).flatMap((part) => sidesIn(reading, part, { capitals: false })),
    ...sentBy(reading, { first: group.last, last: scope.last }),
    ...offices.flatMap((office) => office.for ?? []),
    ...(body?.for ? [body.for] : []),
    ...(kind.sent ?? []),
    ...(subjects.length === 0 ? sidesCarriedOn(reading, scope, aside) : []),
  ]
  const parties = people.length + groups.reduce((n, g) => n + (g.count ?? (unnamed.includes(g) ? 1 : 2)), 0)
  if (parties < 2 && sides.length + people.length < 2)
    return rejected(reading, 'en/talks', group, 'nobody on the other side')
  if (people.length === 0 && groups.length === 0 && sides.length < 2)
    return rejected(reading, 'en/talks', group, 'no person, and fewer than two sides')
  const date = dateIn(reading, scope, kind.anchor)
  const place = placeIn(reading, scope, kind.anchor) ?? (kind.received ? welcomedTo(reading, scope, kind.anchor) : null)
  return {
    ...BARE,
    rule: kind.joint ? 'en/talks/joint' : `en/${kind.type === 'call' ? 'call' : kind.received ? 'reception' : 'talks'}`,
    type: kind.type,
    standing: coming ? 'planned' : group.standing,
    anchor: kind.anchor,
    extent: covers([group, kind.anchor, ...people.map((p) => p.whole), date, place?.extent]),
    sides: [...new Set(sides)],
    participants: rolesOf(people, subjects, group, kind),
    groups,
    date,
    place: kind.type === 'call' ? null : place,
    confidence: kind.joint ? 0.65 : people.length >= 2 ? 0.88 : 0.7,
    inherits: { date: 'month', place: kind.type !== 'call' },
  }
}

/** "met to discuss preparations for the 47th meeting": where the words begin that tell of what is prepared; null where none is. */
function preparedFor(reading: Reading, range: Extent): number | null {
  const { tokens } = reading.document
  const prepares = tokens
    .slice(range.first, range.last)
    .find((t) => PREPARES.has(t.lemma) && ['for', 'of'].includes(tokens[t.index + 1]?.fold ?? ''))
  return prepares?.index ?? null
}

const PREPARES = new Set(['preparation', 'preparations', 'prepare', 'preparing', 'agenda'])

/** "A, the director-general, and B held the consultations": the round told before. */
const isHeldBy = (mention: Extent, group: VerbGroup, subjects: readonly PersonMention[]): boolean =>
  group.lemma === 'hold' &&
  mention.first >= group.last &&
  mention.first <= group.last + 2 &&
  subjects.some((p) => p.person.offices.length > 0)

/** A scope together with the clause in which the words end that tell of the talks: "had what he called frank talks with X". */
function reaching(reading: Reading, scope: Extent, { last }: Extent): Extent {
  return last <= scope.last ? scope : { first: scope.first, last: clauseAt(reading.clauses, last - 1)?.last ?? last }
}

/** "meet every May": of no one meeting. */
const isRepeated = (reading: Reading, scope: Extent): boolean =>
  cadenceWithin(reading.document.tokens, scope.first, scope.last) !== null

/** "a working lunch with the deputy foreign minister", "received China's ambassador": a party known by office alone stands for its side. */
function officesWith(reading: Reading, group: VerbGroup, scope: Extent): OfficeMention[] {
  const { tokens } = reading.document
  return within(reading.offices, { first: group.last, last: Math.min(scope.last, group.last + NEAR) }).filter(
    (office) => {
      const article = ['the', 'a', 'an', 'his', 'her', 'its'].includes(tokens[office.first - 1]?.fold ?? '')
      const lead = tokens[office.first - (article ? 2 : 1)]
      const joined = lead?.index === group.last - 1 || ['with', 'by', 'and'].includes(lead?.fold ?? '')
      const officials = tokens[office.first]?.fold === 'officials'
      return joined && !office.former && (!office.plural || officials) && !isHeld(reading, office)
    },
  )
}

/** "welcomed her to Sofia", but not "received the ambassador to Sofia". */
function welcomedTo(reading: Reading, scope: Extent, anchor: Extent): FramePlace | null {
  const place = placeIn(reading, scope, anchor, TO)
  return place && covering(reading.offices, place.extent.first) ? null : place
}

const TO = new Set(['to'])

/** How far behind its verb an office may stand whose holder the text does not name. */
const NEAR = 10

/** Whether the text names who holds the office: at once behind it, or as one told before. */
const isHeld = (reading: Reading, office: Extent): boolean =>
  within(reading.persons, { first: office.first, last: office.last + 6 }).some(
    (p) => p.first < office.last + 3 && sentenceOf(reading, p.first) === sentenceOf(reading, office.first),
  )

/** "agreed to meet again after talks in Nairobi on Tuesday", "their first encounter since the forum in Apia": who, where and when of other talks are not those of the verb. */
function untilOtherTalks(reading: Reading, group: VerbGroup, scope: Extent): Extent {
  const { tokens } = reading.document
  const after = tokens
    .slice(group.last, scope.last)
    .find(
      (t) =>
        t.fold === 'since' ||
        (['after', 'following'].includes(t.fold) &&
          tokens.slice(t.index + 1, t.index + 5).some((n) => TALKS_NOUNS.has(n.fold))),
    )
  return after ? { first: scope.first, last: after.index } : scope
}

/** What is left of a scope without "on the sidelines of the assembly", before the verb up to its comma or behind it to the end. */
function withoutAside(reading: Reading, group: VerbGroup, scope: Extent): Extent[] {
  const aside = reading.document.tokens.slice(scope.first, scope.last).find((t) => ASIDE.has(t.fold))
  if (!aside) return [scope]
  if (aside.index >= group.last) return [{ first: scope.first, last: aside.index }]
  const comma = reading.document.tokens.slice(aside.index, group.first).find((t) => t.text === ',')
  return [
    { first: scope.first, last: aside.index },
    { first: comma?.index ?? group.first, last: scope.last },
  ]
}

/** "on the sidelines of the summit": beside it, not at it. */
function onSidelines(reading: Reading, mention: Extent): boolean {
  const { tokens } = reading.document
  return tokens.slice(Math.max(0, mention.first - 4), mention.first).some((t) => ASIDE.has(t.fold))
}

/** "had breakfast with X, who was in Brussels for the council": what a guest came for. */
function ofGuest(reading: Reading, group: VerbGroup, mention: Extent): boolean {
  const { tokens } = reading.document
  return tokens
    .slice(group.last, Math.max(group.last, mention.first))
    .some((t) => ['who', 'whose'].includes(t.fold) && tokens[t.index - 1]?.text === ',')
}

const ASIDE = new Set(['sidelines', 'margins', 'fringes', 'sideline', 'eve'])

/** "The Moldovan delegation visited the base and met with …": who acts before "and" acts behind it too, as does who acts before ", led by X,". */
function sidesCarriedOn(reading: Reading, scope: Extent, aside: Extent | null): string[] {
  const sentence = sentenceOf(reading, scope.first)
  if (!sentence) return []
  if (aside) return sidesIn(reading, { first: sentence.first, last: aside.first })
  if (reading.document.tokens[scope.first]?.fold !== 'and') return []
  const verb = within(reading.clauses, sentence)
    .flatMap((c) => c.groups)
    .find((g) => !g.infinitive)
  return verb && verb.first < scope.first ? sidesIn(reading, { first: sentence.first, last: verb.first }) : []
}

/** "led by X" between a subject and its verb: from there to the verb. */
function leadersAside(reading: Reading, verb: number): Extent | null {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, verb)
  if (!sentence) return null
  const aside = within(reading.clauses, sentence)
    .flatMap((c) => c.groups.filter((g) => g.last <= verb))
    .at(-1)
  const participle = aside && aside.main === aside.first && tokens[aside.last]?.fold === 'by' && LEAD.has(aside.lemma)
  return participle ? { first: aside.first, last: verb } : null
}

const LEAD = new Set(['lead', 'head', 'represent', 'accompany'])

/** "received an envoy of President el-Sisi": whoever sends somebody acts through that one. */
const sentBy = (reading: Reading, range: Extent): string[] =>
  within(reading.persons, range).flatMap((p) => (isAbsent(reading, p) && p.person.state ? [p.person.state] : []))

function rolesOf(
  people: readonly PersonMention[],
  subjects: readonly PersonMention[],
  group: VerbGroup,
  kind: Kind,
): FrameParticipant[] {
  return people.map((mention) => {
    const subject = subjects.includes(mention)
    const host = group.passive ? !subject : subject
    return { person: mention.person, role: kind.received ? (host ? 'host' : 'guest') : null, extent: mention }
  })
}
