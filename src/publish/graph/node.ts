import { wellFormed } from '../legible.ts'

/** What a node is said to have: another node, or a literal with its language (BCP 47) or its datatype. Names are written as `prefix:name`. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string | null; readonly datatype: string | null }

/** A node of the graph with all that is said of it in one place. There are no blank nodes. */
export interface Node {
  /** IRI. */
  readonly id: string
  readonly types: readonly string[]
  readonly says: readonly Said[]
}

/** A predicate as `prefix:name`, and what it leads to. */
export type Said = readonly [predicate: string, term: Term]

export const link = (iri: string): Term => ({ iri })

/** Text; of a language where its tag is one that RDF takes. */
export const text = (words: string, language?: string): Term => ({
  text: wellFormed(words),
  language: language && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language.toLowerCase() : null,
  datatype: null,
})

export const typed = (value: string | number | boolean, datatype: string): Term => ({
  text: wellFormed(String(value)),
  language: null,
  datatype,
})

/** The predicate with each of some values that are there. */
export const each = <Value>(
  predicate: string,
  values: readonly (Value | null | undefined)[],
  term: (value: Value) => Term,
): Said[] =>
  values.flatMap((value) =>
    value === null || value === undefined ? [] : [[predicate, term(value)] satisfies [string, Term]],
  )
