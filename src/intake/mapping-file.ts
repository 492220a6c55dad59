import { parse } from 'yaml'
import { z } from 'zod'
import { Mapping } from '../import/table/mapping.ts'
import { RapporteurError } from '../model/errors.ts'

/**
 * Reads a mapping: YAML, or JSON, which is YAML.
 *
 * @throws RapporteurError `input-invalid` that says where and what it is not.
 */
export function readMapping(text: string, name: string): Mapping {
  let written: unknown
  try {
    written = parse(text, { maxAliasCount: 100 })
  } catch (cause) {
    throw refused(name, `it is no YAML: ${(cause as Error).message.split('\n')[0]}`, cause)
  }
  const mapping = Mapping.safeParse(written)
  if (!mapping.success) throw refused(name, z.prettifyError(mapping.error), mapping.error)
  return mapping.data
}

const refused = (name: string, why: string, cause: unknown): RapporteurError =>
  new RapporteurError('input-invalid', `${name} is no mapping: ${why}`, 'Nothing was stored. Correct the mapping.', {
    cause,
  })
