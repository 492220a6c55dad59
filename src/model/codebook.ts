import { z } from 'zod'

/** Kinds of which proposals are made. */
export const CodedKind = z.enum(['Event', 'Instrument', 'Relationship', 'Commitment', 'Person', 'Claim', 'Quote'])
export type CodedKind = z.infer<typeof CodedKind>

const Words = z.string().trim().min(1).max(20_000)

/** What a workspace codes, and how. */
export const Codebook = z.strictObject({
  name: Words,
  version: z.union([z.string(), z.number()]).optional(),
  /** For all that is coded: shown to every reviewer. */
  instructions: Words.optional(),
  /** Kinds that are coded; what is proposed of others is not put before reviewers. */
  kinds: z
    .partialRecord(
      CodedKind,
      z.strictObject({
        instructions: Words.optional(),
        /** Properties without a value of which nothing is accepted. */
        required: z.array(z.string().min(1)).optional(),
        properties: z
          .record(
            z.string(),
            z.strictObject({
              instructions: Words.optional(),
              /** The only values that the property may have: a vocabulary of the codebook's own. */
              values: z.array(Words).min(1).optional(),
            }),
          )
          .optional(),
      }),
    )
    .refine((kinds) => Object.keys(kinds).length > 0, 'names no kind'),
})
export type Codebook = z.infer<typeof Codebook>

/** What stands against accepting a record by a codebook. */
export interface Shortfall {
  readonly property: string
  readonly what: 'missing' | 'not in the vocabulary'
  /** The value that is not in the vocabulary. */
  readonly value: string | null
}

/**
 * What the codebook asks of a record of a kind and it has not: `values` are those that count, by property, in words.
 *
 * @example shortfallsOf(codebook, 'Event', new Map([['topic', ['weather']]]))
 */
export function shortfallsOf(
  codebook: Codebook | null,
  kind: string,
  values: ReadonlyMap<string, readonly string[]>,
): Shortfall[] {
  const rules = codebook?.kinds[kind as CodedKind]
  if (!rules) return []
  const missing = (rules.required ?? [])
    .filter((property) => (values.get(property) ?? []).length === 0)
    .map((property): Shortfall => ({ property, what: 'missing', value: null }))
  const foreign = Object.entries(rules.properties ?? {}).flatMap(([property, { values: allowed }]) =>
    (values.get(property) ?? [])
      .filter((value) => allowed !== undefined && !allowed.some((one) => same(one, value)))
      .map((value): Shortfall => ({ property, what: 'not in the vocabulary', value })),
  )
  return [...missing, ...foreign]
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
