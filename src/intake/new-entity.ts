import { z } from 'zod'
import { newId } from '../ledger/append/build.ts'
import type { Appended, Decider } from '../ledger/ledger.ts'
import type { Workspace } from '../ledger/workspace.ts'
import type { Batch, EntityIndex } from '../model/batch.ts'
import { RapporteurError } from '../model/errors.ts'
import { fold } from '../model/fold.ts'
import { LONGEST_NAME } from '../model/names/longest.ts'
import { sideByName } from '../model/side-names.ts'
import { statementOn, textValue } from '../model/typed-statement.ts'
import { EventType } from '../model/vocabulary.ts'
import { isStateCode, mechanismKey, nameOfSide } from '../resolve/keys.ts'
import { PREFIX } from '../resolve/writer.ts'
import { sideNamed } from './side-named.ts'

/** An entity that somebody makes to name it elsewhere: a person, a mechanism, a state or an organisation that no story has named. */
export const NewNamed = z.strictObject({
  kind: z.enum(['Person', 'Mechanism', 'State', 'Organisation']),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  /** Of a mechanism: its parties, by codes or names, and what kind of events its rounds are. */
  parties: z.array(z.string().trim().min(1)).max(50).default([]),
  type: EventType.default('meeting'),
})
export type NewNamed = z.infer<typeof NewNamed>

/**
 * Puts an entity on record by its name, or finds it there: a story that names it so later means the same one.
 *
 * @returns its id, and the batch; null where it was on record already.
 */
export async function newEntity(
  workspace: Pick<Workspace, 'enter'>,
  given: NewNamed,
  decider: Decider,
): Promise<{ readonly entity: string; readonly appended: Appended | null }> {
  const { kind, name } = given
  const key = keyOf(given)
  const known: { id?: string } = {}
  const resolve = async (index: EntityIndex): Promise<Batch> => {
    const [found = null] = await index.findByKeys([{ kind, key }])
    if (found) {
      known.id = found.canonical
      return { entities: [], statements: [] }
    }
    const id = newId(PREFIX[kind])
    return {
      entities: [{ id, kind, key }],
      statements: [
        statementOn(kind, {
          subject: id,
          property: 'name',
          value: textValue(kind === 'State' ? nameOfSide(key) : name),
        }),
      ],
    }
  }
  const done = await workspace.enter(resolve, decider)
  return { entity: known.id ?? done?.subjects[0] ?? '', appended: done }
}

function keyOf({ kind, name, parties, type }: NewNamed): string {
  if (kind === 'Person') return fold(name)
  if (kind === 'Organisation') return sideByName(name) ?? name
  if (kind === 'Mechanism') return mechanismKey(name, parties.map(sideNamed), type)
  const code = sideNamed(name)
  if (isStateCode(code)) return code
  throw new RapporteurError(
    'input-invalid',
    `"${name}" is an organisation, not a state.`,
    'Nothing was stored. Put it on record as an organisation.',
  )
}
