import type { ParticipantRole } from '../../../../model/vocabulary.ts'
import { layerOf, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { personsBehind, scopeOf, subjectsOf } from '../frames/roles.ts'
import { sidesIn } from '../frames/sides-in.ts'
import { unique } from '../frames/unique.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'

const LEADS = new Set(['lead', 'head', 'chair', 'cochair', 'preside', 'represent'])
/** Verbs whose subject took part, with a gathering as their object: "opened the meeting", "also attended". */
const JOINS = new Set(['open', 'attend', 'join'])
const DELEGATIONS = new Set(['delegation', 'delegations', 'side', 'sides', 'team', 'teams', 'group'])
const TALKS = new Set(['meeting', 'consultation', 'summit', 'conference', 'exhibition'])
const GATHERINGS = new Set([
  'meeting',
  'session',
  'talks',
  'dialogue',
  'consultations',
  'consultation',
  'round',
  'event',
  'sitting',
  'conference',
  'commission',
  'committee',
  'council',
  'mechanism',
  'discussions',
  'gathering',
])
/** How many sentences behind the round its chairs and heads of delegation may be told. */
const NEAR = 3

/**
 * Who led a side or chaired a gathering told before: "The Indian delegation was led by A, and the Japanese side by B", "A and
 * B co-chaired the session". They took part in it, and the sentence tells of no meeting of its own.
 */
export function withChairs(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  const ordered = [...frames].sort((a, b) => a.anchor.first - b.anchor.first)
  const added = new Map<EventFrame, EventFrame['participants'][number][]>()
  const same = new Set<EventFrame>()
  const byAnchor = layerOf(ordered.map((frame) => ({ ...frame.anchor, frame })))
  let reached = 0
  const earlier: EventFrame[] = []
  for (const clause of reading.clauses) {
    while (reached < ordered.length && (ordered[reached]?.anchor.first ?? 0) < clause.first) {
      const frame = ordered[reached++]
      if (frame && TALKS.has(frame.type) && frame.standing !== 'cancelled') earlier.push(frame)
    }
    const told = chairsIn(reading, clause)
    if (!told) continue
    const own = within(byAnchor, clause).map((f) => f.frame)
    const bare = own.filter((f) => f.mechanism === null && f.date === null && f.place === null)
    if (own.length > bare.length) continue
    const near = earlier
      .slice(-8)
      .filter((f) => isNear(reading, f, clause) && told.planned === (f.standing === 'planned'))
    const target = near.findLast((f) => !isEarlierRound(f)) ?? near.at(-1)
    if (!target) continue
    for (const frame of bare) same.add(frame)
    const list = added.get(target) ?? []
    for (const person of told.persons)
      if (!list.some((p) => p.person === person.person))
        list.push({ person: person.person, role: told.role, extent: person })
    added.set(target, list)
  }
  return frames.flatMap((frame) => {
    if (same.has(frame)) return []
    const more = (added.get(frame) ?? []).filter((p) => !frame.participants.some((q) => q.person === p.person))
    return [more.length > 0 ? { ...frame, participants: [...frame.participants, ...more] } : frame]
  })
}

/** "last year's session", "the first since 2012": told in passing, so that what follows is not about it. */
function isEarlierRound({ rule, mechanism }: EventFrame): boolean {
  const sequence = mechanism?.phrase.sequence
  return rule === 'en/round/first-since' || (typeof sequence === 'number' && sequence < 0)
}

function isNear(reading: Reading, frame: EventFrame, clause: Clause): boolean {
  const [a, b] = [sentenceOf(reading, frame.anchor.first), sentenceOf(reading, clause.first)]
  return a !== undefined && b !== undefined && b.index - a.index <= NEAR
}

function chairsIn(
  reading: Reading,
  clause: Clause,
): { persons: readonly PersonMention[]; role: ParticipantRole | null; planned: boolean } | null {
  const sentence = sentenceOf(reading, clause.first)
  if (!sentence || sentence.part === 'headline') return null
  const group = clause.groups.find(
    (g) => (LEADS.has(g.lemma) || JOINS.has(g.lemma)) && !['negated', 'hedged', 'cancelled'].includes(g.standing),
  )
  if (!group) return null
  const joins = JOINS.has(group.lemma)
  const represents = group.lemma === 'represent'
  if (represents && !group.passive) return null
  const delegation = represents
    ? sidesIn(reading, { first: clause.first, last: group.first }, { capitals: true }).length > 0
    : !joins && leads(reading, clause, group, DELEGATIONS)
  if (!delegation && !leads(reading, clause, group, GATHERINGS)) return null
  const scope = scopeOf(reading, group.first)
  const jointly = reading.document.tokens.slice(group.last, group.last + 2).some((t) => t.fold === 'with')
  const persons = group.passive
    ? personsBehind(reading, group.last, scope)
    : [...subjectsOf(reading, group, scope), ...(jointly ? personsBehind(reading, group.last, scope) : [])]
  const people = unique(persons)
  if (people.length === 0) return null
  const role = delegation ? 'head of delegation' : joins ? null : people.length > 1 ? 'co-chair' : 'chair'
  return { persons: people, role, planned: group.standing === 'planned' }
}

/** "A and B chaired.", "would co-chair it with C", "also attended for the United States": what was told before is meant. */
function bareObject(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const next = tokens[group.last]
  const also = tokens.slice(group.first - 1, group.last).some((t) => t.fold === 'also')
  if (JOINS.has(group.lemma)) return group.lemma === 'attend' && also && next?.pos !== 'DET'
  return ['it', '.', 'with', 'jointly'].includes(next?.fold ?? '')
}

/** Whether what is led or chaired is one of these nouns with an article, a possessor or a nationality before it, or "it". */
function leads(reading: Reading, clause: Clause, group: VerbGroup, nouns: ReadonlySet<string>): boolean {
  const { tokens } = reading.document
  const range = group.passive
    ? { first: clause.first, last: group.first }
    : { first: group.last, last: Math.min(clause.last, group.last + 7) }
  const words = tokens.slice(range.first, range.last)
  if (group.passive && nouns === GATHERINGS && words.length === 1 && words[0]?.fold === 'it') return true
  if (group.passive && nouns === GATHERINGS && words.at(-1)?.fold === 'which') return false
  if (!group.passive && nouns === GATHERINGS && bareObject(reading, group)) return true
  const at = words.findIndex((t) => nouns.has(t.fold))
  if (at < 0 || words.slice(0, at).some((t) => ['a', 'an', 'no'].includes(t.fold))) return false
  const numbered = within(reading.mechanisms, range).some((m) => m.round !== null && !m.anaphoric)
  return !numbered
}
