import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { Mapping } from '../import/table/mapping.ts'
import { RapporteurError } from '../model/errors.ts'

/** Far more than any mapping: a parser of YAML takes longer with each key of a map than with the one before. In UTF-16 code units. */
const LONGEST = 200_000

/**
 * Reads a mapping: YAML, or JSON, which is YAML.
 *
 * @throws RapporteurError `input-too-large`, `input-invalid` that says where and what it is not.
 */
export function readMapping(text: string, name: string): Mapping {
  if (text.length > LONGEST)
    throw new RapporteurError(
      'input-too-large',
      `${name} has ${text.length} characters; a mapping has ${LONGEST} at most.`,
      'Nothing was stored. Give the mapping; the table is given beside it.',
    )
  let written: unknown
  try {
    written = parse(text, { maxAliasCount: 100, logLevel: 'error' })
  } catch (cause) {
    throw refused(name, `it is no YAML: ${(cause as Error).message.split('\n')[0]}`, cause)
  }
  const mapping = Mapping.safeParse(written)
  if (!mapping.success) throw refused(name, z.prettifyError(mapping.error), mapping.error)
  return mapping.data
}

/** A mapping as a file: YAML, with what is so without being said left out. */
export const writeMapping = ({ language, quotes, ...mapping }: Mapping): string =>
  stringify({ ...mapping, ...(language !== 'en' && { language }), ...(quotes ? {} : { quotes }) }, { lineWidth: 0 })

const refused = (name: string, why: string, cause: unknown): RapporteurError =>
  new RapporteurError('input-invalid', `${name} is no mapping: ${why}`, 'Nothing was stored. Correct the mapping.', {
    cause,
  })
