import { type Kysely, sql } from 'kysely'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { better, find, type Grade, inARow, looked } from './grade.ts'
import { type Query, type Unit, unitQuery } from './query.ts'
import { neighbours, spelling, withinASlip } from './spelling.ts'

/** What the units of a query can mean beside their own words, by position of the unit. */
export interface Meant {
  /** Words on record of which the unit may be a misspelling. */
  readonly slips: readonly ReadonlySet<string>[]
  /** Whether nothing on record begins with the unit, so that texts too are searched for what it may be a slip for. */
  readonly unknown: readonly boolean[]
  /** Ids of persons, offices, sides and mechanisms that go by the unit, each with how well it fits. */
  readonly links: readonly ReadonlyMap<string, Grade>[]
  /** Names of those. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Those of them whose name has all units, one after the other. */
  readonly whole: ReadonlySet<string>
}

/** Words that one may be a slip for, at most, and entities that go by one unit. */
const MOST_SLIPS = 12
const MOST_LINKS = 200

export async function meantBy(db: Kysely<Tables>, query: Query, at: At): Promise<Meant> {
  const words = query.units.map(singleWord)
  const near = words.map((word) => (word === null ? null : spelling(word)))
  const { slips, unknown } = await slipsOf(db, query.units, words, near)
  return { slips, unknown, ...(await linksOf(db, query.units, slips, at)) }
}

/** The word of a unit that is no phrase and was not put in quotation marks. */
const singleWord = ({ pieces: [piece, more], quoted }: Unit): string | null =>
  !piece || more || quoted || piece.han ? null : piece.word

async function slipsOf(
  db: Kysely<Tables>,
  units: readonly Unit[],
  words: readonly (string | null)[],
  spelt: readonly (string | null)[],
): Promise<Pick<Meant, 'slips' | 'unknown'>> {
  const keys = [...new Set(spelt.flatMap((key) => (key === null ? [] : neighbours(key))))]
  if (keys.length === 0) return { slips: units.map(() => new Set<string>()), unknown: units.map(() => false) }
  const rows = await db.selectFrom('search_word').select('word').where(sql<boolean>`near && ${keys}::text[]`).execute()
  const near = rows.map(({ word }) => ({ word, key: spelling(word) ?? '' })).sort((a, b) => (a.word < b.word ? -1 : 1))
  const begun = await begunBy(db, words.filter((word, at) => word !== null && spelt[at] !== null) as string[])
  const slips = words.map((word, at) => {
    const key = spelt[at]
    if (word === null || !key) return new Set<string>()
    const close = near.filter((n) => n.word !== word && withinASlip(n.key, key))
    const sure = close.filter((n) => n.key === key)
    return new Set([...sure, ...close.filter((n) => n.key !== key)].slice(0, MOST_SLIPS).map((n) => n.word))
  })
  return { slips, unknown: words.map((word, at) => word !== null && spelt[at] !== null && !begun.has(word)) }
}

/** Those of the words with which a word on record begins. */
async function begunBy(db: Kysely<Tables>, words: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ asked: string }>`
    select asked from unnest(${[...new Set(words)]}::text[]) asked
    where exists (select 1 from search_word
      where word >= asked collate "C" and word < (asked || chr(1114111)) collate "C")`.execute(db)
  return new Set(rows.map((row) => row.asked))
}

async function linksOf(
  db: Kysely<Tables>,
  units: readonly Unit[],
  slips: Meant['slips'],
  at: At,
): Promise<Pick<Meant, 'links' | 'names' | 'whole'>> {
  const queries = units.map((unit, i) => unitQuery(unit, 'name', slips[i]))
  const { rows } = await sql<{ unit: number; id: string; texts: string[] }>`
    select unit.position::integer - 1 as unit, entry.id, entry.texts
    from unnest(${queries}::text[]) with ordinality as unit (terms, position), lateral (
      select id, texts from search_entry
      where part = 'name' and ${holding('search_entry', at)} and terms @@ unit.terms::tsquery
      order by case kind when 'State' then 1 when 'Organisation' then 2 when 'Person' then 3 when 'Mechanism' then 4 else 5 end,
        id collate "C"
      limit ${MOST_LINKS}) entry`.execute(db)
  const links = units.map(() => new Map<string, Grade>())
  const row = inARow(units)
  const whole = new Set<string>()
  for (const { unit: i, id, texts } of rows) {
    const unit = units[i]
    const own = links[i]
    if (!unit || !own) continue
    for (const text of texts) {
      const where = looked(text)
      const grade = find(unit, where, slips[i] ?? new Set())?.grade
      if (grade) own.set(id, better(grade, own.get(id) ?? grade))
      if (grade && find(row, where, new Set())) whole.add(id)
    }
  }
  return { links, names: new Map(rows.map(({ id, texts }) => [id, texts] as const)), whole }
}
