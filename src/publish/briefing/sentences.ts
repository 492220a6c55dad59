import { dateInWords } from '../../model/date-words.ts'
import { listed } from '../../model/listed.ts'
import type { RelationshipAnalysis } from '../../model/relationship-analysis-view.ts'
import { ordinal } from '../../model/title.ts'
import { type Draft, saidBy } from './draft.ts'
import { counted, daysLong, rounded, when } from './words.ts'

type Section = Draft['section']
const draft = (section: Section, text: string, events: readonly string[], said: Draft['said'] = []): Draft => ({
  section,
  text,
  events,
  said,
})

/** Ties and what they are called. */
export function tiesSentences({ sides, established, status }: RelationshipAnalysis): Draft[] {
  const names = listed(sides.map(({ name }) => name))
  const since = established
    ? [
        draft(
          'ties',
          `${names} have had diplomatic ties since ${dateInWords(established.date)}${established.derived ? ', as an anniversary that is told implies' : ''}.`,
          [],
          saidBy(established.statements, `Diplomatic ties since ${dateInWords(established.date)}`, established.sources),
        ),
      ]
    : []
  const called = status.map(({ status: name, period, basis, statements, sources }) =>
    draft(
      'ties',
      `Their relationship is called ${name}${period === null ? '' : `, ${basis === 'stated' ? dateInWords(period) : `in what was published ${when(period)}`}`}.`,
      [],
      saidBy(statements, `Named status: ${name}`, sources),
    ),
  )
  return [...since, ...called]
}

/** How many contacts, of whom, the first and the latest. */
export function contactSentences(analysis: RelationshipAnalysis): Draft[] {
  const { basis, levels, tempo, events } = analysis
  if (basis.events === 0) return []
  const all = [...new Set(tempo.flatMap(({ events: ids }) => ids))]
  const from =
    basis.first === null || basis.last === null
      ? ''
      : `, ${when(basis.first === basis.last ? basis.first : `${basis.first}/${basis.last}`)}`
  const cautions = [
    basis.waiting > 0 &&
      `${basis.waiting === basis.events ? 'all' : basis.waiting} of them rest on suggestions that nobody accepted yet`,
    basis.imprecise > 0 && `${basis.imprecise} are dated to no day`,
    basis.undated > 0 && `${basis.undated} are undated`,
  ].filter((caution) => caution !== false)
  const total = draft(
    'contacts',
    `The record has ${counted(basis.events, 'contact')} between them, told by ${counted(basis.sources, 'source')}${from}${cautions.length > 0 ? `; ${listed(cautions)}` : ''}.`,
    all,
  )
  const titles = new Map(events.map(({ id, title }) => [id, title] as const))
  const byLevel = levels.flatMap(({ level, contacts, first, latest }) => {
    if (!latest) return []
    const at = level === null ? 'Of persons whose level is not known' : `At the level of ${level}`
    const title = titles.get(latest.event)
    const last = `${contacts === 1 ? 'the only one' : 'the latest'} ${when(latest.date)}${title ? ` (${title})` : ''}`
    return draft(
      'contacts',
      `${at} there ${contacts === 1 ? 'is' : 'are'} ${counted(contacts, 'contact')}, ${last}${latest.certain ? '' : ', unless one that is dated less exactly was later'}.`,
      [...new Set([...(first ? [first.event] : []), latest.event])],
    )
  })
  return [total, ...byLevel]
}

