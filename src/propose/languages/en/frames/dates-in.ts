import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import type { Extent } from '../../../engine/layer.ts'
import { covering, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import { type Reading, sentenceOf } from './reading.ts'

const SAID = new Set([
  'said',
  'says',
  'announced',
  'told',
  'added',
  'reported',
  'confirmed',
  'stated',
  'wrote',
  'noted',
])

/** "the ministry said on Monday": when it was said, not when what is said took place. */
function datesSaying(reading: Reading, date: Extent, anchor: Extent): boolean {
  const { tokens } = reading.document
  let at = date.first - 1
  while (
    at > date.first - 5 &&
    ['on', 'late', 'early', 'reporters', 'journalists', 'a', 'in', 'statement'].includes(tokens[at]?.fold ?? '')
  )
    at--
  return SAID.has(tokens[at]?.fold ?? '') && !(anchor.first <= at && at < anchor.last)
}

const DASHES = new Set(['-', '–', '—', '--'])

/** "BEIJING, Nov. 15 - Sergei Shoigu …": when a story was filed, which dates nothing that it tells. */
function isOfDateline(reading: Reading, date: Extent): boolean {
  const { tokens } = reading.document
  const close =
    tokens[date.last]?.text === '(' ? tokens.slice(date.last, date.last + 6).find((t) => t.text === ')') : undefined
  const end = close ? close.index + 1 : date.last
  if (tokens[date.first - 1]?.text !== ',' || !DASHES.has(tokens[end]?.text ?? '')) return false
  const sentence = sentenceOf(reading, date.first)
  const before = sentence ? tokens.slice(sentence.first, date.first - 1) : []
  return before.length > 0 && before.length < 6 && before.every((t) => /^(?:\p{Lu}|[,./(])/u.test(t.text))
}

/** "on 11 December, when he brought together …", "since 2011, when the sixth meeting took place": the date that the clause hangs on. */
function whenBefore(reading: Reading, scope: Extent): DateMention | null {
  const opener = clauseAt(reading.clauses, scope.first)?.opener
  const inCourse =
    opener === 'which' && ['during', 'at', 'in'].includes(reading.document.tokens[scope.first - 1]?.fold ?? '')
  const comma = inCourse ? scope.first - 2 : scope.first - 1
  if (!(opener === 'when' || inCourse) || reading.document.tokens[comma]?.text !== ',') return null
  const date = covering(reading.dates, comma - 1)
  if (date?.kind === 'open') return { ...date.of, first: date.first, last: date.last }
  return date && !['window', 'duration', 'anchored'].includes(date.kind) ? date : null
}

/** "settled on Monday for May 10, as the two sides held the third meeting": the day of what took place meanwhile. */
function meanwhile(reading: Reading, scope: Extent): DateMention | null {
  const clause = clauseAt(reading.clauses, scope.first)
  const sentence = sentenceOf(reading, scope.first)
  if (clause?.opener !== 'as' || !sentence || clause.first <= sentence.first) return null
  const [first] = within(reading.dates, { first: sentence.first, last: clause.first }).filter(
    (d) => !isOfDateline(reading, d),
  )
  return first?.kind === 'weekday' || (first?.kind === 'relative' && first.unit === 'day') ? first : null
}

const SCHEDULED = new Set(['expected', 'scheduled', 'due', 'slated', 'planned', 'likely', 'set'])

/** "the talks came ahead of a summit expected on 10 January": the day of what is spoken of between. */
function datesAnother(reading: Reading, date: Extent, anchor: Extent): boolean {
  const { tokens } = reading.document
  if (date.first < anchor.last || date.first > anchor.last + LONGEST_WAY) return false
  const between = tokens.slice(anchor.last, date.first)
  const scheduled = between.findLast((t) => SCHEDULED.has(t.fold))
  const noun = scheduled && between.findLast((t) => t.index < scheduled.index && OCCASIONS.has(t.fold))
  return noun !== undefined && between.every((t) => t.index <= noun.index || t.pos !== 'AUX')
}

const LONGEST_WAY = 30
const OCCASIONS = new Set([...Object.keys(verbs.occasions), 'visit', 'trip', 'session', 'exercise', 'election'])

/**
 * "before July elections", "a pact to start on January 1", "since their treaty 25 years ago": the day of what comes before the elections, of what the
 * pact does, of the treaty.
 */
function ofAnother(reading: Reading, date: DateMention, anchor: Extent): boolean {
  const { tokens } = reading.document
  const next = tokens[date.last]
  const lead = tokens[date.first - 1]?.fold ?? ''
  const named =
    next?.pos === 'NOUN' && !TIMES.has(next.fold) && !(anchor.first >= date.last && anchor.first < date.last + 3)
  if (LIMITS.has(lead) && named) return true
  if (date.first < anchor.last || date.first > anchor.last + LONGEST_WAY) return false
  const between = tokens.slice(anchor.last, date.first)
  const starts = between.findLast(
    (t) => STARTS.has(t.lemma) && tokens[t.index - 1]?.fold === 'to' && tokens[t.index - 2]?.pos === 'NOUN',
  )
  if (starts && between.every((t) => t.index <= starts.index || t.pos === 'ADP')) return true
  const since = date.kind === 'relative' && date.offset < 0 ? between.findLast((t) => t.fold === 'since') : undefined
  return since !== undefined && between.every((t) => t.index <= since.index || !['VERB', 'AUX'].includes(t.pos))
}

const LIMITS = new Set(['before', 'after', 'until', 'of', 'for', 'since', 'despite', 'over', 'pending'])
const TIMES = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight', 'local', 'time'])
/** What an agreement does from a day on. */
const STARTS = new Set(['start', 'begin', 'commence', 'enter', 'expire', 'run', 'apply'])

/** When: the date of a scope that stands nearest behind the anchor, else the nearest before it. */
export function dateIn(reading: Reading, scope: Extent, anchor: Extent): DateMention | null {
  const dates = within(reading.dates, scope).filter(
    (d) =>
      !['open', 'window', 'duration'].includes(d.kind) &&
      !datesSaying(reading, d, anchor) &&
      !isOfDateline(reading, d) &&
      !datesAnother(reading, d, anchor) &&
      !ofAnother(reading, d, anchor),
  )
  const timely = dates.filter(
    (d) => !['by', 'until', 'after', 'before'].includes(reading.document.tokens[d.first - 1]?.fold ?? ''),
  )
  const usable = timely.length > 0 ? timely : dates
  const behind = usable.filter((d) => d.first >= anchor.first)
  const ahead = usable.filter((d) => d.first < anchor.first)
  const nearest = behind[0] ?? ahead.at(-1) ?? whenBefore(reading, scope) ?? meanwhile(reading, scope)
  const dayless = nearest?.kind === 'relative' && nearest.unit === 'year'
  const chosen = dayless
    ? (usable.find((d) => (d.kind === 'partial' && d.year === null) || d.kind === 'weekday') ?? nearest)
    : nearest
  if (chosen?.kind !== 'partial' || chosen.year !== null) return chosen
  const year = usable.find((d) => d.kind === 'relative' && d.unit === 'year')
  return year?.kind === 'relative' ? { ...chosen, year: year.offset } : chosen
}
