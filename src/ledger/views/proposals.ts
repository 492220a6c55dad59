import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type CodedKind, shortfallsOf } from '../../model/codebook.ts'
import type { PageOptions } from '../../model/page.ts'
import type { ProposalPage, ProposalSummary, ProposalView } from '../../model/proposal-view.ts'
import type { StatementView } from '../../model/views.ts'
import { headOf } from '../append/store.ts'
import { stands } from '../counting.ts'
import { oneOf } from '../one-of.ts'
import { pageOf, stretchOf } from '../page.ts'
import type { Tables } from '../tables.ts'
import { codebookOf } from './codebook.ts'
import { type ProposalStatements, proposalStatements, valuesIn } from './proposal-statements.ts'
import { titledProposals } from './proposal-titles.ts'
import { referencesOf } from './references.ts'
import { likelihoods } from './rules.ts'

export interface ProposalFilter extends PageOptions {
  /** Pending ones if not given. */
  readonly state?: ProposalSummary['state'] | undefined
  /** Id of a source. */
  readonly source?: string | undefined
  readonly kind?: string | undefined
  /** `value`: what an analyst gains most by deciding first, then the surest; `text`: source by source, as they came. */
  readonly order?: 'value' | 'text' | undefined
}

/** What of the proposals is put before reviewers, and in which order. */
export async function narrowing(
  db: Kysely<Tables>,
  { source, kind, order = 'value' }: Pick<ProposalFilter, 'source' | 'kind' | 'order'>,
): Promise<{ readonly chosen: RawBuilder<unknown>; readonly ordered: RawBuilder<unknown> }> {
  const kinds = Object.keys((await codebookOf(db))?.codebook.kinds ?? {})
  return {
    chosen: sql`true ${source === undefined ? sql`` : sql`and proposal.source = ${source}`}
      ${kind === undefined ? sql`` : sql`and proposal.kind = ${kind}`}
      ${kinds.length === 0 ? sql`` : sql`and ${oneOf('proposal.kind', kinds)}`}`,
    ordered:
      order === 'value'
        ? sql`weight desc, confidence desc nulls last, proposal.batch, entity`
        : sql`proposal.batch, (select min(e.start) from statement s join evidence e on e.statement = s.id
            where s.batch = proposal.batch and s.subject = proposal.entity), entity`,
  }
}

/** A stretch of the proposals that are chosen, and how many are. */
export async function proposalRows(
  db: Kysely<Tables>,
  { chosen, ordered, limit, offset }: Awaited<ReturnType<typeof narrowing>> & { limit: number; offset: number },
): Promise<{ readonly rows: Row[]; readonly total: number }> {
  const counted = await sql<{ total: string }>`
    select count(*) as total from proposal join batch on batch.seq = proposal.batch where ${chosen}`.execute(db)
  const { rows } = await sql<Row>`
    ${SELECTED} where ${chosen} order by ${ordered} limit ${limit} offset ${offset}`.execute(db)
  return { rows, total: Number(counted.rows[0]?.total ?? 0) }
}

/** What waits to be reviewed, or was, a page at a time. */
export async function proposalPage(db: Kysely<Tables>, filter: ProposalFilter): Promise<ProposalPage> {
  const { state = 'pending' } = filter
  const { limit, offset } = stretchOf(filter)
  // What is put on record while this is read has not been seen.
  const { seq: seen } = await headOf(db)
  const { chosen, ordered } = await narrowing(db, filter)
  const inState = sql`state = ${sql.lit(state)} and ${chosen}`
  const { rows, total } = await proposalRows(db, { chosen: inState, ordered, limit, offset })
  const items = (await summaries(db, rows)).map(({ event: _, ...summary }) => summary)
  return { ...pageOf(items, offset, total), seen }
}

