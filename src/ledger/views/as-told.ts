import { type Kysely, sql } from 'kysely'
import type { CodingView } from '../../model/coding-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import { grouped } from '../../model/grouped.ts'
import type { ProposalPage, ProposalSummary, ProposalView } from '../../model/proposal-view.ts'
import type { StatementView } from '../../model/views.ts'
import { headOf } from '../append/store.ts'
import { pageOf, stretchOf } from '../page.ts'
import { statedBy } from '../successors.ts'
import type { Tables } from '../tables.ts'
import { codedBy } from './coded.ts'
import { codingsOf } from './codings.ts'
import { titledProposals } from './proposal-titles.ts'
import { guidanceOf, narrowing, type ProposalFilter, proposalRows, type Row, SELECTED, spansOf } from './proposals.ts'
import { referencesOf } from './references.ts'
import { Remembered } from './remembered.ts'
import { statementsById } from './statements.ts'

/**
 * Proposals as their stories tell them, for coders who are to read them each for themselves: as they stood with the batch that brought them, so that neither what
 * others decided or coded of them since nor what the record calls things by now is seen.
 */

export interface CodingFilter extends Omit<ProposalFilter, 'state'> {
  /** Who codes: what they have not coded, whatever anybody decided about it. */
  readonly for: string
  /** Of that only what this other coder has coded. */
  readonly of?: string | undefined
}

/**
 * What a coder has not coded yet, a page at a time.
 *
 * @throws RapporteurError `input-invalid` where somebody is to code what they coded themselves.
 */
export async function codingPage(db: Kysely<Tables>, filter: CodingFilter): Promise<ProposalPage> {
  const { for: coder, of } = filter
  if (coder === of)
    throw new RapporteurError(
      'input-invalid',
      `"${coder}" is to code again what "${coder}" has coded.`,
      'Name another coder, or code under another name.',
    )
  const { limit, offset } = stretchOf(filter)
  const { seq: seen } = await headOf(db)
  const { chosen, ordered } = await narrowing(db, filter)
  const open = sql`${chosen} and not ${codedBy(coder)} ${of === undefined ? sql`` : sql`and ${codedBy(of)}`}`
  const { rows, total } = await proposalRows(db, { chosen: open, ordered, limit, offset })
  return { ...pageOf(await toldSummaries(db, rows), offset, total), seen }
}

/** One proposal as its story tells it, with how the coder has coded it; null where the batch proposes nothing of the entity. */
export async function proposalAsTold(
  db: Kysely<Tables>,
  batch: string,
  entity: string,
  coder: string,
): Promise<ProposalView | null> {
  const { seq: seen } = await headOf(db)
  const { rows } = await sql<Row>`${SELECTED} where batch.id = ${batch} and entity = ${entity}`.execute(db)
  const [row] = rows
  const [summary] = await toldSummaries(db, rows)
  if (!row || !summary) return null
  const said = { statements: await toldStatements(db, row), added: [] }
  const own = (await codingsOf(db, { batch, entity })).findLast(({ by }) => by === coder)
  return {
    ...summary,
    ...said,
    ...(await guidanceOf(db, row.kind, said)),
    event: null,
    spans: spansOf(said.statements, row),
    decided: null,
    coded: own ? codedOf(own) : null,
    seen,
  }
}

const codedOf = ({ verdict, values, reason, at }: CodingView): ProposalView['coded'] => ({
  verdict,
  values,
  reason,
  at,
})

/** What a batch states of an entity, as it stood when the batch had come. */
export async function toldStatements(
  db: Kysely<Tables>,
  { batch, entity, seq }: Pick<Row, 'batch' | 'entity' | 'seq'>,
): Promise<StatementView[]> {
  const { rows } = await sql<{ id: string }>`${statedBy(batch, entity)}`.execute(db)
  return statementsById(
    db,
    rows.map(({ id }) => id),
    seq,
  )
}

async function toldSummaries(db: Kysely<Tables>, rows: readonly Row[]): Promise<ProposalSummary[]> {
  if (rows.length === 0) return []
  const titles = await toldTitles(db, rows)
  const cited = [{ entities: [], sources: rows.map((row) => row.source), codes: [] }]
  const { sources } = await referencesOf(db, cited, null)
  return rows.flatMap(({ batch, entity, kind, rule, confidence, source: id }) => {
    const source = sources.get(id)
    const title = titles.get(`${batch} ${entity}`) || kind
    const undecided = { likely: null, state: 'pending' as const, edited: false }
    return source ? [{ batch, entity, kind, title, source, rule, confidence, ...undecided }] : []
  })
}

/** What a batch calls things never changes: each batch is asked for once. */
const known = new Remembered<string>(20_000)

async function toldTitles(db: Kysely<Tables>, rows: readonly Row[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  const keyOf = ({ batch, entity }: Row) => `${batch} ${entity}`
  for (const row of rows) {
    const title = known.of(db, keyOf(row))
    if (title !== undefined) titles.set(keyOf(row), title)
  }
  const asked = rows.filter((row) => !titles.has(keyOf(row)))
  for (const [seq, own] of grouped(asked, (row) => Number(row.seq)))
    for (const [key, { title }] of await titledProposals(db, own, seq)) {
      known.keep(db, key, title)
      titles.set(key, title)
    }
  return titles
}
