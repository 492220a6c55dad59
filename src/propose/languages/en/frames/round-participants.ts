import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { ParticipantRole } from '../../../../model/vocabulary.ts'
import { type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { FrameParticipant } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { personsBehind, subjectsOf } from './roles.ts'

export const MERE = new Set(verbs.mere)

const SPEECH = new Set(['say', 'tell', 'announce', 'add', 'note', 'state', 'report'])

/** The relative clause that opens at a token or just behind a comma there. */
export function whichBehind(reading: Reading, at: number): Clause | undefined {
  const place = ['in', 'at'].includes(reading.document.tokens[at]?.fold ?? '')
    ? startingAt(reading.places, at + 1)
    : undefined
  const from = place?.last ?? at
  return [from, from + 1, from + 2].map((i) => startingAt(reading.clauses, i)).find((c) => c?.opener === 'which')
}

export function participantsOf(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
  scope: Extent,
) {
  const subjects = group && !MERE.has(group.lemma) ? subjectsOf(reading, group, scope) : []
  const passive = group?.passive === true
  const behind = [
    ...personsBehind(reading, group ? Math.min(group.last, mention.last) : mention.last, scope),
    ...inRelative(reading, mention),
    ...ledInNext(reading, mention),
  ]
  const extents: Extent[] = []
  const participants: FrameParticipant[] = []
  const add = (person: PersonMention, role: ParticipantRole | null) => {
    extents.push(person.whole)
    if (!participants.some((p) => p.person === person.person))
      participants.push({ person: person.person, role, extent: person })
  }
  const chairing = within2(reading, scope, ['chair', 'preside'])
  const present = presentAt(reading, mention)
  const all = [...present, ...(passive && subjects.length === 0 ? [] : subjects), ...behind]
  const count = new Set(all.map((p) => p.person)).size
  for (const person of all) {
    if (isSpeaker(reading, person)) continue
    const host = group?.lemma === 'host' ? (subjects.includes(person) ? 'host' : 'guest') : null
    add(
      person,
      chairing
        ? count > 1
          ? 'co-chair'
          : 'chair'
        : (host ?? (group && ['attend', 'join', 'participate', 'take'].includes(group.lemma) ? 'attendee' : null)),
    )
  }
  return { participants, extents }
}

/** "the ninth meeting …, which he will chair with Chen Wenqing". */
function inRelative(reading: Reading, mention: MechanismMention): PersonMention[] {
  const relative = whichBehind(reading, mention.last)
  const led = relative?.groups.some((g) => ['chair', 'attend', 'host', 'open'].includes(g.lemma))
  const sentence = sentenceOf(reading, mention.first)
  const added = sentence
    ? within(reading.clauses, { first: mention.last, last: sentence.last }).find((c) => isLedBy(reading, c))
    : undefined
  return [
    ...(led && relative ? personsBehind(reading, relative.first, relative) : []),
    ...(added ? personsBehind(reading, added.first, added) : []),
  ]
}

/** "The meeting was held in Pretoria. It was co-chaired by A and B." */
function ledInNext(reading: Reading, mention: MechanismMention): PersonMention[] {
  const next = reading.document.sentences[(sentenceOf(reading, mention.first)?.index ?? -2) + 1]
  const clause = next ? clauseAt(reading.clauses, next.first) : undefined
  const [group] = clause?.groups ?? []
  if (!clause || !group?.passive || !['chair', 'head', 'lead', 'open', 'host'].includes(group.lemma)) return []
  const subject = reading.document.tokens.slice(clause.first, group.first)
  const points =
    subject[0]?.fold === 'it' ||
    (subject[0]?.fold === 'the' &&
      subject.some((t) => t.fold === mention.phrase.unit || t.fold === mention.phrase.head))
  return points ? personsBehind(reading, group.last, { first: clause.first, last: next?.last ?? clause.last }) : []
}

/** Who only says so: a verb of speech follows the name. */
function isSpeaker(reading: Reading, person: PersonMention): boolean {
  const clause = clauseAt(reading.clauses, person.last) ?? clauseAt(reading.clauses, person.first)
  const group = clause?.groups.find((g) => g.first >= person.last && g.first <= person.last + 1)
  return group !== undefined && SPEECH.has(group.lemma)
}

/** "and was chaired by …". */
function isLedBy(reading: Reading, clause: Clause): boolean {
  const [group] = clause.groups
  const added = clause.opener === null && reading.document.tokens[clause.first]?.fold === 'and'
  return added && group?.passive === true && ['chair', 'attend', 'host', 'open'].includes(group.lemma)
}

/** "Shoigu's presence at the air show". */
function presentAt(reading: Reading, mention: MechanismMention): PersonMention[] {
  const { tokens } = reading.document
  for (let i = mention.first - 1; i > mention.first - 5; i--) {
    if (!['presence', 'participation', 'attendance', 'appearance'].includes(tokens[i]?.fold ?? '')) continue
    const owner = tokens[i - 1]?.fold === "'s" ? i - 1 : i
    const present = endingAt(reading.persons, owner)
    return present ? [present] : []
  }
  return []
}

function within2(reading: Reading, scope: Extent, lemmas: readonly string[]): boolean {
  return reading.document.tokens
    .slice(scope.first, scope.last)
    .some(
      (t) =>
        lemmas.some((lemma) => t.lemma === lemma || t.lemma.startsWith(`${lemma}e`) || t.fold.startsWith(lemma)) &&
        t.pos !== 'NOUN',
    )
}
