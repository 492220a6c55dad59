import { addDays, addMonths, bounds, interval, precision } from '../../../../model/edtf.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { Unit } from '../dates/mention.ts'
import { resolveDate } from '../dates/resolve.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { sidesIn } from '../frames/sides-in.ts'
import { pairAt } from './sides.ts'
import type { StoryEvent } from './story-event.ts'

export interface Commitment {
  readonly parties: string[]
  readonly text: string
  /** EDTF of when it is to be done ("by the end of 2026", "in May"), or null. */
  readonly due: string | null
  readonly extent: Extent
}

const PLEDGES = new Set(['pledge', 'agree', 'vow', 'promise', 'commit', 'undertake', 'decide', 'resolve'])

/** What sides bind themselves to: "pledged to share security interests", "agreed to resume …", "decided to hold …". */
export function findCommitments(
  reading: Reading,
  events: readonly StoryEvent[],
  dyad: readonly string[],
): Commitment[] {
  const { tokens, text } = reading.document
  const found: Commitment[] = []
  for (const clause of reading.clauses) {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') continue
    for (const group of clause.groups) {
      if (group.standing === 'negated' || group.standing === 'hedged') continue
      const pledge = tokens.slice(group.first, group.last).find((t) => PLEDGES.has(t.lemma) && t.pos === 'VERB')
      if (!pledge || ['PRON', 'DET'].includes(tokens[pledge.index - 1]?.pos ?? '')) continue
      const to =
        tokens[pledge.index + 1]?.fold === 'to' ||
        (pledge.lemma === 'commit' && tokens[pledge.index + 2]?.fold === 'to')
      if (!to) continue
      const subject = { first: clause.first, last: group.first }
      const own = [
        ...new Set([
          ...sidesIn(reading, subject, { capitals: true }),
          ...within(reading.persons, subject).flatMap((p) => p.person.state ?? []),
        ]),
      ]
      const grouped = within(reading.groups, subject).length > 0
      const parties = grouped || own.length === 0 ? [...pairAt(reading, events, dyad, group)] : own
      if (parties.length === 0) continue
      const last = endOf(reading, pledge.index, sentence.last)
      const first = pledge.index
      const due = dueIn(reading, { first, last })
      found.push({
        parties,
        text: text.slice(tokens[first]?.start, tokens[last - 1]?.end),
        due,
        extent: { first, last },
      })
    }
  }
  return found
}

/** When it is to be done: "by the end of 2026", "within three months", "in May", else the first date of its words; never that of "what they had agreed in May". */
function dueIn(reading: Reading, range: Extent): string | null {
  const { tokens, published } = reading.document
  const done = reading.clauses
    .flatMap(({ groups }) => groups)
    .filter((g) => g.first > range.first && g.first < range.last)
  const isOfWhatWasDone = (at: number) => done.findLast((g) => g.first < at)?.standing === 'held'
  const dates = within(reading.dates, range).filter(
    (d) => d.kind !== 'duration' && d.kind !== 'anchored' && !isOfWhatWasDone(d.first),
  )
  const bound = dates.find((d) =>
    tokens.slice(Math.max(range.first, d.first - 3), d.first).some((t) => ['by', 'before', 'until'].includes(t.fold)),
  )
  const date = bound ?? dates[0]
  if (!date) return null
  const told = date.kind === 'open' ? date.of : date
  const edtf =
    told.kind === 'window'
      ? ahead(told.unit, told.count, published)
      : resolveDate(told, { published, tense: 'future', anchor: null })
  return edtf && published && bounds(edtf).latest >= bounds(published).earliest ? edtf : null
}

/** "within three months": from the publication on. */
function ahead(unit: Unit, count: number, published: string | null): string | null {
  if (!published || precision(published) !== 'day') return null
  if (unit === 'day' || unit === 'week')
    return interval(published, addDays(published, unit === 'week' ? 7 * count : count))
  return unit === 'month'
    ? interval(published.slice(0, 7), addMonths(published.slice(0, 7), count))
    : interval(published.slice(0, 4), String(Number(published.slice(0, 4)) + count))
}

function endOf(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading.document
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]
    if (!token) break
    if (
      token.text === ';' ||
      token.text === '.' ||
      token.text === '"' ||
      (token.text === ',' &&
        (tokens[i + 1]?.fold.endsWith('ing') || tokens[i + 1]?.fold === 'which' || tokens[i + 1]?.fold === 'on'))
    )
      return i
    const clause = clauseAt(reading.clauses, i)
    if (token.fold === 'and' && PLEDGES.has(tokens[i + 1]?.lemma ?? '') && tokens[i + 1]?.pos === 'VERB') return i
    if (clause && clause.first === i && i > from + 4 && ['while', 'although', 'but', 'though'].includes(token.fold))
      return i
  }
  return limit
}
