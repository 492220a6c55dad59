import { type Kysely, type RawBuilder, sql } from 'kysely'
import { bounds } from '../../model/edtf.ts'
import type { Happening, HappeningFilter } from '../../model/happening.ts'
import type { At } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedColumns } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { changedEvents } from './changed-events.ts'
import { conditions } from './chronology.ts'
import { Remembered } from './remembered.ts'
import { headOf } from './totals.ts'
import { type UpTo, upTo } from './up-to.ts'

/**
 * Events as analyses take them, as they stand (`at`): all that fit, the earliest first, undated ones last. Whether they wait for review is
 * told as of now: the queue has no past. Those of some sides, a person or a mechanism are kept; after a batch, only the events that it bore on are read anew.
 */
export async function happenings(db: Kysely<Tables>, filter: HappeningFilter, at: At): Promise<readonly Happening[]> {
  const subject = at === null ? subjectOf(filter) : null
  if (!subject) return read(db, conditions(filter, at))
  return within(await ofSubject(db, subject), filter)
}

/** What a filter asks for besides a stretch of time; null where that is more than sides, a person or a mechanism. */
function subjectOf(filter: HappeningFilter): HappeningFilter | null {
  const { from: _, to: __, sides = [], person, mechanism, ...others } = filter
  if (Object.values(others).some((asked) => asked !== undefined)) return null
  if (sides.length > 0 && person === undefined && mechanism === undefined) return { sides: [...new Set(sides)].sort() }
  if (sides.length > 0 || (person === undefined) === (mechanism === undefined)) return null
  return person === undefined ? { mechanism } : { person }
}

/** Events that are kept of a database: about 0.6 kB each. */
const MOST = 150_000

const known = new Remembered<UpTo<readonly Happening[]>>(MOST, ({ value }) => value.length + 1)

async function ofSubject(db: Kysely<Tables>, subject: HappeningFilter): Promise<readonly Happening[]> {
  const anew = () => read(db, conditions(subject, null))
  return upTo<readonly Happening[]>(
    known,
    { db, key: JSON.stringify(subject), seq: await headOf(db) },
    {
      anew,
      since: async ({ seq, value }) => {
        const touched = await changedEvents(db, seq)
        return touched ? broughtUpTo(db, subject, value, touched) : anew()
      },
    },
  )
}

async function broughtUpTo(
  db: Kysely<Tables>,
  subject: HappeningFilter,
  before: readonly Happening[],
  touched: readonly string[],
): Promise<readonly Happening[]> {
  if (touched.length === 0) return before
  const anew = await read(db, [...conditions(subject, null), oneOf('id', touched)])
  const changed = new Set(touched)
  const others = before.filter(({ id }) => !changed.has(id))
  if (anew.length === 0 && others.length === before.length) return before
  return [...others, ...anew].sort(inOrder)
}

/** In the order of `read`. */
const inOrder = (a: Happening, b: Happening): number =>
  byDay(a.earliest, b.earliest) || byDay(a.latest, b.latest) || (a.id < b.id ? -1 : 1)

const byDay = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

/** Those that can fall into the days asked for, as `conditions` has it. */
function within(events: readonly Happening[], { from, to }: HappeningFilter): readonly Happening[] {
  if (!from && !to) return events
  const [first, last] = [from ? bounds(from).earliest : null, to ? bounds(to).latest : null]
  return events.filter(
    ({ earliest, latest }) =>
      (first === null || (latest !== null && latest >= first)) &&
      (last === null || (earliest !== null && earliest <= last)),
  )
}

async function read(db: Kysely<Tables>, fitting: readonly RawBuilder<boolean>[]): Promise<Happening[]> {
  const found = await packedColumns<Read>(
    db,
    COLUMNS,
    sql`select ${sql.join(COLUMNS.map((column) => sql.ref(column)))}
      from event where ${sql.join(fitting, sql` and `)}
      order by earliest nulls last, latest, id collate "C"`,
  )
  return sharing(found)
}

/** The events that were read, those of the same sides or with the same persons sharing what tells these: lists are kept. */
function sharing(events: Read[]): Happening[] {
  const sides = new Map<string, Happening['sides']>()
  const people = new Map<string, Happening['people'][number]>()
  const one = <Value>(known: Map<string, Value>, key: string, value: Value): Value => {
    const before = known.get(key)
    if (before === undefined) known.set(key, value)
    return before ?? value
  }
  for (const event of events) {
    event.sides = one(sides, event.sides.join(' '), event.sides)
    event.people = event.people.map((p) => one(people, `${p.person} ${p.office} ${p.for} ${p.role}`, p))
  }
  return events
}

type Read = { -readonly [Key in keyof Happening]: Happening[Key] }

const COLUMNS = [
  'id',
  'type',
  'status',
  'date',
  'earliest',
  'latest',
  'place',
  'mechanism',
  'round',
  'sides',
  'people',
  'topics',
  'sources',
  'level',
  'waiting',
] as const satisfies readonly (keyof Happening & keyof Tables['event'])[]
