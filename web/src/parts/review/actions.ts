import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import type { QuestionView } from '../../../../src/model/views.ts'
import { currentOutbox } from '../../api/outbox.ts'
import {
  accept as accepting,
  type ByHand,
  correct as correcting,
  make,
  merge,
  type NewEntity,
  type ReviewRequest,
  reject as rejecting,
  retract as retracting,
  separate,
  split,
  state,
} from '../../api/review-requests.ts'
import type { Field } from '../../review/fields.ts'
import { leaving } from '../../review/outbox.ts'
import { following } from '../../review/queue.ts'
import { DEFAULT_REASONS } from '../../review/reviewed.ts'
import { askedOf } from '../../text/asked.ts'
import type { Review } from './use-review.ts'

/** The decisions that can be made about the entry that is looked at. */

/** Decides about the entry, or codes it; it then leaves the queue, and the next is gone on to. */
export function close(review: Review, label: string, request: ReviewRequest, saw?: readonly string[]): void {
  const { key, queue, decisions } = review
  // A key that is pressed twice decides once.
  const { coder } = queue
  if (key === null || leaving(currentOutbox(), queue.seen, coder).has(key)) return
  const next = following(queue.entries, key)
  const by = coder === null ? {} : { coder }
  decisions.submit([{ label, entry: key, leaves: true, request, ...by, ...(saw ? { saw } : {}) }], () => {
    review.setDraft(null)
    void queue.go(next)
  })
}

const shownIn = (view: ProposalView): string[] =>
  [...view.statements, ...view.added].filter((s) => !s.decision?.state).map((s) => s.id)
const named = ({ batch, entity }: ProposalView) => ({ batch, entity })

/** Accepts the proposal exactly as it is shown. */
export function accept(review: Review): void {
  const { view } = review
  if (!view) return
  const request = accepting({ proposals: [named(view)], seen: view.seen, reason: DEFAULT_REASONS.accept })
  close(review, `Accept “${view.title}”`, request, shownIn(view))
}

export function reject(review: Review, reason: string): void {
  const { view } = review
  if (!view) return
  close(review, `Reject “${view.title}”`, rejecting(view, { seen: view.seen, reason }), shownIn(view))
}

export function splitOff(review: Review): void {
  const { view, key, decisions } = review
  if (!view) return
  const request = split(view, { reason: DEFAULT_REASONS.split })
  decisions.submit([{ label: `Split off “${view.title}”`, entry: key, leaves: false, request }])
}

export function mergeWith(review: Review, other: { readonly id: string; readonly name: string }): void {
  const { view, key, decisions } = review
  if (!view) return
  const request = merge(view.entity, { with: other.id, reason: DEFAULT_REASONS.merge })
  decisions.submit([{ label: `Merge “${view.title}” with “${other.name}”`, entry: key, leaves: false, request }])
}

/** Answers a question: the two are one, or two. */
export function answer(review: Review, question: QuestionView, given: 'merge' | 'separate'): void {
  const { noun, told, known } = askedOf(question)
  const reason = DEFAULT_REASONS[given]
  const label = `${given === 'merge' ? `One ${noun}` : `Two ${noun}s`}: “${told.title}”`
  close(review, label, (given === 'merge' ? merge : separate)(known.id, { with: told.id, reason }))
}

/** An entity that is picked for a field: one on record, or one that is made for it. */
export type Picked = { readonly id: string; readonly name: string } | { readonly make: NewNamed }
type NewNamed = Pick<NewEntity, 'kind' | 'name'>

/**
 * Puts another value in the place of a field's, or the same (null) with other qualifiers; where the entity is new, it is made first.
 */
export function correct(
  review: Review,
  field: Field,
  given: string | Picked | null,
  qualifiers: Readonly<Record<string, string>> = {},
): void {
  const { key, view, draft } = review
  const { id } = field.statement
  const reason = DEFAULT_REASONS.correct
  const { made, value, name } = entityGiven(review, given ?? field.value)
  const qualified = Object.entries(qualifiers)
  const told = [name, ...qualified.map(([own, text]) => `${own} ${text || 'none'}`)].join(', ')
  const otherwise = qualified.length > 0 ? { qualifiers: { ...qualifiers } } : {}
  review.decisions.submit([
    ...made,
    {
      label: `Correct ${field.name.toLowerCase()} to ${told} in “${view?.title}”`,
      entry: key,
      leaves: false,
      request: correcting(id, { ...(given === null ? {} : { value }), ...otherwise, reason }),
      shows: { statement: id, value: told },
      ...(draft ? { draft } : {}),
      ...takesFrom(made),
    },
  ])
  review.setDraft(null)
}

/** A value that is added, with the words that state it or without. */
export interface Given {
  readonly property: string
  readonly given: string | Picked
  readonly qualifiers?: Readonly<Record<string, string>>
  readonly words: ByHand['words']
}

/** Adds a value to the proposal's entity. */
export function add(review: Review, { property, given, qualifiers = {}, words }: Given): void {
  const { key, view, text, draft } = review
  if (!view || !text) return
  const { made, value, name } = entityGiven(review, given)
  const qualified = Object.entries(qualifiers).filter(([, text]) => text.trim() !== '')
  review.decisions.submit([
    ...made,
    {
      label: `Add ${property} ${name} to “${view.title}”`,
      entry: key,
      leaves: false,
      request: state(view.entity, {
        property,
        value,
        ...(qualified.length > 0 && { qualifiers: Object.fromEntries(qualified) }),
        reason: DEFAULT_REASONS.add,
        words: (words ?? []).map((span) => ({ ...span, source: text.id })),
      }),
      ...(draft ? { draft } : {}),
      ...takesFrom(made),
    },
  ])
  review.setDraft(null)
}

function entityGiven(review: Review, given: string | Picked) {
  if (typeof given === 'string') return { made: [], value: given, name: given }
  if ('id' in given) return { made: [], value: given.id, name: given.name }
  const { kind, name } = given.make
  const event = review.view?.event
  const parties = kind === 'Mechanism' && event ? { parties: event.sides.map((s) => s.code), type: event.type } : {}
  const made = {
    id: crypto.randomUUID(),
    label: `New: ${name}`,
    entry: null,
    leaves: false,
    request: make({ kind, name, ...parties, reason: DEFAULT_REASONS.add }),
  }
  return { made: [made], value: name, name }
}

const takesFrom = ([made]: readonly { readonly id: string }[]) =>
  made ? { takes: { field: 'value', from: made.id } } : {}

export function retract(review: Review, field: Field): void {
  const { id } = field.statement
  review.decisions.submit([
    {
      label: `Retract ${field.name.toLowerCase()} ${field.value} in “${review.view?.title}”`,
      entry: review.key,
      leaves: false,
      request: retracting(id, { reason: DEFAULT_REASONS.retract }),
      shows: { statement: id, value: null },
    },
  ])
  review.setDraft(null)
}

/** Rests a field on other words of the text. */
export function rest(
  review: Review,
  field: Field,
  words: { readonly start: number; readonly end: number; readonly exact: string },
): void {
  const { text } = review
  if (!text) return
  const { id } = field.statement
  review.decisions.submit([
    {
      label: `Other words for ${field.name.toLowerCase()} in “${review.view?.title}”`,
      entry: review.key,
      leaves: false,
      request: correcting(id, { words: [{ ...words, source: text.id }], reason: DEFAULT_REASONS.words }),
      shows: { statement: id, value: field.value },
    },
  ])
  review.setDraft(null)
}
