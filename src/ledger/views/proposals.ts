import { type Kysely, sql } from 'kysely'
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
import { referencesOf } from './names.ts'
import { proposalStatements, valuesIn } from './proposal-statements.ts'
import { titledProposals } from './proposal-titles.ts'
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

/** What waits to be reviewed, or was, a page at a time. */
export async function proposalPage(db: Kysely<Tables>, filter: ProposalFilter): Promise<ProposalPage> {
  const { state = 'pending', source, kind, order = 'value' } = filter
  const { limit, offset } = stretchOf(filter)
  // What is put on record while this is read has not been seen.
  const { seq: seen } = await headOf(db)
  const kinds = Object.keys((await codebookOf(db))?.codebook.kinds ?? {})
  const chosen = sql`state = ${sql.lit(state)} ${source === undefined ? sql`` : sql`and proposal.source = ${source}`}
    ${kind === undefined ? sql`` : sql`and proposal.kind = ${kind}`}
    ${kinds.length === 0 ? sql`` : sql`and ${oneOf('proposal.kind', kinds)}`}`
  const ordered =
    order === 'value'
      ? sql`weight desc, confidence desc nulls last, proposal.batch, entity`
      : sql`proposal.batch, (select min(e.start) from statement s join evidence e on e.statement = s.id
          where s.batch = proposal.batch and s.subject = proposal.entity), entity`
  const counted = await sql<{ total: string }>`select count(*) as total from proposal where ${chosen}`.execute(db)
  const { rows } = await sql<Row>`
    ${SELECTED} where ${chosen} order by ${ordered} limit ${limit} offset ${offset}`.execute(db)
  const items = (await summaries(db, rows)).map(({ event: _, ...summary }) => summary)
  return { ...pageOf(items, offset, Number(counted.rows[0]?.total ?? 0)), seen }
}

/** One proposal with all that is stated in it; null where the batch proposes nothing of the entity. */
export async function proposalView(db: Kysely<Tables>, batch: string, entity: string): Promise<ProposalView | null> {
  const { seq: seen } = await headOf(db)
  const { rows } = await sql<Row>`${SELECTED} where batch.id = ${batch} and entity = ${entity}`.execute(db)
  const [row] = rows
  const [summary] = await summaries(db, rows)
  if (!row || !summary) return null
  const said = await proposalStatements(db, batch, entity)
  const codebook = (await codebookOf(db))?.codebook ?? null
  const rules = codebook?.kinds[row.kind as CodedKind]
  return {
    ...summary,
    ...said,
    instructions: [codebook?.instructions, rules?.instructions].filter((words) => words !== undefined),
    guidance: Object.entries(rules?.properties ?? {}).map(([property, own]) => ({
      property,
      instructions: own.instructions ?? null,
      values: own.values ?? null,
    })),
    shortfalls: shortfallsOf(codebook, row.kind, valuesIn(said)),
    spans: spansOf(said.statements, row),
    decided: await decisionOf(db, row),
    seen,
  }
}

const SELECTED = sql`
  select batch.id as batch, proposal.batch as seq, entity, kind, proposal.source, rule, confidence, state, edited
  from proposal join batch on batch.seq = proposal.batch`

interface Row extends Pick<ProposalSummary, 'batch' | 'entity' | 'kind' | 'rule' | 'confidence' | 'state' | 'edited'> {
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
