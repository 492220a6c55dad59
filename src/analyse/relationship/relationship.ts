import { grouped } from '../../model/grouped.ts'
import { type Happening, type HappeningFilter, tookPlace } from '../../model/happening.ts'
import { isDay } from '../../model/iso-day.ts'
import type { Profile, ProfileFilter } from '../../model/profile.ts'
import type {
  MechanismStanding,
  RelationshipAnalysis,
  TempoBucket,
  TempoChange,
  TempoUnit,
} from '../../model/relationship-analysis-view.ts'
import type { RelationshipView } from '../../model/relationship-view.ts'
import type { EventSummary, StatementView } from '../../model/views.ts'
import { basisOf, type Window } from '../basis.ts'
import { statedCadence } from '../mechanism/stated-cadence.ts'
import { matrixOf } from '../person/matrix.ts'
import { anniversariesAhead } from './anniversaries.ts'
import { changePoints } from './change-points.ts'
import { levelsOf } from './ends.ts'
import { standingOf } from './mechanisms.ts'
import { intensityOf, isCoded, mixOf } from './mix.ts'
import { commitmentsOf, counting, instrumentsOf, sourcesOf, statusPeriods } from './said.ts'
import { silenceSince, silencesOf } from './silences.ts'
import { tempoOf } from './tempo.ts'

/** What is said of a relationship as such. */
type Said = Pick<RelationshipView, 'sides' | 'established' | 'basis' | 'derivations' | 'statements'>

/** What the analysis of a relationship asks of a record: `RecordView` has it. */
export interface RelationshipRecord {
  relationshipSaid(sides: readonly string[]): Promise<Said>
  happenings(filter: HappeningFilter): Promise<readonly Happening[]>
  profiles(filter: ProfileFilter): Promise<Profile[]>
  statementsAbout(ids: readonly string[]): Promise<StatementView[]>
  eventsOf(ids: readonly string[]): Promise<EventSummary[]>
  namesOf(ids: Iterable<string>): Promise<Map<string, { readonly name: string }>>
}

export interface RelationshipQuestion extends Window {
  /** The day of the asking: what was later is left out, and what is to come is what comes after it. */
  readonly on: string
  readonly by: TempoUnit
}

/** Silences that are told, and contacts beside each. */
const SILENCES = 5
const NEIGHBOURS = 3

/**
 * All findings on two sides or more, given by their codes. The window narrows what is counted by time and by level; mechanisms, pledges,
 * instruments and status rest on the whole record.
 *
 * @throws RapporteurError `input-invalid` for less than two sides, `not-found` for one that is not on record.
 * @example await relationshipAnalysis(workspace, ['CHN', 'RUS'], { on: '2025-01-01', by: 'year' })
 */
export async function relationshipAnalysis(
  record: RelationshipRecord,
  codes: readonly string[],
  question: RelationshipQuestion,
): Promise<RelationshipAnalysis> {
  const { on, by, from, to } = question
  const view = await record.relationshipSaid(codes)
  const all = await record.happenings({ sides: codes })
  const known = all.filter((event) => !tookPlace(event) || event.earliest === null || event.earliest <= on)
  const asked = known.filter((event) => isWithin(event, question))
  const contacts = asked.filter(tookPlace)
  const coded = asked.filter(isCoded)
  const window = { from, to: to ?? (contacts.length > 0 && (from ?? on) <= on ? on : undefined) }
  const said = await saidBetween(record, codes)
  const silences = silencesOf(contacts, SILENCES).map((silence) => ({
    ...silence,
    before: silence.before.slice(-NEIGHBOURS),
    after: silence.after.slice(0, NEIGHBOURS),
  }))
  const established = establishedBy(view)
  const instruments = instrumentsOf(said.instruments, said.statements)
  const findings = {
    sides: view.sides,
    on,
    by,
    basis: basisOf(contacts, question),
    tempo: tempoOf(contacts, by, window),
    levels: levelsOf(contacts),
    silences,
    since: to === undefined || to >= on ? silenceSince(contacts, on) : null,
    changes: changesOf(contacts, by === 'year' ? 'year' : 'quarter', window, on),
    mixBasis: basisOf(coded, question),
    ...mixOf(coded),
    intensity: intensityOf(coded, by, { from }),
    mechanisms: await mechanismsOf(record, all, known, on),
    matrix: await counterparts(record, view, contacts),
    commitments: commitmentsOf(said.commitments, said.statements, known, on),
    instruments,
    status: statusPeriods(view.statements),
    established,
    anniversaries: anniversariesAhead(
      [
        ...(established ? [{ of: 'diplomatic ties', ...established }] : []),
        ...instruments.map(({ name, ...told }) => ({ of: name, derived: false, ...told })),
      ],
      on,
    ),
    planned: known.filter(({ status, latest }) => status === 'planned' && (latest ?? '') >= on).map(({ id }) => id),
  }
  return { ...findings, events: await record.eventsOf(namedIn(findings)) }
}

/** Whether an event can fall into the days asked for. */
const isWithin = ({ earliest, latest }: Happening, { from, to }: Window): boolean =>
  (from === undefined || (latest !== null && latest >= from)) &&
  (to === undefined || (earliest !== null && earliest <= to))