/** Some proposals as they stand, without those that their batch does not propose any more. */
export async function proposalsNamed(
  db: Kysely<Tables>,
  named: readonly { readonly batch: string; readonly entity: string }[],
): Promise<ProposalSummary[]> {
  if (named.length === 0) return []
  const { rows } = await sql<Row>`
    ${SELECTED} where (batch.id, entity) in (
      select item.batch, item.entity from json_to_recordset(${JSON.stringify(named)}::json) as item (batch text, entity text))
    order by proposal.batch, entity`.execute(db)
  return (await summaries(db, rows)).map(({ event: _, ...summary }) => summary)
}

/** One proposal with all that is stated in it; null where the batch proposes nothing of the entity. */
export async function proposalView(db: Kysely<Tables>, batch: string, entity: string): Promise<ProposalView | null> {
  const { seq: seen } = await headOf(db)
  const { rows } = await sql<Row>`${SELECTED} where batch.id = ${batch} and entity = ${entity}`.execute(db)
  const [row] = rows
  const [summary] = await summaries(db, rows)
  if (!row || !summary) return null
  const said = await proposalStatements(db, batch, entity)
  return {
    ...summary,
    ...said,
    ...(await guidanceOf(db, row.kind, said)),
    spans: spansOf(said.statements, row),
    decided: await decisionOf(db, row),
    coded: null,
    seen,
  }
}

/** What the codebook tells who reviews a proposal of a kind, and what it asks for and is not said. */
export async function guidanceOf(
  db: Kysely<Tables>,
  kind: string,
  said: ProposalStatements,
): Promise<Pick<ProposalView, 'instructions' | 'guidance' | 'shortfalls'>> {
  const codebook = (await codebookOf(db))?.codebook ?? null
  const rules = codebook?.kinds[kind as CodedKind]
  return {
    instructions: [codebook?.instructions, rules?.instructions].filter((words) => words !== undefined),
    guidance: Object.entries(rules?.properties ?? {}).map(([property, own]) => ({
      property,
      instructions: own.instructions ?? null,
      values: own.values ?? null,
    })),
    shortfalls: shortfallsOf(codebook, kind, valuesIn(said)),
  }
}

export const SELECTED = sql`
  select batch.id as batch, proposal.batch as seq, entity, kind, proposal.source, rule, confidence, state, edited
  from proposal join batch on batch.seq = proposal.batch`

export interface Row
  extends Pick<ProposalSummary, 'batch' | 'entity' | 'kind' | 'rule' | 'confidence' | 'state' | 'edited'> {
  readonly seq: number
  readonly source: string
}

async function summaries(
  db: Kysely<Tables>,
  rows: readonly Row[],
): Promise<(ProposalSummary & Pick<ProposalView, 'event'>)[]> {
  if (rows.length === 0) return []
  const titled = await titledProposals(db, rows)
  const cited = [{ entities: [], sources: rows.map((row) => row.source), codes: [] }]
  const { sources } = await referencesOf(db, cited, null)
  const likely = await likelihoods(db)
  return rows.flatMap(({ seq: _, source: id, ...row }) => {
    const source = sources.get(id)
    const { title = row.kind, event = null } = titled.get(`${row.batch} ${row.entity}`) ?? {}
    return source ? [{ ...row, title, event, source, likely: likely(row.rule, row.confidence) }] : []
  })
}

/** The words of its source on which it rests: of an event those of its status, which tell it whole, else of all. */
export function spansOf(statements: readonly StatementView[], { source, kind }: Row): ProposalView['spans'] {
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

/** The last answer that counts. */
async function decisionOf(db: Kysely<Tables>, { batch, entity, state }: Row): Promise<ProposalView['decided']> {
  if (state === 'pending') return null
  const { rows } = await sql<NonNullable<ProposalView['decided']>>`
    select deciding.by, deciding.at, coalesce(deciding.note, '') as reason, deciding.id as batch
    from statement answer join batch deciding on deciding.seq = answer.batch
    where answer.subject = ${batch} and answer.value_entity = ${entity} and answer.property = ${sql.lit(state)}
      and ${stands(['answer.id', 'deciding.id'], null)}
    order by answer.seq desc limit 1`.execute(db)
  return rows[0] ?? null
}
