import { type Kysely, sql } from 'kysely'
import type { Page, PageOptions } from '../../model/page.ts'
import type { QuestionView } from '../../model/views.ts'
import { stands, upTo } from '../counting.ts'
import { type At, holding } from '../holding.ts'
import { stretchIn } from '../page.ts'
import type { Tables } from '../tables.ts'
import { saidApart } from './apart.ts'
import { summariesOfPersons } from './people.ts'
import { statementsById } from './statements.ts'
import { summariesOf } from './summaries.ts'

export interface QuestionFilter {
  /** Id of an event, or of a person: only the questions about it. */
  readonly event?: string | undefined
  readonly person?: string | undefined
}

/**
 * Whether events, or persons, are one, where the record asks and nobody has answered (`at`): the surest first, a thousand at most. Questions about
 * what was merged, or of which somebody said that they are never the same, are answered.
 */
export async function questionsOf(db: Kysely<Tables>, filter: QuestionFilter, at: At): Promise<QuestionView[]> {
  return (await questionPage(db, { ...filter, limit: 1000 }, at)).items
}

/** The same, a page at a time. */
export async function questionPage(
  db: Kysely<Tables>,
  { event, person, ...options }: QuestionFilter & PageOptions,
  at: At,
): Promise<Page<QuestionView>> {
  const about = event ?? person
  const { rows } = await sql<Row>`
    select * from (
      select asking.id as statement, asking.seq, asking.confidence as score, asking.qualifiers->'reasons'->>'text' as reasons,
        coalesce(one.canonical, asking.subject) as one, coalesce(two.canonical, asking.value_entity) as two
      from statement as asking
      join batch on batch.seq = asking.batch
      left join identity as one on one.entity = asking.subject and ${holding('one', at)}
      left join identity as two on two.entity = asking.value_entity and ${holding('two', at)}
      where asking.property = 'possibly-same-as' and ${upTo('asking', at)} and ${stands(['asking.id', 'batch.id'], at)}) as asked
    where one <> two and ${about === undefined ? sql`true` : sql`${about} in (one, two)`}
    order by score desc, seq`.execute(db)
  if (rows.length === 0) return stretchIn([], options)
  const apart = await saidApart(
    db,
    rows.flatMap(({ one, two }) => [one, two]),
    at,
  )
  const answered = new Set(apart.map(pair))
  const asked = new Set<string>()
  const all = rows.filter((row) => {
    const both = pair(row)
    const again = asked.has(both)
    asked.add(both)
    return !again && !answered.has(both)
  })
  const { items: open, next, total } = stretchIn(all, options)
  const ids = [...new Set(open.flatMap(({ one, two }) => [one, two]))]
  const events = new Map((await summariesOf(db, ids, at)).map((e) => [e.id, e] as const))
  const persons = new Map((await summariesOfPersons(db, ids, at)).map((p) => [p.id, p] as const))
  const asking = (
    await statementsById(
      db,
      open.map((row) => row.statement),
      at,
    )
  ).map((s) => [s.id, s] as const)
  const statements = new Map(asking)
  const items = open.flatMap(({ statement, score, reasons, one, two }): QuestionView[] => {
    const words = [...(statements.get(statement)?.evidence ?? [])]
    const question = { statement, score: score ?? 0, reasons: reasons ?? '', words }
    const [told, known] = [events.get(one), events.get(two)]
    if (told && known) return [{ ...question, kind: 'Event', events: [told, known] }]
    const [who, whom] = [persons.get(one), persons.get(two)]
    return who && whom ? [{ ...question, kind: 'Person', persons: [who, whom] }] : []
  })
  return { items, next, total }
}

interface Row {
  readonly statement: string
  readonly score: number | null
  readonly reasons: string | null
  readonly one: string
  readonly two: string
}

const pair = ({ one, two }: Pick<Row, 'one' | 'two'>): string => [one, two].sort().join(' ')
