import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { EntityKind, type NewStatement } from '../model/statement.ts'

const Property = z.object({
  type: z.enum(['text', 'entity', 'date', 'integer', 'ordinal', 'code']),
  cardinality: z.enum(['one', 'many']),
  label: z.string(),
  crosswalk: z.record(z.string(), z.string()).optional(),
})
const KindSchema = z.object({
  kind: EntityKind,
  description: z.string(),
  crosswalk: z.record(z.string(), z.string()).optional(),
  properties: z.record(z.string(), Property),
})
export type KindSchema = z.infer<typeof KindSchema>

/** The entity kinds and their properties, as `data/schema/*.yaml` has them. */
export type Schema = ReadonlyMap<EntityKind, KindSchema>

/** Reads and checks the schema files. @throws where a file does not have the form of a kind. */
export function loadSchema(folder: string): Schema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return new Map(
    files.map((name) => {
      const kind = KindSchema.parse(parse(readFileSync(join(folder, name), 'utf8')))
      return [kind.kind, kind] as const
    }),
  )
}

/** @throws RapporteurError `input-invalid` where a statement has a property that its subject's kind lacks, or a value of the wrong type. */
export function checkStatement(schema: Schema, kind: EntityKind, statement: NewStatement): void {
  const property = schema.get(kind)?.properties[statement.property]
  if (!property) {
    throw new RapporteurError(
      'input-invalid',
      `A ${kind} has no property "${statement.property}".`,
      `It has: ${Object.keys(schema.get(kind)?.properties ?? {}).join(', ')}.`,
    )
  }
  if (property.type !== statement.value.type) {
    throw new RapporteurError(
      'input-invalid',
      `"${statement.property}" of a ${kind} takes a value of type ${property.type}, not ${statement.value.type}.`,
      'Correct the value.',
    )
  }
}
