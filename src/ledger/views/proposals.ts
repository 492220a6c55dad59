import { type Kysely, sql } from 'kysely'
import { type CodedKind, shortfallsOf } from '../../model/codebook.ts'
import type { ProposalPage, ProposalSummary, ProposalView } from '../../model/proposal-view.ts'
import type { StatementView } from '../../model/views.ts'
import { headOf } from '../append/store.ts'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { type PageOptions, pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { codebookOf } from './codebook.ts'
import { referencesOf } from './names.ts'
import { proposalTitles } from './proposal-titles.ts'
import { likelihoods } from './rules.ts'
import { statementsById } from './statements.ts'
import { summariesOf } from './summaries.ts'

export interface ProposalFilter extends PageOptions {
  /** Pending ones if not given. */
  readonly state?: ProposalSummary['state'] | undefined
  /** Id of a source. */
  readonly source?: string | undefined
  readonly kind?: string | undefined
  /** `value`: what an analyst gains most by deciding first, then the surest; `text`: source by source, as they came. */
  readonly order?: 'value' | 'text' | undefined
}

/** What waits to be reviewed, or was, a page at a time. */
export async function proposalPage(db: Kysely<Tables>, filter: ProposalFilter): Promise<ProposalPage> {
  const { state = 'pending', source, kind, order = 'value' } = filter
  const { limit, offset } = stretchOf(filter)
  const codebook = (await codebookOf(db))?.codebook ?? null
  const kinds = codebook && Object.keys(codebook.kinds)
  const chosen = sql`state = ${sql.lit(state)} ${source === undefined ? sql`` : sql`and proposal.source = ${source}`}
    ${kind === undefined ? sql`` : sql`and proposal.kind = ${kind}`}
    ${kinds === null ? sql`` : sql`and ${oneOf('proposal.kind', kinds)}`}`
  const ordered =
    order === 'value'
      ? sql`weight desc, confidence desc nulls last, proposal.batch, entity`
      : sql`proposal.batch, (select min(e.start) from statement s join evidence e on e.statement = s.id
          where s.batch = proposal.batch and s.subject = proposal.entity), entity`
  const counted = await sql<{ total: string }>`select count(*) as total from proposal where ${chosen}`.execute(db)
  const { rows } = await sql<Row>`
    select batch.id as batch, proposal.batch as seq, entity, kind, proposal.source, rule, confidence, state, edited
    from proposal join batch on batch.seq = proposal.batch where ${chosen} order by ${ordered} limit ${limit} offset ${offset}`.execute(
    db,
  )
  const { seq } = await headOf(db)
  const page = pageOf(await summaries(db, rows), offset, Number(counted.rows[0]?.total ?? 0))
  return { ...page, seen: seq }
}

/** One proposal with all that is stated in it; null where the batch proposes nothing of the entity. */
export async function proposalView(db: Kysely<Tables>, batch: string, entity: string): Promise<ProposalView | null> {
  const { rows } = await sql<Row>`
    select batch.id as batch, proposal.batch as seq, entity, kind, proposal.source, rule, confidence, state, edited
    from proposal join batch on batch.seq = proposal.batch where batch.id = ${batch} and entity = ${entity}`.execute(db)
  const [row] = rows
  const [summary] = await summaries(db, rows)
  if (!row || !summary) return null
  const statements = await statementsWithin(db, Number(row.seq), entity)
  const added = await statementsAdded(db, entity)
  const [event = null] = row.kind === 'Event' ? await summariesOf(db, [await canonicalOf(db, entity)], null) : []
  const { seq } = await headOf(db)
  const codebook = (await codebookOf(db))?.codebook ?? null
  const rules = codebook?.kinds[row.kind as CodedKind]
  return {
    ...summary,
    instructions: [codebook?.instructions, rules?.instructions].filter((words) => words !== undefined),
    guidance: Object.entries(rules?.properties ?? {}).map(([property, own]) => ({
      property,
      instructions: own.instructions ?? null,
      values: own.values ?? null,
    })),
    shortfalls: shortfallsOf(codebook, row.kind, valuesIn([...statements, ...added])),
    event,
    statements,
    added,
    spans: spansOf(statements, row),
    decided: await decisionOf(db, row),
    seen: seq,
  }
}

interface Row extends Pick<ProposalSummary, 'batch' | 'entity' | 'kind' | 'rule' | 'confidence' | 'state' | 'edited'> {
  readonly seq: number
  readonly source: string
}

async function summaries(db: Kysely<Tables>, rows: readonly Row[]): Promise<ProposalSummary[]> {
  if (rows.length === 0) return []
  const titles = await proposalTitles(db, rows)
  const cited = [{ entities: [], sources: rows.map((row) => row.source), codes: [] }]
  const { sources } = await referencesOf(db, cited, null)
  const likely = await likelihoods(db)
  return rows.flatMap(({ seq: _, source: id, ...row }): ProposalSummary[] => {
    const source = sources.get(id)
    if (!source) return []
    return [
      {
        ...row,
        title: titles.get(`${row.batch} ${row.entity}`) ?? row.kind,
        source,
        likely: likely(row.rule, row.confidence),
      },
    ]
  })
}

/** What the batch states of the entity, the oldest first; what took the place of some of it stands where that stood. */
async function statementsWithin(db: Kysely<Tables>, batch: number, entity: string): Promise<StatementView[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive within as (
      select id, seq as place, 0 as turn from statement where batch = ${batch} and subject = ${entity}
      union all select decided.value->>'statement', place, turn + 1 from within
        join statement decided on decided.subject = within.id and decided.property = 'corrected-by')
    select id from within group by id order by min(place), min(turn)`.execute(db)
  const ids = rows.map((row) => row.id)
  const views = new Map((await statementsById(db, ids, null)).map((view) => [view.id, view] as const))
  return ids.flatMap((id) => views.get(id) ?? [])
}

/** The values that count, by property, in words. */
function valuesIn(statements: readonly StatementView[]): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const { property, value, decision } of statements)
    if (!decision?.state) values.set(property, [...(values.get(property) ?? []), value])
  return values
}

/** What was stated of the entity by hand, other than in the place of what a source states, with what took the place of that. */
async function statementsAdded(db: Kysely<Tables>, entity: string): Promise<StatementView[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive own as (select id, origin, property from statement where subject = ${entity}),
    replacing as (select d.value->>'statement' as id from own join statement d on d.subject = own.id and d.property = 'corrected-by'),
    within as (
      select id from own where origin = 'analyst' and property not in ('same-as', 'different-from')
        and id not in (select id from replacing)
      union select d.value->>'statement' from within join statement d on d.subject = within.id and d.property = 'corrected-by')
    select id from within`.execute(db)
  return statementsById(
    db,
    rows.map((row) => row.id),
    null,
  )
}

/** The words of its source on which it rests: of an event those of its status, which tell it whole, else of all. */
function spansOf(statements: readonly StatementView[], { source, kind }: Row): ProposalView['spans'] {
  const main = statements.filter((s) => kind === 'Event' && s.property === 'status')
  const spans = (main.length > 0 ? main : statements)
    .flatMap((s) => s.evidence)
    .filter((e) => e.source.id === source)
    .map(({ start, end, exact }) => ({ start, end, exact }))
  const seen = new Set<string>()
  return spans
    .filter(({ start, end }) => !seen.has(`${start} ${end}`) && seen.add(`${start} ${end}`))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

async function canonicalOf(db: Kysely<Tables>, entity: string): Promise<string> {
  const row = await db
    .selectFrom('identity')
    .select('canonical')
    .where('entity', '=', entity)
    .where(holding('identity', null))
    .executeTakeFirst()
  return row?.canonical ?? entity
}

/** The last answer that counts. */
async function decisionOf(db: Kysely<Tables>, { batch, entity, state }: Row): Promise<ProposalView['decided']> {
  if (state === 'pending') return null
  const { rows } = await sql<NonNullable<ProposalView['decided']>>`
    select deciding.by, deciding.at, coalesce(deciding.note, '') as reason, deciding.id as batch
    from statement answer join batch deciding on deciding.seq = answer.batch
    where answer.subject = ${batch} and answer.value_entity = ${entity} and answer.property = ${sql.lit(state)}
      and not exists (select from standing where target in (answer.id, deciding.id) and state is not null
        and ${holding('standing', null)})
    order by answer.seq desc limit 1`.execute(db)
  return rows[0] ?? null
}
