import type { ProposalSummary } from '../../../src/model/proposal-view.ts'
import type { QuestionView } from '../../../src/model/views.ts'

/** Something that waits for an answer: what a story says, or whether two events are one. */
export type Entry =
  | { readonly kind: 'proposal'; readonly key: string; readonly proposal: ProposalSummary }
  | { readonly kind: 'question'; readonly key: string; readonly question: QuestionView }

/** What the queue is narrowed to, in which order, and where in it the reviewer is. */
export interface Place {
  readonly kind?: string
  readonly source?: string
  readonly order?: 'text'
  readonly at?: string
  /** What is done there: decided, or coded. */
  readonly mode?: Mode
  /** While coding: only what this other coder has coded. */
  readonly of?: string
}

/** Deciding puts on record what counts; coding notes one's own reading, which decides nothing. */
export type Mode = 'decide' | 'code'

/** The kind under which questions are asked for. */
export const QUESTIONS = 'Question'

/** The kinds of entry, each in its plural. */
export const ENTRY_KINDS: Record<string, string> = {
  [QUESTIONS]: 'Questions',
  Event: 'Events',
  Instrument: 'Instruments',
  Relationship: 'Relationships',
  Commitment: 'Commitments',
  Person: 'Offices of people',
  Claim: 'Claims',
  Quote: 'Quotes',
}

export const proposalKey = ({ batch, entity }: Pick<ProposalSummary, 'batch' | 'entity'>): string =>
  `${batch}.${entity}`

/** Reads a place from the fields of a URL's query; what is none is left out. */
export function placeOf({ kind, source, order, at, mode, of }: Record<string, unknown>): Place {
  const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
  const coding = mode === 'code'
  return {
    ...(coding || mode === 'decide' ? { mode } : {}),
    ...(coding && text(of) ? { of } : {}),
    ...(text(kind) && Object.hasOwn(ENTRY_KINDS, kind) && !(coding && kind === QUESTIONS) ? { kind } : {}),
    ...(text(source) ? { source } : {}),
    ...(order === 'text' ? { order } : {}),
    ...(text(at) ? { at } : {}),
  }
}

/** The queue: open questions before proposals, since each is about two events, without what was just decided. */
export function entriesOf(
  proposals: readonly ProposalSummary[],
  questions: readonly QuestionView[],
  { kind, source }: Place,
  gone: ReadonlySet<string>,
): Entry[] {
  const asked = questions.filter(
    ({ words }) =>
      (kind === undefined || kind === QUESTIONS) &&
      (source === undefined || words.some((said) => said.source.id === source)),
  )
  const all: Entry[] = [
    ...asked.map((question) => ({ kind: 'question' as const, key: question.statement, question })),
    ...(kind === QUESTIONS ? [] : proposals).map((proposal) => ({
      kind: 'proposal' as const,
      key: proposalKey(proposal),
      proposal,
    })),
  ]
  return all.filter(({ key }) => !gone.has(key))
}

/** The entry some steps on from another, within the queue; from one that left it, counted from where it stood. */
export function stepped(entries: readonly Entry[], current: string | undefined, by: number, stood = 0): string | null {
  const at = entries.findIndex(({ key }) => key === current)
  const to = at >= 0 ? at + by : by > 0 ? stood : stood - 1
  return entries[Math.max(0, Math.min(entries.length - 1, to))]?.key ?? null
}

/** The entry that follows one which is decided now; the one before it where it is the last. */
export function following(entries: readonly Entry[], decided: string): string | null {
  const at = entries.findIndex(({ key }) => key === decided)
  if (at < 0) return entries[0]?.key ?? null
  return (entries[at + 1] ?? entries[at - 1])?.key ?? null
}
