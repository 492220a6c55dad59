import { type Kysely, sql } from 'kysely'
import type { DecisionView } from '../../model/batch-view.ts'
import { grouped } from '../../model/grouped.ts'
import type { Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import { isDecided } from '../fold/statements.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { statementsById } from './statements.ts'
import { titlesOf } from './titles.ts'

const KINDS: Record<string, DecisionView['kind']> = {
  retracted: 'retracted',
  rank: 'ranked',
  'corrected-by': 'corrected',
  kept: 'kept',
  undone: 'undone',
  'same-as': 'merged',
  'different-from': 'separated',
  accepted: 'accepted',
  rejected: 'rejected',
  coded: 'coded',
}

/** What was decided in batches, by the number of each, in words. */
export async function decisionsIn(
  db: Kysely<Tables>,
  batches: readonly number[],
): Promise<Map<number, DecisionView[]>> {
  const rows = await db
    .selectFrom('statement')
    .select(['id', 'batch', 'subject', 'property', 'value'])
    .where(sql<boolean>`batch = any(${[...batches]}::bigint[])`)
    .where(oneOf('property', Object.keys(KINDS)))
    .orderBy(sql`seq`)
    .execute()
  const decided = rows.map(({ batch, value, ...row }) => ({ ...row, batch: Number(batch), value: value as Value }))
  const about = await subjectsOf(db, decided)
  return new Map([...grouped(decided, (d) => d.batch)].map(([seq, own]) => [seq, own.map((d) => about(d))] as const))
}

interface Decided {
  readonly subject: string
  readonly property: string
  readonly value: Value
}

async function subjectsOf(db: Kysely<Tables>, decided: readonly Decided[]) {
  const ids = decided.flatMap(({ subject, value }) => [
    subject,
    ...(value.type === 'statement' ? [value.statement] : []),
  ])
  const statements = new Map(
    (
      await statementsById(
        db,
        ids.filter((id) => id.startsWith('sm_')),
        null,
      )
    ).map((s) => [s.id, s] as const),
  )
  const entities = [
    ...ids.filter((id) => !isDecided(id)),
    ...[...statements.values()].map((s) => s.subject),
    ...decided.flatMap(({ value }) => (value.type === 'entity' ? [value.entity] : [])),
  ]
  const titles = await titlesOf(db, entities, null)
  const batches = await notesOf(
    db,
    ids.filter((id) => id.startsWith('ba_')),
  )
  return ({ subject, property, value }: Decided): DecisionView => {
    const statement = statements.get(subject)
    const titled = titles.get(statement?.subject ?? subject)
    const kind = KINDS[property] ?? 'retracted'
    const what = statement
      ? `${statement.property} "${statement.value}"${titled ? ` of ${titled.title}` : ''}`
      : (batches.get(subject) ?? titled?.title ?? subject)
    const now = value.type === 'statement' ? (statements.get(value.statement)?.value ?? value.statement) : null
    const other = value.type === 'entity' ? (titles.get(value.entity)?.title ?? value.entity) : null
    const outcome = {
      retracted: 'retracted',
      ranked: `ranked as ${valueText(value)}`,
      corrected: `corrected to "${now}"`,
      kept: 'kept, although a later text has other words',
      undone: 'undone',
      merged: `the same as ${other} (${value.type === 'entity' ? value.entity : ''})`,
      separated: `never the same as ${other} (${value.type === 'entity' ? value.entity : ''})`,
      accepted: `accepted: ${other}`,
      rejected: `rejected: ${other}`,
      coded: `coded: ${other}`,
    }[kind]
    const named = other === null || isDecided(subject) ? what : `${what} (${subject})`
    return { kind, target: subject, entity: titled ?? null, text: `${named}: ${outcome}` }
  }
}

/** Batches in words: the title of the story that they brought, else their note. */
async function notesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('batch')
    .leftJoin('source', 'source.batch', 'batch.seq')
    .select(['batch.id', 'batch.seq', 'note', 'title'])
    .where(oneOf('batch.id', ids))
    .orderBy('source.position')
    .execute()
  return new Map(
    rows
      .reverse()
      .map(({ id, seq, note, title }) => [id, `batch ${seq}${title || note ? `, "${title ?? note}"` : ''}`] as const),
  )
}
