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
}

export const KEYS: readonly Key[] = [
  { key: 'j', action: 'next', where: 'queue', says: 'Next' },
  { key: 'k', action: 'previous', where: 'queue', says: 'Previous' },
  { key: 'a', action: 'accept', where: 'queue', says: 'Accept as shown' },
  { key: 'A', action: 'accept-above', where: 'queue', says: 'Accept all above a likelihood' },
  { key: 'r', action: 'reject', where: 'queue', says: 'Reject, with a reason' },
  { key: 'm', action: 'merge', where: 'queue', says: 'Merge with another event; of a question: one event' },
  { key: 's', action: 'split', where: 'queue', says: 'Split off what this story tells; of a question: two events' },
  { key: 'u', action: 'undo', where: 'queue', says: 'Undo the last decision, and the one before' },
  { key: 'n', action: 'enter', where: 'queue', says: 'Enter a record by hand' },
  { key: 'e', action: 'edit', where: 'queue', says: 'Go to the fields' },
  { key: '?', action: 'keys', where: 'queue', says: 'Show these keys' },
  { key: 'ArrowDown', action: 'down', where: 'fields', says: 'Next field' },
  { key: 'ArrowUp', action: 'up', where: 'fields', says: 'Field before' },
  { key: 'Enter', action: 'change', where: 'fields', says: 'Edit the field' },
  { key: 'x', action: 'retract', where: 'fields', says: 'Retract the field' },
  { key: 'w', action: 'words', where: 'fields', says: 'Choose other words for the field' },
  { key: '+', action: 'add', where: 'fields', says: 'Add a value' },
  { key: 'Escape', action: 'leave', where: 'fields', says: 'Back to the queue' },
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

/** What a key that was pressed does: in the fields also what only holds there. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed, inFields: boolean): Action | null {
  if (ctrlKey || metaKey || altKey) return null
  return KEYS.find((k) => k.key === key && (inFields || k.where === 'queue' || AT_LARGE.has(k.action)))?.action ?? null
}

/** Keys of fields that need none to be focused: they then mean the first, or the one focused last. */
const AT_LARGE: ReadonlySet<Action> = new Set<Action>(['words', 'add'])
