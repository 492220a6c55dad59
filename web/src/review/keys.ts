/** What the keys of the review do, wherever no text is typed. */
export type Action =
  | 'next'
  | 'previous'
  | 'accept'
  | 'accept-above'
  | 'reject'
  | 'edit'
  | 'up'
  | 'down'
  | 'change'
  | 'retract'
  | 'add'
  | 'words'
  | 'merge'
  | 'split'
  | 'enter'
  | 'undo'
  | 'mode'
  | 'keys'
  | 'leave'

/** Where in the page a key has its meaning. */
type Where = 'queue' | 'fields'

interface Key {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string
  readonly action: Action
  readonly where: Where
  readonly says: string
  /** What it does while coding; not given where it does nothing then. */
  readonly coding?: string
}

export const KEYS: readonly Key[] = [
  { key: 'j', action: 'next', where: 'queue', says: 'Next', coding: 'Next' },
  { key: 'k', action: 'previous', where: 'queue', says: 'Previous', coding: 'Previous' },
  {
    key: 'a',
    action: 'accept',
    where: 'queue',
    says: 'Accept as shown',
    coding: 'You would accept it, as shown: with your values',
  },
  { key: 'A', action: 'accept-above', where: 'queue', says: 'Accept all above a likelihood' },
  {
    key: 'r',
    action: 'reject',
    where: 'queue',
    says: 'Reject, with a reason',
    coding: 'You would reject it, with a reason',
  },
  { key: 'm', action: 'merge', where: 'queue', says: 'Merge with another event; of a question: one event' },
  { key: 's', action: 'split', where: 'queue', says: 'Split off what this story tells; of a question: two events' },
  {
    key: 'u',
    action: 'undo',
    where: 'queue',
    says: 'Undo the last decision, and the one before',
    coding: 'Take back your last coding, and the one before',
  },
  { key: 'n', action: 'enter', where: 'queue', says: 'Enter a record by hand' },
  { key: 'e', action: 'edit', where: 'queue', says: 'Go to the fields', coding: 'Go to the fields' },
  {
    key: 'c',
    action: 'mode',
    where: 'queue',
    says: 'Code: note your own reading, which decides nothing',
    coding: 'Decide: accept, edit or reject what counts',
  },
  { key: '?', action: 'keys', where: 'queue', says: 'Show these keys', coding: 'Show these keys' },
  { key: 'ArrowDown', action: 'down', where: 'fields', says: 'Next field', coding: 'Next field' },
  { key: 'ArrowUp', action: 'up', where: 'fields', says: 'Field before', coding: 'Field before' },
  { key: 'Enter', action: 'change', where: 'fields', says: 'Edit the field', coding: 'Read the field otherwise' },
  { key: 'x', action: 'retract', where: 'fields', says: 'Retract the field', coding: 'You read no such field' },
  { key: 'w', action: 'words', where: 'fields', says: 'Choose other words for the field' },
  { key: '+', action: 'add', where: 'fields', says: 'Add a value', coding: 'Add a value that you read' },
  { key: 'Escape', action: 'leave', where: 'fields', says: 'Back to the queue', coding: 'Back to the queue' },
]

/** The keys by which words are chosen in the text. */
export const WORD_KEYS: readonly (readonly [keys: string, says: string])[] = [
  ['Arrow keys', 'Move the caret'],
  ['Ctrl + arrow keys', 'Move it by words'],
  ['Shift + arrow keys', 'Choose words'],
  ['Home, End', 'To either end of the line'],
  ['Enter', 'Take the words'],
  ['Escape', 'Leave them as they were'],
]

/** How a key is written on a button. */
export const keyName = (key: string): string =>
  ({ ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc', A: 'Shift A' })[key] ?? key

/** The key of an action. */
export const keyOf = (action: Action): string => KEYS.find((k) => k.action === action)?.key ?? ''

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** The keys that do something while deciding, or while coding, and what they do. */
export const keysFor = (coding: boolean): readonly Key[] =>
  coding ? KEYS.flatMap((k) => (k.coding === undefined ? [] : [{ ...k, says: k.coding }])) : KEYS

/** What a key that was pressed does: in the fields also what only holds there. */
export function actionOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  { inFields, coding }: { readonly inFields: boolean; readonly coding: boolean },
): Action | null {
  if (ctrlKey || metaKey || altKey) return null
  const meant = (k: Key) => k.key === key && (inFields || k.where === 'queue' || AT_LARGE.has(k.action))
  return keysFor(coding).find(meant)?.action ?? null
}

/** Keys of fields that need none to be focused: they then mean the first, or the one focused last. */
const AT_LARGE: ReadonlySet<Action> = new Set<Action>(['words', 'add'])
