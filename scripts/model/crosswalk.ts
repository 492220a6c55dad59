import type { Schema } from '../../src/ledger/schema.ts'

type Crosswalk = Readonly<Record<string, string | readonly string[] | undefined>>

/** What kinds and properties are called in other vocabularies, as a module: by kind and vocabulary, each name with the names that it has there. */
export function crosswalkModule(schema: Schema): string {
  const rows = [...schema].flatMap(([kind, { crosswalk, properties }]) => {
    const vocabularies = new Set([
      ...Object.keys(crosswalk ?? {}),
      ...Object.values(properties).flatMap((property) => Object.keys(property.crosswalk ?? {})),
    ])
    if (vocabularies.size === 0) return []
    const of = (own: Crosswalk | undefined, vocabulary: string) => [own?.[vocabulary] ?? []].flat()
    const tables = [...vocabularies].sort().map((vocabulary) => {
      const named = Object.entries(properties).flatMap(([name, property]) => {
        const names = of(property.crosswalk, vocabulary)
        return names.length > 0 ? [`${JSON.stringify(name)}: ${JSON.stringify(names)}`] : []
      })
      const own = of(crosswalk, vocabulary)[0] ?? null
      return `${JSON.stringify(vocabulary)}: { kind: ${JSON.stringify(own)}, properties: { ${named.join(', ')} } },`
    })
    return [`  ${JSON.stringify(kind)}: { ${tables.join('\n')} },`]
  })
  return `// Made from data/schema by \`npm run generate\`: change that, not this file.

interface Names {
  /** What the kind is called; null where only its properties have names there. */
  readonly kind: string | null
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What kinds and their properties are called in other vocabularies, by kind and vocabulary. */
export const CROSSWALK: Readonly<Record<string, Readonly<Record<string, Names>>>> = {
${rows.join('\n')}
}
`
}
