import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import type { NewStatement } from '../../model/statement.ts'
import type { Value } from '../../model/value.ts'
import { merging, separating } from '../decisions.ts'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import type { Tables } from '../tables.ts'
import { canonicalId, membersOf } from '../views/names.ts'
import { already, wrongId } from './kinds.ts'

/** Decisions about which entities are the same. */

/** @throws RapporteurError `not-found`, `input-invalid`, `merge-refused`, `decided-already`. */
export async function mergingOf(
  db: Kysely<Tables>,
  entity: string,
  same: string,
  reason: string,
): Promise<NewStatement[]> {
  const { a, b } = await pairOf(db, entity, same)
  if (a === b) throw already(`${entity} and ${same} are the same already.`, 'See "rapporteur history".')
  return [merging(entity, same, reason)]
}

/**
 * Says that two entities are never the same, which outranks what was said to make them so.
 *
 * @throws RapporteurError `not-found`, `input-invalid`, `merge-refused` where they are the same also by way of a third,
 * `decided-already`.
 */
export async function separatingOf(
  db: Kysely<Tables>,
  entity: string,
  other: string,
  reason: string,
): Promise<NewStatement[]> {
  const { a, b } = await pairOf(db, entity, other)
  const pair = [entity, other]
  if (a !== b) {
    if ((await linksAmong(db, pair, 'different-from')).length > 0)
      throw already(`${entity} and ${other} were said to be different already.`, 'See "rapporteur history".')
    return [separating(entity, other, reason)]
  }
  const links = (await linksAmong(db, await membersOf(db, a, null), 'same-as')).filter(
    (link) => !(pair.includes(link.subject) && pair.includes(link.other)),
  )
  if (reaches(links, entity, other))
    throw new RapporteurError(
      'merge-refused',
      `${entity} and ${other} are the same also by way of others.`,
      `Nothing was changed. Separate of these first: ${links.map((l) => `${l.subject} and ${l.other}`).join('; ')}.`,
    )
  return [separating(entity, other, reason)]
}

function reaches(links: readonly Link[], from: string, to: string): boolean {
  const found = new Set([from])
  for (const id of found)
    for (const { subject, other } of links) if (id === subject || id === other) found.add(subject).add(other)
  return found.has(to)
}

/**
 * Refuses to make entities the same of which somebody said that they never are.
 *
 * @throws RapporteurError `merge-refused`.
 */
export async function refuseIfSeparated(db: Kysely<Tables>, entity: string, same: string): Promise<void> {
  const [one, two] = await Promise.all(
    [entity, same].map(async (id) => membersOf(db, await canonicalId(db, id, null), null)),
  )
  const [ones, twos] = [one ?? [], two ?? []]
  const apart = (await linksAmong(db, [...ones, ...twos], 'different-from')).find(
    (link) => ones.includes(link.subject) !== ones.includes(link.other),
  )
  if (apart)
    throw new RapporteurError(
      'merge-refused',
      `${apart.subject} and ${apart.other} were said to be different: ${apart.reason}`,
      `Nothing was stored. Take that back first: rapporteur retract ${apart.id}.`,
    )
}

async function pairOf(db: Kysely<Tables>, entity: string, other: string): Promise<{ a: string; b: string }> {
  const rows = await db
    .selectFrom('entity')
    .select(['id', 'kind'])
    .where(oneOf('id', [entity, other]))
    .execute()
  const kinds = [entity, other].map((id) => rows.find((row) => row.id === id)?.kind)
  for (const [i, id] of [entity, other].entries()) if (!kinds[i]) throw await wrongId(db, id, 'entity')
  if (entity === other || kinds[0] !== kinds[1])
    throw new RapporteurError(
      'merge-refused',
      entity === other
        ? `${entity} is named twice.`
        : `${entity} is of the kind ${kinds[0]} and ${other} of the kind ${kinds[1]}.`,
      'Nothing was changed. Name two entities of one kind.',
    )
  return { a: await canonicalId(db, entity, null), b: await canonicalId(db, other, null) }
}

interface Link {
  readonly id: string
  readonly subject: string
  readonly other: string
  readonly reason: string
}

/** The statements that count by which some of the given entities are the same as, or different from, others of them. */
async function linksAmong(
  db: Kysely<Tables>,
  ids: readonly string[],
  property: 'same-as' | 'different-from',
): Promise<Link[]> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .leftJoin('standing as own', (join) => join.onRef('own.target', '=', 'statement.id').on(holding('own', null)))
    .leftJoin('standing as whole', (join) => join.onRef('whole.target', '=', 'batch.id').on(holding('whole', null)))
    .select(['statement.id', 'subject', 'value_entity as other', 'qualifiers'])
    .where(oneOf('subject', ids))
    .where(oneOf('value_entity', ids))
    .where('property', '=', property)
    .where('own.state', 'is', null)
    .where('whole.state', 'is', null)
    .orderBy('statement.seq')
    .execute()
  return rows.map(({ id, subject, other, qualifiers }) => {
    const reason = qualifiers.reason as Value | undefined
    return { id, subject, other: other ?? '', reason: reason?.type === 'text' ? reason.text : '' }
  })
}
