import { createHash } from 'node:crypto'
import { ulid } from 'ulid'
import personsFile from '../../data/persons.json' with { type: 'json' }
import type { Batch, EntityIndex } from '../model/batch.ts'
import { fold } from '../model/fold.ts'
import type { CommonQualifiers } from '../model/generated/properties.ts'
import type { EntityKind, NewEntity, NewStatement } from '../model/statement.ts'
import { statementOn, textValue } from '../model/typed-statement.ts'
import { isStateCode, nameOfSide } from './keys.ts'
import { officeKey } from './offices.ts'

interface Holder {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly state: string
  readonly tenures: readonly { readonly office: string; readonly from: string; readonly to: string | null }[]
}

const { persons } = personsFile as { persons: readonly Holder[] }

/** The data set of office-holders that comes with the program; its version is a hash of its rows. */
export const OFFICE_HOLDERS = {
  dataset: 'Office-holders of data/persons.json',
  version: createHash('sha256').update(JSON.stringify(persons)).digest('hex').slice(0, 12),
}

/**
 * The office-holders that come with the program as entities and statements: who held which office from when to when. Each
 * statement names the row that it comes from. An end that is not known stays so (`2024-05-12/`).
 */
export async function officeHolders(index: EntityIndex): Promise<Batch> {
  const entities: NewEntity[] = []
  const statements: NewStatement[] = []
  const ids = new Map<string, string>()
  const idOf = async (kind: EntityKind, prefix: string, key: string, describe: (id: string) => void) => {
    const mark = `${kind}:${key}`
    const seen = ids.get(mark)
    if (seen !== undefined) return seen
    const [known = null] = await index.findByKeys([{ kind, key }])
    const id = known?.id ?? `${prefix}_${ulid()}`
    ids.set(mark, id)
    if (known === null) entities.push({ id, kind, key })
    describe(id)
    return id
  }
  for (const [row, { name, aliases = [], state, tenures }] of persons.entries()) {
    const from: CommonQualifiers = {
      dataset: textValue(OFFICE_HOLDERS.dataset),
      version: textValue(OFFICE_HOLDERS.version),
      row: textValue(String(row + 1)),
    }
    const imported = { origin: 'import', qualifiers: from } as const
    const sideKind = isStateCode(state) ? 'State' : 'Organisation'
    const side = await idOf(sideKind, sideKind === 'State' ? 'st' : 'org', state, (subject) =>
      statements.push(
        statementOn(sideKind, { subject, property: 'name', value: textValue(nameOfSide(state)), ...imported }),
      ),
    )
    const person = await idOf('Person', 'per', fold(name), (subject) => {
      statements.push(statementOn('Person', { subject, property: 'name', value: textValue(name), ...imported }))
      for (const alias of aliases)
        statements.push(statementOn('Person', { subject, property: 'alias', value: textValue(alias), ...imported }))
    })
    for (const tenure of tenures) {
      const office = await idOf('Office', 'off', officeKey(tenure.office, state), (subject) => {
        statements.push(
          statementOn('Office', { subject, property: 'title', value: textValue(tenure.office), ...imported }),
        )
        statements.push(
          statementOn('Office', { subject, property: 'for', value: { type: 'entity', entity: side }, ...imported }),
        )
      })
      statements.push(
        statementOn('Person', {
          subject: person,
          property: 'holds-office',
          value: { type: 'entity', entity: office },
          valid: `${tenure.from}/${tenure.to ?? ''}`,
          ...imported,
        }),
      )
    }
  }
  return { entities, statements }
}