/** Since when there are ties, with the statements that tell it or that it was worked out from. */
function establishedBy(view: Said): RelationshipAnalysis['established'] {
  if (view.established === null) return null
  const worked = view.derivations.flatMap(({ statements }) => statements)
  const rests = counting(view.statements).filter(
    (s) => worked.includes(s.id) || (s.property === 'established' && s.value === view.established),
  )
  return {
    date: view.established,
    derived: view.basis === 'derived',
    statements: rests.map(({ id }) => id),
    sources: sourcesOf(rests),
  }
}

async function saidBetween(record: RelationshipRecord, sides: readonly string[]) {
  const commitments = await record.profiles({ kind: 'Commitment', sides })
  const instruments = await record.profiles({ kind: 'Instrument', sides })
  const statements = new Map<string, StatementView[]>()
  const ids = [...commitments, ...instruments].map(({ id }) => id)
  for (const statement of await record.statementsAbout(ids)) {
    const own = statements.get(statement.subject)
    if (own) own.push(statement)
    else statements.set(statement.subject, [statement])
  }
  return { commitments, instruments, statements }
}

/** The mechanisms of which rounds took place, those of most rounds first, and of as many those with the latest. */
async function mechanismsOf(
  record: RelationshipRecord,
  all: readonly Happening[],
  known: readonly Happening[],
  on: string,
): Promise<MechanismStanding[]> {
  const rounds = grouped(
    all.filter((event) => event.mechanism !== null),
    ({ mechanism }) => mechanism ?? '',
  )
  const held = [...rounds].flatMap(([id, events]) => {
    const contacts = events.filter(tookPlace)
    const latest =
      contacts
        .flatMap(({ latest: day }) => (isDay(day) ? [day] : []))
        .sort()
        .at(-1) ?? ''
    return contacts.length > 0 ? [{ id, events: contacts.length, latest }] : []
  })
  held.sort(
    (a, b) => b.events - a.events || (a.latest === b.latest ? (a.id < b.id ? -1 : 1) : a.latest < b.latest ? 1 : -1),
  )
  const profiles = new Map(
    (await record.profiles({ ids: held.map(({ id }) => id) })).map((profile) => [profile.id, profile] as const),
  )
  const asked = new Set(known)
  return held.map(({ id }) => {
    const profile = profiles.get(id)
    return standingOf(
      { id, name: profile?.name ?? id, cadence: profile ? statedCadence(profile) : null },
      (rounds.get(id) ?? []).filter((event) => asked.has(event)),
      on,
    )
  })
}

async function counterparts(
  record: RelationshipRecord,
  { sides: [one, two, ...others] }: Said,
  contacts: readonly Happening[],
): Promise<RelationshipAnalysis['matrix']> {
  if (!one || !two || others.length > 0) return null
  const { rows, columns, cells, left } = matrixOf(contacts, one.code, two.code)
  const names = await record.namesOf([...rows, ...columns])
  const named = (id: string) => ({ id, name: names.get(id)?.name ?? id })
  return { rows: rows.map(named), columns: columns.map(named), cells, left }
}

/** Changes of the tempo over whole years or quarters: the one that is not over yet is left out. */
function changesOf(
  contacts: readonly Happening[],
  unit: TempoUnit,
  window: Window,
  on: string,
): RelationshipAnalysis['changes'] {
  const whole = tempoOf(contacts, unit, window).filter((bucket) => bucket.to <= on)
  const starts = changePoints(whole.map(({ expected }) => expected))
  const points = starts.flatMap((start, i): TempoChange[] => {
    const before = whole.slice(starts[i - 1] ?? 0, start)
    const after = whole.slice(start, starts[i + 1])
    const [first] = after
    if (!first) return []
    const { from } = before[0] ?? first
    const { to } = after.at(-1) ?? first
    return [
      {
        bucket: first.bucket,
        from: first.from,
        before: mean(before, 'expected'),
        after: mean(after, 'expected'),
        sourcesBefore: mean(before, 'sources'),
        sourcesAfter: mean(after, 'sources'),
        events: contacts.filter((c) => isWithin(c, { from, to })).map(({ id }) => id),
      },
    ]
  })
  return { unit, buckets: whole.length, points }
}

const mean = (buckets: readonly TempoBucket[], of: 'expected' | 'sources'): number =>
  Math.round((buckets.reduce((sum, bucket) => sum + bucket[of], 0) / Math.max(buckets.length, 1)) * 100) / 100

/** Ids of the events that findings name, for their titles to be looked up. */
function namedIn(findings: Omit<RelationshipAnalysis, 'events'>): string[] {
  const { levels, silences, since, mechanisms, commitments, planned } = findings
  return [
    ...new Set([
      ...levels.flatMap(({ first, latest }) => [first?.event ?? [], latest?.event ?? []].flat()),
      ...silences.flatMap(({ before, after }) => [...before, ...after]),
      ...(since?.before ?? []),
      ...mechanisms.flatMap(({ latest }) => latest?.event ?? []),
      ...commitments.flatMap(({ events }) => events),
      ...planned,
    ]),
  ]
}
