import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { Token } from '../../../engine/document.ts'
import { type Extent, overlaps, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verb-groups.ts'
import { dateIn } from './dates-in.ts'
import { broughtTogether, inPerson } from './encounters.ts'
import { BARE, covers, type EventFrame, type FrameParticipant } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { groupsOf, isAbsent, personsBehind, scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { BY_TELEPHONE, byTelephone, nominal, noted, ofSomebody, unique } from './talks-mentioned.ts'
import { phrases } from './talks-phrases.ts'

const MEET = new Set(verbs.meet)

const RECEIVE = new Set(verbs.receive)

const NOUNS = new Set(verbs.talksNouns)

const TALKS_VERBS = new Set(verbs.talksVerbs)

const ROUNDS = new Set(['round', 'rounds', 'day', 'days', 'hour', 'hours', 'series'])

/** What is done "by phone" or "over the telephone" is a call. */
const BY_PHONE_TOO = new Set(['discuss', 'exchange', 'review', 'confer', 'consult', 'agree'])

/** "by phone", "over the telephone", "via video". */
const MEANS = new Set(['by', 'the', 'over', 'via', 'on', 'a', 'through'])

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
      ...ofSomebody(reading, clause),
      ...byTelephone(reading, clause),
      ...noted(reading, clause),
    ]
    frames.push(...told, ...mentioned.filter((m) => !told.some((t) => overlaps(t.anchor, m.anchor))))
  }
  return frames
}

const JOINT = new Set(verbs.joint)

/** "A of Senegal and B of Cape Verde launched a commission in Praia on Monday": what two of different states do in one place on one day, they met for. */
function doneTogether(reading: Reading, group: VerbGroup, clause: Clause): boolean {
  if (group.standing !== 'held' || group.passive || group.infinitive) return false
  const subjects = subjectsOf(reading, group, { first: clause.first, last: clause.last })
  const beside = tokensWith(reading, group, clause)
  const people = [...subjects, ...(subjects.length > 0 ? beside : [])]
  if (new Set(people.flatMap((p) => p.person.state ?? [])).size < 2) return false
  const { first, last } = scopeOf(reading, group.first)
  const aim = clause.groups.find((g) => g.infinitive && g.first >= group.last)
  const scope = { first, last: Math.min(last, aim?.first ?? last) }
  const date = dateIn(reading, scope, group)
  return date !== null && date.kind !== 'anchored' && placeIn(reading, scope, group) !== null
}

/** "discussed the package with A and B": the persons behind "with". */
function tokensWith(reading: Reading, group: VerbGroup, clause: Clause): PersonMention[] {
  const joint = reading.document.tokens.slice(group.last, clause.last).find((t) => t.fold === 'with')
  return joint ? within(reading.persons, { first: joint.index, last: clause.last }) : []
}

type Kind = {
  readonly type: 'meeting' | 'call'
  readonly received: boolean
  readonly anchor: Extent
  /** Whether only what two did together tells that they met. */
  readonly joint?: true
}

