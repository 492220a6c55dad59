import alpha2 from '../../../data/alpha-2.json' with { type: 'json' }
import { CROSSWALK } from '../../model/generated/crosswalk.ts'
import { wellFormed } from '../legible.ts'

/** An entity of FollowTheMoney: its values by property, each a list of strings. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Ids of FollowTheMoney are letters, digits, "." and "-". */
export const ftmId = (...id: readonly string[]): string => id.join('.').replace(/[^A-Za-z0-9.]+/g, '-')

/** An entity with those of its values that are there, each once. */
export function ftmEntity(
  id: string,
  schema: string,
  values: readonly (readonly [property: string, value: string | null | undefined])[],
): FtmEntity {
  const properties: Record<string, string[]> = {}
  for (const [property, value] of values) {
    const own = clean(value ?? '')
    if (own === '' || properties[property]?.includes(own)) continue
    properties[property] = [...(properties[property] ?? []), own]
  }
  return { id, schema, properties }
}

/** Text as FollowTheMoney takes it: without control characters (line breaks stay) and halves of characters. */
const clean = (words: string): string =>
  wellFormed(words)
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim()

/** ISO 3166-1 alpha-2 in small letters, by alpha-3; null for what is no state. */
export const countryOf = (code: string | null | undefined): string | null =>
  (alpha2.codes as Readonly<Record<string, string>>)[code ?? ''] ?? null

/** The schema that a kind of entity goes by. */
export const schemaOf = (kind: string): string | null => CROSSWALK[kind]?.followthemoney?.kind ?? null

/** The properties of a property of ours that belong to one of some schemata. */
export const propertiesOf = (kind: string, property: string, schemata: readonly string[]): string[] =>
  (CROSSWALK[kind]?.followthemoney?.properties[property] ?? []).flatMap((name) => {
    const [schema = '', own = ''] = name.split('.')
    return schemata.includes(schema) ? [own] : []
  })
