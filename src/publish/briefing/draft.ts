import type { BriefingSentence } from '../../model/briefing-view.ts'
import type { SourceRef } from '../../model/views.ts'

/** A statement that a sentence rests on, with what it is called in the list of sources. */
export interface Said {
  readonly id: string
  readonly label: string
  readonly sources: readonly SourceRef[]
}

/** A sentence before its citations are numbered: the events and the statements that it rests on. */
export interface Draft {
  readonly section: BriefingSentence['section']
  readonly text: string
  readonly events: readonly string[]
  readonly said: readonly Said[]
}

/** Statements that one finding rests on, as one citation: by the id of the first. */
export const saidBy = (statements: readonly string[], label: string, sources: readonly SourceRef[]): Said[] => {
  const [id] = statements
  return id === undefined ? [] : [{ id, label, sources }]
}