function kindOf(reading: Reading, group: VerbGroup, clause: Clause): Kind | null {
  const { tokens } = reading.document
  const anchor = { first: group.main, last: group.main + 1 }
  const next = tokens[group.last]
  const ahead = tokens.slice(group.last, Math.min(group.last + 8, clause.last))
  if (group.lemma === 'speak' || group.lemma === 'talk') {
    const rest = tokens.slice(group.last, Math.min(group.last + 24, clause.last))
    const over = (t: Token) => BY_TELEPHONE.test(t.fold) && MEANS.has(tokens[t.index - 1]?.fold ?? '')
    const called = rest.some(over) || ahead.some((t) => BY_TELEPHONE.test(t.fold))
    if (called) return { type: 'call', received: false, anchor }
    return inPerson(reading, group, clause) ? { type: 'meeting', received: false, anchor } : null
  }
  if (BY_PHONE_TOO.has(group.lemma) && group.standing === 'held') {
    const rest = tokens.slice(group.last, Math.min(group.last + 16, clause.last))
    const over = rest.some((t) => BY_TELEPHONE.test(t.fold) && MEANS.has(tokens[t.index - 1]?.fold ?? ''))
    if (over) return { type: 'call', received: false, anchor }
  }
  if (['phone', 'telephone'].includes(group.lemma)) return { type: 'call', received: false, anchor }
  const taken = callTaken(reading, group, clause)
  if (taken) return { type: 'call', received: false, anchor: { first: group.main, last: taken } }
  if (
    MEET.has(group.lemma) ||
    (group.lemma === 'convene' && !group.passive && ['ADP', 'ADV'].includes(next?.pos ?? '')) ||
    broughtTogether(reading, group, clause)
  )
    return { type: 'meeting', received: false, anchor }
  if (
    group.lemma === 'call' &&
    next?.fold === 'on' &&
    within(reading.persons, { first: group.last, last: clause.last }).some((p) => p.whole.first === group.last + 1)
  ) {
    return { type: 'meeting', received: false, anchor }
  }
  const calledOn = ahead.findIndex((t) => t.fold === 'call')
  if (
    group.lemma === 'pay' &&
    calledOn >= 0 &&
    ahead[calledOn + 1]?.fold === 'on' &&
    within(reading.persons, { first: group.last, last: clause.last }).length > 0
  ) {
    return { type: 'meeting', received: false, anchor: { first: group.main, last: group.last + calledOn + 1 } }
  }
  if (group.lemma === 'sit' && ahead.slice(0, 3).some((t) => t.fold === 'down' || t.fold === 'together'))
    return { type: 'meeting', received: false, anchor }
  if (RECEIVE.has(group.lemma)) {
    const person = [...within(reading.persons, { first: group.last, last: clause.last })][0]
    const [office] = within(reading.offices, { first: group.last, last: Math.min(clause.last, group.last + 8) })
    const unnamed = office !== undefined && office.for !== null && !office.generic && !office.plural
    const object =
      unnamed || person
        ? unnamed || (person?.whole.first ?? 0) <= group.last + 5
        : within(reading.groups, { first: group.last, last: group.last + 4 }).length > 0
    return object || group.passive ? { type: 'meeting', received: true, anchor } : null
  }
  if (group.lemma === 'see' || group.lemma === 'join') {
    const person = within(reading.persons, { first: group.last, last: clause.last })[0]
    const owner = person && tokens[person.whole.first - 1]?.fold === "'s" ? person.whole.first - 2 : person?.whole.first
    const direct =
      person !== undefined && owner === group.last && (person.person.offices.length > 0 || person.person.state !== null)
    return group.lemma === 'see' && direct ? { type: 'meeting', received: false, anchor } : null
  }
  if (JOINT.has(group.lemma) && doneTogether(reading, group, clause))
    return { type: 'meeting', received: false, anchor, joint: true }
  if (TALKS_VERBS.has(group.lemma)) {
    const noun = nounBehind(reading, group, clause)
    if (!noun) return null
    const call =
      tokens.slice(group.last, noun + 1).some((t) => BY_TELEPHONE.test(t.fold)) || tokens[noun]?.fold === 'call'
    return { type: call ? 'call' : 'meeting', received: false, anchor: { first: group.main, last: noun + 1 } }
  }
  return null
}

const TAKES = new Set(['take', 'receive', 'get', 'make', 'place', 'have'])

/** "took a call from Ethiopia's prime minister", "placed a call to X": behind the noun; null where no such call is told. */
function callTaken(reading: Reading, group: VerbGroup, clause: Clause): number | null {
  if (!TAKES.has(group.lemma)) return null
  const { tokens } = reading.document
  const call = tokens.slice(group.last, Math.min(group.last + 5, clause.last)).find((t) => t.fold === 'call')
  const [other] = call ? within(reading.persons, { first: call.index, last: clause.last }) : []
  const joins = ['from', 'to', 'with'].includes(tokens[(call?.index ?? -2) + 1]?.fold ?? '')
  return call && joins && other && other.whole.first <= call.index + 4 ? call.index + 1 : null
}

