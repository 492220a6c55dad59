import type { EventType } from '../../../model/vocabulary.ts'
import type { Feature } from './registry.ts'

const TALKS: readonly EventType[] = ['meeting', 'consultation', 'summit', 'conference']

/** Kinds of engagement that sources use for one another. */
export const kindsLike = (type: EventType): readonly EventType[] => (TALKS.includes(type) ? TALKS : [type])

export const isTalks = (type: EventType): boolean => TALKS.includes(type)

export const kind: Feature = (a, b) =>
  kindsLike(a.type).includes(b.type) ? 'one kind of engagement' : 'kinds of engagement that exclude each other'
