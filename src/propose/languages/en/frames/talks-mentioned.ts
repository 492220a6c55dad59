import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { ownerOf } from './owner.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { personsBehind, scopeOf, subjectBefore, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { unique } from './unique.ts'

/** Means of talking that make talks a call. */
export const BY_TELEPHONE = /^(?:telephone|phone|video|videoconference|teleconference)$/

/** "Informal meeting with President Mitterrand.": a note without a verb, of the person told of before. */
export function noted(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const sentence = sentenceOf(reading, clause.first)
  if (!sentence || clause.groups.length > 0 || clause.first !== sentence.first) return []
  const noun = tokens.slice(clause.first, clause.first + 5).find((t) => t.fold === 'meeting' || t.fold === 'talks')
  if (!noun || tokens[noun.index + 1]?.fold !== 'with') return []
  const met = within(reading.persons, { first: noun.index + 2, last: clause.last })
  const owner = subjectBefore(reading, sentence.index)
  if (!owner || met.length === 0) return []
  const people = unique([owner, ...met])
  const anchor = { first: noun.index, last: noun.index + 1 }
  const place = placeIn(reading, clause, anchor)
  const date = dateIn(reading, clause, anchor)
  return [
    {
      ...BARE,
      rule: 'en/talks/noted',
      type: 'meeting',
      standing: 'held',
      anchor,
      extent: covers([anchor, ...met.map((p) => p.whole), place?.extent, date]),
      participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
      date,
      place,
      confidence: 0.65,
      inherits: { date: 'month', place: true },
    },
  ]
}

/** "There was also a working session with Prime Minister X", "there will be talks between A and B in Goa": what is said to be, between the persons behind it. */
export function existing(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const [group] = clause.groups
  const there = group && tokens.slice(clause.first, group.first).some((t) => t.fold === 'there')
  const sentence = sentenceOf(reading, clause.first)
  if (!group || !there || group.lemma !== 'be' || !sentence) return []
  if (['negated', 'hedged', 'habitual'].includes(group.standing)) return []
  const noun = tokens.slice(group.last, Math.min(group.last + 8, clause.last)).find((t) => EXISTING.has(t.fold))
  if (noun?.fold === 'call' && tokens[noun.index + 1]?.fold === 'for') return []
  const link = noun && tokens.slice(noun.index + 1, noun.index + 8).find((t) => LINKS.has(t.fold))
  const denied = noun && tokens.slice(group.last, noun.index).some((t) => ['no', 'little', 'few'].includes(t.fold))
  if (!noun || !link || denied) return []
  const range = { first: link.index, last: clause.last }
  const owner = link.fold === 'with' ? subjectBefore(reading, sentence.index) : undefined
  const met = personsBehind(reading, link.index, range)
  const people = unique([...(owner ? [owner] : []), ...met])
  const sides = sidesIn(reading, range, { capitals: link.fold === 'between' })
  const anchor = { first: noun.index, last: noun.index + 1 }
  if (met.length === 0 && sides.length === 0) return []
  const date = dateIn(reading, clause, anchor)
  const place = placeIn(reading, clause, anchor)
  return [
    {
      ...BARE,
      rule: 'en/talks/existing',
      type: 'meeting',
      standing: group.standing,
      anchor,
      extent: covers([anchor, group, ...met.map((p) => p.whole), date, place?.extent]),
      sides,
      participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
      groups: within(reading.groups, range),
      date,
      place,
      confidence: 0.7,
      inherits: { date: 'month', place: true },
    },
  ]
}

const LINKS = new Set(['with', 'between'])

/** "following his talks with X on Tuesday", "after Y's meeting with Z in Paris": dated or placed talks that have an owner. */
export function ofSomebody(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const frames: EventFrame[] = []
  for (let i = clause.first + 1; i < clause.last; i++) {
    const noun = tokens[i]
    if (!noun || !OWNED.has(noun.fold) || noun.pos === 'VERB' || tokens[i + 1]?.fold !== 'with') continue
    const owner = ownerOf(reading, i)
    const met = within(reading.persons, { first: i + 2, last: clause.last })[0]
    if (!owner || !met || met.whole.first > i + 3) continue
    const lead = tokens[Math.min(owner.first, i - 1) - 1]?.fold ?? ''
    if (!LEADS.has(lead)) continue
    if (clause.groups.some((g) => ['hedged', 'negated', 'habitual', 'cancelled'].includes(g.standing))) continue
    const scope = { first: i, last: clause.last }
    const date = dateIn(reading, { first: i, last: Math.min(clause.last, met.last + 7) }, scope)
    const place = placeIn(reading, { first: i, last: Math.min(clause.last, met.last + 7) }, scope)
    if (!date) continue
    const people = unique([owner.person, met])
    frames.push({
      ...BARE,
      rule: 'en/talks/owned',
      type: 'meeting',
      standing: 'held',
      anchor: { first: i, last: i + 1 },
      extent: covers([{ first: owner.first, last: i + 1 }, met.whole, date, place?.extent]),
      participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
      date,
      place,
      confidence: 0.7,
      inherits: { date: 'none', place: true },
    })
  }
  return frames
}