/** "held (bilateral) talks", "had a telephone conversation", "held a phone call": the noun within a few words of the verb. */
function nounBehind(reading: Reading, group: VerbGroup, clause: Clause): number | null {
  const { tokens } = reading.document
  for (let i = group.last; i < Math.min(group.last + 7, clause.last); i++) {
    const token = tokens[i]
    if (!token) return null
    const roundOf = token.fold === 'of' && ROUNDS.has(tokens[i - 1]?.fold ?? '')
    if (
      (token.pos === 'ADP' && !roundOf) ||
      (token.pos === 'VERB' && !NOUNS.has(token.fold)) ||
      /^[,;"“]$/.test(token.text)
    )
      return null
    if (
      (NOUNS.has(token.fold) && !(token.fold === 'ministerial' && tokens[i + 1]?.pos === 'NOUN')) ||
      (token.fold === 'call' && tokens.slice(group.last, i).some((t) => BY_TELEPHONE.test(t.fold)))
    ) {
      return reading.mechanisms.some(
        (m) => !m.anaphoric && overlaps(m, { first: i, last: i + 1 }) && m.phrase.occurrence,
      )
        ? null
        : i
    }
  }
  return null
}

function talkOf(reading: Reading, clause: Clause, group: VerbGroup, kind: Kind): EventFrame | null {
  if (['negated', 'hedged', 'habitual'].includes(group.standing))
    return rejected(reading, 'en/talks', group, `the verb is ${group.standing}`)
  const scope = untilOtherTalks(reading, group, scopeOf(reading, group.first))
  const subjects = subjectsOf(reading, group, scope)
  const objects = personsBehind(reading, group.last, scope)
  const round = within(reading.mechanisms, scope).find(
    (m) =>
      !onSidelines(reading, m) &&
      (m.round !== null || m.phrase.occurrence || (!m.anaphoric && kind.type === 'meeting' && !kind.received)),
  )
  if (round && !kind.received && (round.first >= group.first || round.last >= group.first - 2)) return null
  if (round && kind.received && objects.length > 0 && round.round !== null && clause.groups.length === 1) return null
  const people = unique([...subjects, ...objects])
  const groups = groupsOf(reading, scope, people.length)
  const sides = [
    ...withoutAside(reading, group, scope).flatMap((part) => sidesIn(reading, part, { capitals: false })),
    ...sentBy(reading, { first: group.last, last: scope.last }),
  ]
  const parties = people.length + groups.reduce((n, g) => n + (g.count ?? 2), 0)
  if (parties < 2 && sides.length + people.length < 2)
    return rejected(reading, 'en/talks', group, 'nobody on the other side')
  if (people.length === 0 && groups.length === 0 && sides.length < 2)
    return rejected(reading, 'en/talks', group, 'no person, and fewer than two sides')
  const date = dateIn(reading, scope, kind.anchor)
  const place = placeIn(reading, scope, kind.anchor)
  return {
    ...BARE,
    rule: kind.joint ? 'en/talks/joint' : `en/${kind.type === 'call' ? 'call' : kind.received ? 'reception' : 'talks'}`,
    type: kind.type,
    standing: group.standing,
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

/** "agreed to meet again after talks in Nairobi on Tuesday": who, where and when of other talks are not those of the verb. */
function untilOtherTalks(reading: Reading, group: VerbGroup, scope: Extent): Extent {
  const { tokens } = reading.document
  const after = tokens
    .slice(group.last, scope.last)
    .find(
      (t) =>
        ['after', 'following'].includes(t.fold) &&
        tokens.slice(t.index + 1, t.index + 5).some((n) => NOUNS.has(n.fold)),
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

const ASIDE = new Set(['sidelines', 'margins', 'fringes', 'sideline', 'eve'])

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
