import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Days, Undertaking, UndertakingFilter } from '../../model/undertaking.ts'
import type { Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import { type At, holding } from '../holding.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { anniversaryIn, yearIn } from './years.ts'

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
  const { kind, parties = [], within } = filter
  const conditions = [
    holding('profile', at),
    // In the words of the indexes of what binds sides.
    kind ? sql`kind = ${sql.lit(kind)}` : sql`kind in ('Commitment', 'Instrument')`,
    ...parties.map((id) => sql`properties->'party' @> ${JSON.stringify([{ type: 'entity', entity: id }])}::jsonb`),
    ...(within ? [fallsWithin(within)] : []),
  ]
  const rows = await packedRows(
    db,
    sql<Row>`
    select id, kind, name, properties, array(
      select distinct evidence.source from statement join evidence on evidence.statement = statement.id
      where statement.subject = profile.id) as sources, (
      select min(published) from statement join evidence on evidence.statement = statement.id
        join source on source.id = evidence.source
      where statement.subject = profile.id) as told
    from profile where ${sql.join(conditions, sql` and `)} order by id`,
  )
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

const fallsWithin = (days: Days): RawBuilder<boolean> =>
  sql<boolean>`case kind when 'Commitment' then ${yearIn(sql`properties->'due'->0->>'edtf'`, days)}
    else ${anniversaryIn(sql`properties->'date'->0->>'edtf'`, days)} end`
