import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { type NewStatement, SubjectKind } from '../model/statement.ts'

const Property = z.object({
  type: z.enum(['text', 'entity', 'date', 'integer', 'ordinal', 'code', 'statement']),
  cardinality: z.enum(['one', 'many']),
  label: z.string(),
  /** How two values of a single-valued property agree; `none` where they need not. */
  compare: z.enum(['exact', 'date', 'text', 'number', 'none']).optional(),
  crosswalk: z.record(z.string(), z.string()).optional(),
})
const KindSchema = z.object({
  kind: SubjectKind,
  description: z.string(),
  crosswalk: z.record(z.string(), z.string()).optional(),
  properties: z.record(z.string(), Property),
})
export type KindSchema = z.infer<typeof KindSchema>

/** The entity kinds and their properties, as `data/schema/*.yaml` has them. */
export type Schema = ReadonlyMap<SubjectKind, KindSchema>

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
export function checkStatement(schema: Schema, kind: SubjectKind, statement: NewStatement): void {
  const property = schema.get(kind)?.properties[statement.property]
  if (!property) {
    throw new RapporteurError(
      'input-invalid',
      `A ${kind} has no property "${statement.property}".`,
      `It has: ${Object.keys(schema.get(kind)?.properties ?? {}).join(', ')}.`,
    )
  }
  const fits =
    property.type === statement.value.type || (property.type === 'date' && statement.value.type === 'relative')
  if (!fits) {
    throw new RapporteurError(
      'input-invalid',
      `"${statement.property}" of a ${kind} takes a value of type ${property.type}, not ${statement.value.type}.`,
      'Correct the value.',
    )
  }
}
