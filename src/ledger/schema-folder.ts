import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { RapporteurError } from '../model/errors.ts'
import { EntityKind, SubjectKind } from '../model/statement.ts'
import { Cadence, EventStatus, EventType, InstrumentKind, ParticipantRole } from '../model/vocabulary.ts'
import { Common, KindSchema, LoadedSchema, type Qualifier, type Schema, Scheme, typesOf } from './schema.ts'

/** Codes that the program itself works with: the schemes have exactly these. */
const VOCABULARY: Readonly<Record<string, z.ZodEnum>> = {
  'event-type': EventType,
  'event-status': EventStatus,
  cadence: Cadence,
  'participant-role': ParticipantRole,
  'instrument-kind': InstrumentKind,
}

/**
 * Reads and checks the schema files of a folder, the form of each, that all kinds are there, and that what they refer to is.
 *
 * @throws RapporteurError `input-invalid`, which names the file and what is wrong with it.
 */
export function schemaIn(folder: string): Schema {
  const read = <T>(name: string, form: z.ZodType<T>): T => {
    let content: unknown
    try {
      content = parse(readFileSync(join(folder, name), 'utf8'))
    } catch (cause) {
      throw wrong(name, `cannot be read: ${cause instanceof Error ? cause.message : cause}`, cause)
    }
    const found = form.safeParse(content)
    if (!found.success) throw wrong(name, `is not as it must be: ${z.prettifyError(found.error)}`, found.error)
    return found.data
  }
  const common = read('common.yaml', Common)
  const schemes = new Map(Object.entries(read('schemes.yaml', z.record(z.string(), Scheme))))
  const names = readdirSync(folder)
    .filter((name) => /^[A-Z]\w*\.yaml$/.test(name))
    .sort()
  const kinds = names.map((name) => {
    const kind = read(name, KindSchema)
    if (name !== `${kind.kind}.yaml`) throw wrong(name, `describes the kind ${kind.kind}`)
    const entity = EntityKind.safeParse(kind.kind).success
    for (const property of Object.keys(kind.properties))
      if (entity && common.properties[property]) throw wrong(name, `has "${property}", which every entity has`)
    checkRanges(name, kind.properties, schemes)
    const properties = entity ? { ...kind.properties, ...common.properties } : kind.properties
    return [kind.kind, { ...kind, properties }] as const
  })
  const missing = SubjectKind.options.filter((kind) => !kinds.some(([known]) => known === kind))
  if (missing.length > 0) throw wrong(`${missing[0]}.yaml`, 'is missing')
  checkRanges('common.yaml', { ...common.properties, ...common.qualifiers }, schemes)
  for (const [name, vocabulary] of Object.entries(VOCABULARY)) {
    const scheme = schemes.get(name)
    const codes = scheme && 'codes' in scheme ? scheme.codes : []
    if ([...codes].sort().join() !== [...vocabulary.options].map(String).sort().join())
      throw wrong('schemes.yaml', `gives the scheme ${name} other codes than ${vocabulary.options.join(', ')}`)
  }
  return new LoadedSchema(kinds, schemes, common.qualifiers, Object.keys(common.properties))
}

function checkRanges(
  file: string,
  ranges: Readonly<Record<string, Qualifier & { readonly qualifiers?: Record<string, Qualifier> | undefined }>>,
  schemes: Schema['schemes'],
): void {
  for (const [name, range] of Object.entries(ranges)) {
    if (range.scheme !== undefined && !schemes.has(range.scheme))
      throw wrong(file, `gives "${name}" the scheme ${range.scheme}, which schemes.yaml lacks`)
    if (typesOf(range).includes('code') !== (range.scheme !== undefined))
      throw wrong(file, `must give "${name}" a scheme if it takes codes, and only then`)
    if (range.of !== undefined && !typesOf(range).includes('entity'))
      throw wrong(file, `says of "${name}" which entities it names, but it names none`)
    if (range.qualifiers) checkRanges(file, range.qualifiers, schemes)
  }
}

const wrong = (file: string, what: string, cause?: unknown): RapporteurError =>
  new RapporteurError(
    'input-invalid',
    `The schema file ${file} ${what}.`,
    'Correct data/schema, or install the program anew.',
    { cause },
  )
