import type { EventProfile } from '../../../model/batch.ts'
import { bounds } from '../../../model/edtf.ts'
import { daysBetween } from '../../stretch.ts'
import type { Feature } from './feature.ts'

/** Days within which news of one event is published. */
const NEWS = 3

/** Days within which the same words are a reprint, and characters that are enough to be one's own. */
const REPRINT = 7
const OWN_WORDS = 30

export const publication: Feature = (a, b) =>
  publishedWithin(a, b, NEWS) ? 'published within days of each other' : null

export const words: Feature = (a, b) =>
  a.words.some((said) => said.length >= OWN_WORDS && b.words.includes(said)) &&
  (publishedWithin(a, b, REPRINT) || !published(a).length || !published(b).length)
    ? 'the same words'
    : null

/** A story that tells two events means two. */
export const oneSource: Feature = (a, b) =>
  a.sources.some((source) => b.sources.includes(source)) ? 'told apart by one source' : null

const published = ({ tellings }: EventProfile): string[] => tellings.flatMap((t) => t.published ?? [])

const publishedWithin = (a: EventProfile, b: EventProfile, days: number): boolean =>
  published(a).some((x) => published(b).some((y) => daysBetween(bounds(x), bounds(y)) <= days))
