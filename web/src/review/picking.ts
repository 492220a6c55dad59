import type { SearchHit, SearchKind } from '../../../src/model/search.ts'
import { edtfInWords } from '../text/edtf.ts'

/** Something that can be picked: what is on record, or what would be made. */
export type Choice =
  | { readonly key: string; readonly id: string; readonly name: string; readonly note: string }
  | { readonly key: string; readonly kind: NewKind; readonly name: string }

const NEW_KINDS = ['Person', 'Mechanism', 'State', 'Organisation'] as const
type NewKind = (typeof NEW_KINDS)[number]

/** The kinds of hit under which entities of a kind are found. */
const SOUGHT: Record<string, SearchKind> = {
  Event: 'event',
  Person: 'person',
  Mechanism: 'mechanism',
  Office: 'office',
  State: 'side',
  Organisation: 'side',
  Instrument: 'instrument',
  Claim: 'claim',
  Quote: 'quote',
  Commitment: 'commitment',
}

export const kindsSought = (of: readonly string[] | null): SearchKind[] => [
  ...new Set((of ?? Object.keys(SOUGHT)).flatMap((kind) => SOUGHT[kind] ?? [])),
]

/** What is asked of the search for what was typed so far: its last word may be a beginning. Empty where nothing was typed. */
export function soughtWords(typed: string): string {
  const words = typed.replace(/["*()]/g, ' ').trim()
  return /[\p{L}\p{N}]$/u.test(words) ? `${words}*` : words
}

/** What is offered for what was typed: the hits, then what could be made under that name, unless a hit bears it already. */
export function choicesOf(typed: string, of: readonly string[] | null, hits: readonly SearchHit[]): Choice[] {
  const name = typed.trim()
  const known = hits.some((hit) => hit.title.text.toLowerCase() === name.toLowerCase())
  const made = known || name === '' ? [] : NEW_KINDS.filter((kind) => of?.includes(kind))
  return [
    ...hits.map((hit) => ({
      key: hit.id,
      id: hit.id,
      name: hit.title.text,
      note: hit.code ?? (hit.kind === 'event' && hit.date ? edtfInWords(hit.date) : ''),
    })),
    ...made.map((kind) => ({ key: `new ${kind}`, kind, name })),
  ]
}