/** "agreed in a telephone conversation on Friday", "during a phone call with X": a call that the sentence only mentions. */
export function byTelephone(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  for (let i = clause.first + 1; i < clause.last; i++) {
    if (!/^(?:conversation|call|talks)$/.test(tokens[i]?.fold ?? '') || !BY_TELEPHONE.test(tokens[i - 1]?.fold ?? ''))
      continue
    const article = ['a', 'their', 'the', 'his', 'her'].includes(tokens[i - 2]?.fold ?? '') ? i - 3 : i - 2
    if (!['in', 'during', 'after', 'following', 'by'].includes(tokens[article]?.fold ?? '')) continue
    const group = clause.groups.filter((g) => g.last <= i).at(-1)
    if (group?.standing !== 'held') continue
    const scope = scopeOf(reading, i)
    const date = dateIn(reading, { first: i, last: scope.last }, { first: i, last: i + 1 })
    const people = unique([
      ...subjectsOf(reading, group, scope),
      ...(tokens[i + 1]?.fold === 'with' ? personsBehind(reading, i + 2, scope) : []),
    ])
    if (people.length < 2) continue
    return [
      {
        ...BARE,
        rule: 'en/call/mentioned',
        type: 'call',
        standing: 'held',
        anchor: { first: i - 1, last: i + 1 },
        extent: covers([{ first: i - 1, last: i + 1 }, date, ...people.map((p) => p.whole)]),
        participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
        date,
        confidence: 0.75,
        inherits: { date: 'month', place: false },
      },
    ]
  }
  return []
}

const EXISTING = new Set(verbs.phraseNouns.concat('session', 'dinner'))

/** Before talks that have an owner: when it was, or who recalls them. */
const LEADS = new Set([
  ...['following', 'after', 'during', 'at', 'in', 'since'],
  ...['by', 'of', 'recalling', 'recalled', 'remembering', 'noting', 'citing'],
])

const OWNED = new Set(['talks', 'meeting', 'discussions', 'negotiations', 'consultations'])

const MENTIONED = new Set(['talks', 'discussions', 'negotiations', 'meeting', 'gathering', 'meetings', 'encounter'])

/** "following discussions held in St. Petersburg", "after talks in Doha in May": talks that another clause only mentions. */
export function nominal(reading: Reading, clause: Clause): EventFrame[] {
  const { tokens } = reading.document
  const frames: EventFrame[] = []
  for (let i = clause.first + 1; i < clause.last; i++) {
    const token = tokens[i]
    if (!token || !MENTIONED.has(token.fold)) continue
    if (
      within(reading.mechanisms, { first: i - 6, last: i + 1 }).some(
        (m) => m.last > i && (!m.anaphoric || m.round !== null),
      )
    )
      continue
    const lead = tokens
      .slice(Math.max(clause.first, i - 9), i)
      .findLastIndex((t) => ['following', 'after', 'since', 'during', 'at'].includes(t.fold))
    if (lead < 0) continue
    const start = Math.max(clause.first, i - 9) + lead
    const scope = { first: start, last: clause.last }
    const place = placeIn(reading, { first: i, last: clause.last }, { first: i, last: i + 1 })
    const date =
      within(reading.dates, { first: i, last: clause.last }).find(
        (d) => !['open', 'window', 'duration'].includes(d.kind),
      ) ?? null
    if (!place || (tokens[i + 1]?.pos !== 'VERB' && !date && tokens[i + 1]?.fold !== 'in')) continue
    const window =
      within(reading.dates, { first: clause.first, last: start + 1 }).findLast((d) => d.kind === 'window') ?? null
    frames.push({
      ...BARE,
      rule: 'en/talks/mentioned',
      type: 'meeting',
      standing: 'held',
      anchor: { first: i, last: i + 1 },
      extent: covers([{ first: start, last: i + 1 }, place.extent, date]),
      sides: sidesIn(reading, { first: start, last: i + 1 }),
      groups: within(reading.groups, { first: clause.first, last: scope.last }),
      date: date ?? window,
      place,
      confidence: 0.7,
    })
  }
  return frames
}
