import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { stateSeatedAt } from '../../model/seats.ts'
import { EntityKind } from '../../model/statement.ts'
import { holding } from '../holding.ts'
import type { Tables } from '../tables.ts'
import { wrongId } from './kinds.ts'

/**
 * The id of the entity that somebody names in the place of another of its kind: by its id, its key (the code of a state) or
 * its name, a state also by its capital where nothing else is called so. A state may stand for an organisation, and the other way round.
 *
 * @throws RapporteurError `not-found`, `input-invalid` where it is of another kind, or several have the name.
 */
export async function entityGiven(db: Kysely<Tables>, given: string, former: string): Promise<string> {
  const { kind } = await db.selectFrom('entity').select('kind').where('id', '=', former).executeTakeFirstOrThrow()
  return entityOfKinds(db, given, SIDES.includes(kind) ? SIDES : [kind])
}

/** The same among entities of some kinds, or of any (null). */
export async function entityOfKinds(
  db: Kysely<Tables>,
  given: string,
  wanted: readonly string[] | null,
): Promise<string> {
  const kinds = wanted ?? EntityKind.options
  const byId = await db.selectFrom('entity').select(['id', 'kind']).where('id', '=', given).executeTakeFirst()
  if (byId && kinds.includes(byId.kind)) return byId.id
  if (byId)
    throw new RapporteurError(
      'input-invalid',
      `${given} is a ${byId.kind}, where a ${kinds.join(' or ')} is wanted.`,
      `Nothing was changed. Name a ${kinds.join(' or ')}.`,
    )
  const named = await db
    .selectFrom('entity')
    .innerJoin('profile', 'profile.id', 'entity.id')
    .select('entity.id')
    .where('entity.kind', 'in', [...kinds])
    .where(holding('profile', null))
    .where((e) => e.or([e('entity.key', '=', given), sql<boolean>`lower(profile.name) = lower(${given})`]))
    .limit(2)
    .execute()
  const [one, other] = named
  if (one && !other) return one.id
  if (!one) {
    const seated = kinds.includes('State') && kinds.every((kind) => SIDES.includes(kind)) ? stateSeatedAt(given) : null
    if (seated !== null && seated !== given) return entityOfKinds(db, seated, wanted)
    if (/^[a-z]+_[0-9A-Za-z]+$/.test(given)) throw await wrongId(db, given, 'entity')
    throw new RapporteurError(
      'not-found',
      `No ${kinds.join(' or ')} on record is called "${given}".`,
      'Nothing was changed. Name one that is on record, by its id, its code or its name.',
    )
  }
  throw new RapporteurError(
    'input-invalid',
    `Several on record are called "${given}".`,
    `Nothing was changed. Name one by its id: ${named.map((n) => n.id).join(', ')}.`,
  )
}

const SIDES: readonly string[] = ['State', 'Organisation']