/** The years before, changes, silences, and the mix. */
export function tempoSentences({
  tempo,
  changes,
  silences,
  since,
  mix,
  intensity,
  on,
  by,
  uncoded,
}: RelationshipAnalysis): Draft[] {
  const found: Draft[] = []
  const full = tempo.filter(({ to }) => to <= on).slice(-5)
  const [first, last] = [full[0], full.at(-1)]
  if (by === 'year' && first && last && full.length > 1) {
    const most = full.reduce((a, b) => (b.expected > a.expected ? b : a))
    const sum = full.reduce((n, { expected }) => n + expected, 0)
    const ids = [...new Set(full.flatMap(({ events }) => events))]
    if (sum > 0)
      found.push(
        draft(
          'tempo',
          `In the ${full.length} full years from ${first.bucket} to ${last.bucket} the record has ${rounded(sum)} contacts, most of them in ${most.bucket} (${rounded(most.expected)}).`,
          ids,
        ),
      )
  }
  for (const { bucket, before, after, sourcesBefore, sourcesAfter, events } of changes.points)
    found.push(
      draft(
        'tempo',
        `From ${bucket} on there were ${after > before ? 'more' : 'fewer'} contacts on record, ${rounded(after)} a ${changes.unit} after ${rounded(before)} before; sources went from ${rounded(sourcesBefore)} to ${rounded(sourcesAfter)} a ${changes.unit}, so that it may be the reporting that changed.`,
        events,
      ),
    )
  const [longest] = silences
  if (longest)
    found.push(
      draft(
        'tempo',
        `The longest time without contact on record is that from ${dateInWords(longest.from)} to ${dateInWords(longest.to)}, ${daysLong(longest.shortest, longest.longest)}.`,
        [...longest.before, ...longest.after],
      ),
    )
  if (since)
    found.push(
      draft(
        'tempo',
        `By ${dateInWords(on)}, ${daysLong(since.shortest, since.longest)} had gone by since the latest contact.`,
        since.before,
      ),
    )
  if (mix.length > 0) {
    const [plus, minus] = [sumOf(intensity, 'cooperative'), sumOf(intensity, 'conflictual')]
    const kinds = mix.map(({ plover, mode, events }) => `${events.length} ${plover}${mode ? ` (${mode})` : ''}`)
    found.push(
      draft(
        'tempo',
        `By PLOVER, the events are ${listed(kinds)}${uncoded > 0 ? `, and ${uncoded} that it has no code for` : ''}; on Goldstein's scale cooperation sums to ${rounded(plus)} and conflict to ${rounded(minus)}.`,
        mix.flatMap(({ events }) => events),
      ),
    )
  }
  return found
}

const sumOf = (buckets: RelationshipAnalysis['intensity'], of: 'cooperative' | 'conflictual'): number =>
  buckets.reduce((sum, bucket) => sum + bucket[of], 0)

/** How the mechanisms between them stand. */
export const mechanismSentences = ({ mechanisms, on }: RelationshipAnalysis): Draft[] =>
  mechanisms.flatMap(({ name, state, latest, latestRound, interval, basis, cadence, rounds, events }) => {
    if (!latest) return []
    const round =
      latestRound === null ? 'its latest meeting on record' : `its latest round on record, the ${ordinal(latestRound)},`
    const every =
      interval === null
        ? 'how often it meets is not known'
        : basis === 'stated'
          ? `it is said to be ${cadence}`
          : `it met about every ${interval} days`
    const standing =
      state === 'unknown'
        ? `How the mechanism "${name}" stands cannot be said`
        : `On ${dateInWords(on)} the mechanism "${name}" counts as ${state}`
    return draft(
      'mechanisms',
      `${standing}: ${round} was held ${when(latest.date)}, and ${every}${rounds > 1 ? ` (${rounds} on record)` : ''}.`,
      [latest.event, ...events.filter((id) => id !== latest.event)],
    )
  })

const STANDS = {
  kept: 'counts as kept',
  open: 'is open',
  contradicted: 'is contradicted by the record',
  unknown: 'cannot be followed',
}

/** Pledges with what became of them, and instruments. */
export const pledgeSentences = ({ commitments, instruments }: RelationshipAnalysis): Draft[] => [
  ...commitments.map(({ text, told, due, state, reason, events, statements, sources }) =>
    draft(
      'pledges',
      `The pledge "${text}"${told === null ? '' : `, told ${when(told)}`}${due === null ? '' : `, due ${dateInWords(due)}`}, ${STANDS[state]}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
      events,
      saidBy(statements, `Pledge: ${text}`, sources),
    ),
  ),
  ...instruments.map(({ name, kind, date, inForce, statements, sources }) =>
    draft(
      'pledges',
      `On record is the ${kind ?? 'instrument'} "${name}"${date === null ? '' : `, dated ${dateInWords(date)}`}${inForce === null ? '' : `, in force ${dateInWords(inForce)}`}.`,
      [],
      saidBy(statements, name, sources),
    ),
  ),
]

/** What is planned, and anniversaries. */
export const aheadSentences = ({ planned, anniversaries, events }: RelationshipAnalysis): Draft[] => [
  ...planned.flatMap((id) => {
    const event = events.find((e) => e.id === id)
    return event ? draft('ahead', `Planned is: ${event.title}, ${dateInWords(event.date)}.`, [id]) : []
  }),
  ...anniversaries.map(({ of, years, date, derived, statements, sources }) =>
    draft(
      'ahead',
      `The ${ordinal(years)} anniversary of ${of} falls ${when(date)}${derived ? ', by what is worked out' : ''}.`,
      [],
      saidBy(statements, `Anniversary of ${of}`, sources),
    ),
  ),
]
