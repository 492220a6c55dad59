import { type Kysely, sql } from 'kysely'
import type { Undertaking, UndertakingFilter } from '../../model/undertaking.ts'
import type { Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import { type At, holding } from '../holding.ts'
import type { Tables } from '../tables.ts'

interface Row {
  readonly id: string
  readonly kind: Undertaking['kind']
  readonly name: string
  readonly properties: Record<string, readonly Value[]>
  readonly sources: string[]
  readonly told: string | null
}

/** Commitments and instruments on record (`at`), in the order in which they were put there. What was rejected in review has no profile any more. */
export async function undertakings(db: Kysely<Tables>, filter: UndertakingFilter, at: At): Promise<Undertaking[]> {
  const { kind, parties = [], dated } = filter
  const conditions = [
    holding('profile', at),
    kind ? sql`kind = ${kind}` : sql`kind in ('Commitment', 'Instrument')`,
    ...parties.map((id) => sql`properties->'party' @> ${JSON.stringify([{ type: 'entity', entity: id }])}::jsonb`),
    ...(dated ? [sql`(properties ? 'due' or properties ? 'date')`] : []),
  ]
  const { rows } = await sql<Row>`
    select id, kind, name, properties, array(
      select distinct evidence.source from statement join evidence on evidence.statement = statement.id
      where statement.subject = profile.id) as sources, (
      select min(published) from statement join evidence on evidence.statement = statement.id
        join source on source.id = evidence.source
      where statement.subject = profile.id) as told
    from profile where ${sql.join(conditions, sql` and `)} order by id`.execute(db)
  return rows.map(({ id, kind, name, properties, sources, told }) => {
    const first = (property: string): Value | undefined => properties[property]?.[0]
    const date = first(kind === 'Commitment' ? 'due' : 'date')
    const status = first('status')
    const occasion = first('occasion')
    return {
      id,
      kind,
      text: name,
      parties: (properties.party ?? []).flatMap((value) => (value.type === 'entity' ? [value.entity] : [])),
      date: date?.type === 'date' ? date.edtf : null,
      status: status ? valueText(status) : null,
      occasion: occasion?.type === 'entity' ? occasion.entity : null,
      sources,
      told,
    }
  })
}
