/** Reasons for which a proposal is rejected most often; the number is the key that gives them. */
export const REJECTIONS = [
  'The text does not say so',
  'The text says that it did not take place',
  'The same is told by another proposal',
  'Not what is coded here',
  'The text is wrong',
] as const

/** Why something was decided by a key that asks for no reason. */
export const DEFAULT_REASONS = {
  accept: 'Accepted in review',
  correct: 'Corrected in review',
  retract: 'Retracted in review',
  words: 'Other words chosen in review',
  add: 'Added in review',
  merge: 'One event, by review',
  separate: 'Two events, by review',
  split: 'Told of another event, by review',
  undo: 'Undone in review',
  enter: 'Entered by hand in review',
  code: 'Coded in review',
  uncode: 'Coding taken back in review',
} as const
