import { type Kysely, sql } from 'kysely'
import type { Batch } from '../../model/batch.ts'
import type { Tables } from '../tables.ts'

/**
 * What a text that was undone tells when it is added again, about the entities that it told of before: whatever it says of one by the same words is of the same. So what was
 * decided of them holds, and a question that was answered is not asked again. Where the words tell of several, or of none, the entity is new.
 */
export async function asBefore(db: Kysely<Tables>, source: string, batch: Batch): Promise<Batch> {
  const { rows } = await sql<{ entity: string; kind: string; property: string; start: number; end: number }>`
    select distinct entity.id as entity, entity.kind, s.property, evidence.start, evidence."end"
      from statement as s join entity on entity.id = s.subject and entity.batch = s.batch
        join evidence on evidence.statement = s.id and evidence.position = 0
      where s.source = ${source} and s.property in ('type', 'name')`.execute(db)
  const before = new Map<string, Set<string>>()
  for (const { entity, kind, property, start, end } of rows) {
    const words = `${kind} ${property} ${start} ${end}`
    before.set(words, (before.get(words) ?? new Set()).add(entity))
  }
  const kinds = new Map(batch.entities.map(({ id, kind }) => [id, kind] as const))
  const former = new Map<string, string>()
  const taken = new Set<string>()
  for (const { subject, property, evidence } of batch.statements) {
    const [span] = evidence
    const found = span && before.get(`${kinds.get(subject)} ${property} ${span.start} ${span.end}`)
    const [one] = found ?? []
    if (one === undefined || found?.size !== 1 || taken.has(one)) continue
    former.set(subject, one)
    taken.add(one)
  }
  if (former.size === 0) return batch
  const rest = { ...batch, entities: batch.entities.filter(({ id }) => !former.has(id)) }
  return JSON.parse(JSON.stringify(rest), (_, value) => former.get(value) ?? value)
}
