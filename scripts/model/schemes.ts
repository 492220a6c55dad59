import type { Schema } from '../../src/ledger/schema.ts'

/** The schemes of codes as a module: what a codebook tells of them. */
export function schemesModule(schema: Schema): string {
  const rows = [...schema.schemes].map(
    ([name, scheme]) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify('codes' in scheme ? { label: scheme.label, codes: scheme.codes, keeper: null } : { label: scheme.label, codes: null, keeper: scheme.keeper })},`,
  )
  return `// Made from data/schema by \`npm run generate\`: change that, not this file.

/** The schemes of codes: a closed one names its codes, an open one who keeps them. */
export const SCHEMES: Readonly<
  Record<string, { readonly label: string; readonly codes: readonly string[] | null; readonly keeper: string | null }>
> = {
${rows.join('\n')}
}
`
}
