import type { EventStatus } from '../../../../model/vocabulary.ts'
import type { Extent } from '../../../engine/layer.ts'
import { before as itemsBefore, within } from '../../../engine/layer.ts'
import type { EventFrame, FrameParticipant } from '../frames/frame.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { isGenitive } from '../frames/roles.ts'
import { isState } from '../mentions/actors.ts'
import type { Person } from '../mentions/people.ts'
import { latest, type StoryEvent, sentenceDistance } from './story-event.ts'

/** "they", "the trio", "the two ministers": the persons that the story last told of together. */
export function withGroups(
  reading: Reading,
  frame: EventFrame,
  status: EventStatus,
  told: readonly StoryEvent[],
): FrameParticipant[] {
  const participants = [...frame.participants]
  for (const group of frame.groups) {
    if (group.of !== 'persons' || frame.type === 'statement' || frame.type === 'other') continue
    if (participants.length >= 2 && group.count === null) continue
    if (frame.mechanism && group.last - group.first === 1 && frame.sides.some((s) => !isState(s))) continue
    const meet = reading.document.tokens[frame.anchor.first]?.lemma === 'meet'
    if (status === 'planned' && !meet && agreedOn(reading, group, frame)) continue
    const near = lastPersons(reading, group, participants)
    const called = CALLED[reading.document.tokens[group.last - 1]?.fold ?? '']
    const source =
      near ??
      latest(
        told,
        (e) =>
          e.participants.length >= 2 &&
          (group.count === null || e.participants.length === group.count) &&
          (called === undefined || e.participants.every((p) => p.person.offices.some((o) => called.test(o.office)))),
      )
    const offices = reading.document.tokens
      .slice(group.first, group.last)
      .some((t) => t.fold === 'presidents' || t.fold === 'premiers')
    const holders = near ? undefined : holdersBefore(reading, group)
    if (holders) {
      for (const person of holders)
        if (!participants.some((q) => q.person === person)) participants.push({ person, role: null, extent: group })
      continue
    }
    if (!source || (offices && !near)) continue
    for (const p of source.participants) {
      if (!participants.some((q) => q.person === p.person))
        participants.push({ person: p.person, role: null, extent: group })
    }
  }
  const previous = told.at(-1)
  const continued =
    frame.type === 'signing' && previous && sentenceDistance(reading, previous.frame.anchor, frame.anchor) === 0
  if (
    continued &&
    participants.length > 0 &&
    participants.every((p) => previous.participants.some((q) => q.person === p.person))
  ) {
    return [...participants, ...previous.participants.filter((q) => !participants.some((p) => p.person === q.person))]
  }
  return participants
}

/** "the envoys", "the experts": whoever holds such an office, rather than the ministers told of last. */
const CALLED: Readonly<Record<string, RegExp | undefined>> = {
  envoys: /envoy|representative/i,
  experts: /expert/i,
  negotiators: /negotiator/i,
  delegates: /delegate/i,
  commanders: /commander/i,
  ambassadors: /ambassador/i,
  diplomats: /ambassador|diplomat/i,
  deputies: /deputy|vice/i,
}

/** "They agreed to hold the next round": who agrees on a round to come need not take part in it. */
function agreedOn(reading: Reading, group: Extent, frame: EventFrame): boolean {
  return reading.document.tokens
    .slice(group.last, frame.anchor.first)
    .some((t) => ['agree', 'decide', 'undertake', 'pledge', 'resolve'].includes(t.lemma))
}

/** "the two presidents", "the foreign ministers": the last persons told, of as many states, who hold such an office. */
function holdersBefore(reading: Reading, group: EventFrame['groups'][number]): Person[] | undefined {
  const word = (reading.document.tokens[group.last - 1]?.lemma ?? '').replace(/(?<=[a-z]{3})s$/, '')
  if (!OFFICES.has(word) && !LEADING.has(word)) return undefined
  const wanted = group.count ?? 2
  const sentence = reading.document.tokens[group.first]?.sentence ?? 0
  const found: Person[] = []
  for (const mention of itemsBefore(reading.persons, group.first)) {
    if (sentence - (reading.document.tokens[mention.first]?.sentence ?? 0) > 4 || found.length === wanted) break
    const { person } = mention
    const holds = person.offices.some(
      (o) => !o.former && (LEADING.has(word) ? TOP.test(o.office) : o.office.toLowerCase().includes(word)),
    )
    if (holds && person.state && !found.some((f) => f.state === person.state)) found.push(person)
  }
  return found.length === wanted ? found.reverse() : undefined
}

/** "the two leaders", "the heads of state": whoever stands at the top of a state or a government. */
const LEADING = new Set(['leader', 'head'])
const TOP = /^(?:president|prime minister|premier|chancellor|king|emir|sultan|crown prince|taoiseach)\b/i

const OFFICES = new Set(['president', 'minister', 'premier', 'secretary', 'chancellor'])

function peopleIn(reading: Reading, extent: Extent): Person[] {
  const mentions = within(reading.persons, extent).filter((p) => p.form !== 'pronoun' && !isGenitive(reading, p))
  return [...new Set(mentions.map((m) => m.person))]
}

/** The persons named together just before "they" or "the two men", in the same sentence or as many as the words count. */
function lastPersons(
  reading: Reading,
  group: EventFrame['groups'][number],
  known: readonly FrameParticipant[],
): { participants: FrameParticipant[] } | undefined {
  const sentence = sentenceOf(reading, group.first)
  if (!sentence || known.length > 1) return undefined
  const before = reading.document.sentences[sentence.index - 1]
  const own = peopleIn(reading, { first: sentence.first, last: group.first })
  const earlier = group.count !== null && own.length === 0 && before ? peopleIn(reading, before) : []
  const people = own.length > 0 ? own : earlier
  if (people.length < 2 || (group.count !== null && people.length !== group.count)) return undefined
  return { participants: people.map((person) => ({ person, role: null, extent: group })) }
}
