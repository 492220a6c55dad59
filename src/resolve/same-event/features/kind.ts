import type { EventType } from '../../../model/vocabulary.ts'
import type { Feature } from './feature.ts'

const TALKS: readonly EventType[] = ['meeting', 'consultation', 'summit', 'conference']

/** Kinds of engagement that sources use for one another. */
export const kindsLike = (type: EventType): readonly EventType[] => (TALKS.includes(type) ? TALKS : [type])

export const isTalks = (type: EventType): boolean => TALKS.includes(type)

/** Of these the same sides have one at a time. */
const RARE: readonly EventType[] = ['exercise', 'exhibition']

export const kind: Feature = (a, b) => {
  if (!kindsLike(a.type).includes(b.type)) return 'kinds of engagement that exclude each other'
  return RARE.includes(a.type) ? 'one kind of engagement, a rare one' : 'one kind of engagement'
}
