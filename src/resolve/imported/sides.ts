import type { ImportedThing } from '../../model/imported.ts'
import type { EntityKind } from '../../model/statement.ts'
import { isStateCode, mechanismKey, nameOfSide, sideActing } from '../keys.ts'
import { officeKey } from '../offices.ts'

/** An entity that rows name by what it is known by, as stories do. */
export interface Keyed {
  readonly kind: EntityKind
  readonly key: string
  /** What it is called where it is new. */
  readonly name: string
}

/** The code of a side, or its name where the gazetteer does not have it. */
export const codeOf = (thing: ImportedThing): string =>
  thing.known.by === 'side' ? (sideActing(thing.known.name) ?? thing.known.name) : ''

/** Kind and key of a thing that is known by them; null for what is known by its row, and for persons. */
export function keyed(thing: ImportedThing, code: (ref: string) => string): Keyed | null {
  const { known } = thing
  if (known.by === 'side') {
    const key = codeOf(thing)
    const listed = sideActing(known.name) !== null
    return {
      kind: listed ? (isStateCode(key) ? 'State' : 'Organisation') : thing.kind,
      key,
      name: nameOfSide(key),
    }
  }
  if (known.by === 'office')
    return {
      kind: 'Office',
      key: officeKey(known.title, known.side === null ? null : code(known.side)),
      name: known.title,
    }
  if (known.by === 'mechanism')
    return { kind: 'Mechanism', key: mechanismKey(known.name, known.sides.map(code), 'meeting'), name: known.name }
  if (known.by === 'row' && known.key !== undefined) return { kind: thing.kind, key: known.key, name: '' }
  return null
}
