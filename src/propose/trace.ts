import type { Extent } from './engine/layer.ts'

/** Looks on while a story is read: for `explain` and for benchmarks. Without one nothing is noted, and nothing is spent on it. */
export interface Trace {
  /** A stage has been completed. */
  readonly done?: (stage: string) => void
  /** Something was found: a kind ("person", "date" …), the tokens, and what they were taken for. */
  readonly seen?: (kind: string, extent: Extent, as: string) => void
  /** A rule saw its words and proposed nothing, and why. */
  readonly rejected?: (rule: string, extent: Extent, why: string) => void
  /** Where each token stands in the text, and each sentence; told once, before anything is seen. */
  readonly document?: (document: import('./engine/document.ts').Document) => void
}
