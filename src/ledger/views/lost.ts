import { type Kysely, sql } from 'kysely'
import type { Page, PageOptions } from '../../model/page.ts'
import type { LostView } from '../../model/views.ts'
import { stands, upTo } from '../counting.ts'
import type { At } from '../holding.ts'
import { stretchIn } from '../page.ts'
import type { Tables } from '../tables.ts'
import { anchorsOf } from './anchors.ts'
import { referencesOf } from './references.ts'
import { statementsById } from './statements.ts'
import { titlesOf } from './titles.ts'

export interface LostFilter {
  /** Id of the later text. */
  readonly source?: string | undefined
}

/**
 * Quotations that a later text of their document does not have, the latest first, a thousand at most: without those of statements
 * that do not count any more or that somebody keeps all the same, and those that a still later text has again.
 */
export async function lostWords(db: Kysely<Tables>, filter: LostFilter, at: At): Promise<LostView[]> {
  return (await lostPage(db, { ...filter, limit: 1000 }, at)).items
}

/** The same, a page at a time. */
export async function lostPage(
  db: Kysely<Tables>,
  { source, ...options }: LostFilter & PageOptions,
  at: At,
): Promise<Page<LostView>> {
  const { rows } = await sql<Row>`
    select stated.id as statement, words.position as span, words.source as "from", words.start, words."end", words.exact,
      lost.qualifiers->'source'->>'text' as source,
      exists (select 1 from statement as again where again.subject = stated.subject and again.property = stated.property
        and again.value = stated.value and again.source = lost.qualifiers->'source'->>'text') as restated
    from statement as lost
      join batch on batch.seq = lost.batch
      join statement as stated on stated.id = lost.subject
      join batch as stating on stating.seq = stated.batch
      join evidence as words on words.statement = stated.id
        and words.position = (lost.qualifiers->'span'->>'integer')::integer
    where lost.property = 'lost' and ${upTo('lost', at)}
      and ${source === undefined ? sql`true` : sql`lost.qualifiers->'source'->>'text' = ${source}`}
      and ${stands(['lost.id', 'batch.id', 'stated.id', 'stating.id'], at)}
      and not exists (select 1 from statement as kept join batch as keeping on keeping.seq = kept.batch
        where kept.subject = stated.id and kept.property = 'kept' and ${upTo('kept', at)}
          and kept.qualifiers->'span' = lost.qualifiers->'span' and ${stands(['kept.id', 'keeping.id'], at)})
    order by lost.seq desc`.execute(db)
  if (rows.length === 0) return stretchIn([], options)
  const anchors = await anchorsOf(db, [...new Set(rows.map((r) => r.statement))], at)
  const all = rows.filter(({ statement, span, source: later }) => {
    const anchor = anchors.get(statement)?.get(span)
    return !anchor?.found && anchor?.source === later
  })
  const { items: lost, next, total } = stretchIn(all, options)
  const ids = [...new Set(lost.map((r) => r.statement))]
  const statements = new Map((await statementsById(db, ids, at)).map((s) => [s.id, s] as const))
  const titles = await titlesOf(
    db,
    [...statements.values()].map((s) => s.subject),
    at,
  )
  const cited = lost.flatMap((r) => [r.from, r.source])
  const { sources } = await referencesOf(db, [{ entities: [], sources: cited, codes: [] }], at)
  const items = lost.flatMap(({ statement: id, from, start, end, exact, source: later, restated }): LostView[] => {
    const statement = statements.get(id)
    const titled = statement && titles.get(statement.subject)
    const [before, after] = [sources.get(from), sources.get(later)]
    if (!titled || !before || !after) return []
    const words = { start, end, exact, source: before, version: 'lost' } as const
    return [{ title: titled.title, kind: titled.kind, statement, words, source: after, restated }]
  })
  return { items, next, total }
}

interface Row {
  readonly statement: string
  readonly span: number
  readonly from: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly source: string
  readonly restated: boolean
}
