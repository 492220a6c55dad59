/**
 * A description in which what is named or null is said so. The generator writes it as all of the named shape and a type that may be null, which nothing
 * that is null fits: OpenAPI 3.1 takes its schemas from JSON Schema 2020-12, where `allOf` asks for every part.
 */
export function withNulls<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withNulls) as Part
  if (typeof part !== 'object' || part === null) return part
  const { allOf, ...rest } = part as { readonly allOf?: readonly { $ref?: string; type?: readonly string[] }[] }
  const [named, type] = allOf ?? []
  if (allOf?.length === 2 && named?.$ref && Array.isArray(type?.type) && type.type.includes('null'))
    return { ...rest, anyOf: [named, { type: 'null' }] } as Part
  return Object.fromEntries(Object.entries(part).map(([name, own]) => [name, withNulls(own)])) as Part
}
