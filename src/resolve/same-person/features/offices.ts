import type { OfficeTold } from '../../../model/person-profile.ts'
import { daysBetween } from '../../stretch.ts'
import type { FeatureName } from '../weights.ts'
import type { Feature } from './feature.ts'

/** Days by which a stated period of an office may be wrong, and within which somebody seen in an office is likely to hold it still. */
const INEXACT = 90
const STILL = 4 * 365

export const offices: Feature = (a, b) => {
  let best: FeatureName | null = null
  for (const one of a.offices)
    for (const two of b.offices) {
      const found = compare(one, two)
      if (found !== null && (best === null || ORDER.indexOf(found) < ORDER.indexOf(best))) best = found
    }
  return best
}

const ORDER: readonly FeatureName[] = [
  'the same office at the time',
  'offices alike, of one side, at the time',
  'the same office, years apart',
  'the same office, held at another time',
  'other offices of one side at the time',
]

function compare(a: OfficeTold, b: OfficeTold): FeatureName | null {
  const apart = daysBetween(a, b)
  if (a.key === b.key) {
    if (apart <= (a.stated || b.stated ? INEXACT : STILL)) return 'the same office at the time'
    return a.stated || b.stated ? 'the same office, held at another time' : 'the same office, years apart'
  }
  const [[title, side], [otherTitle, otherSide]] = [a, b].map(({ key }) => parts(key)) as [Parts, Parts]
  if (side === '' || side !== otherSide || apart > STILL) return null
  return areAlike(title, otherTitle)
    ? 'offices alike, of one side, at the time'
    : 'other offices of one side at the time'
}

type Parts = readonly [title: string, side: string]

const parts = (key: string): Parts => {
  const at = key.lastIndexOf('|')
  return [key.slice(0, at), key.slice(at + 1)]
}

/** Words that make another office of one. */
const RANKS = [
  'vice',
  'deputy',
  'first',
  'former',
  'assistant',
  'under',
  'minister',
  'prime',
  'crown',
  'general',
  'elect',
]

/** Whether one title is the other with more words, none of which makes another office of it. */
function areAlike(a: string, b: string): boolean {
  const [few, many] = [a, b].map(wordsOf).sort((x, y) => x.length - y.length)
  if (!few || !many || few.length === 0 || !few.every((word) => many.includes(word))) return false
  return many.every((word) => few.includes(word) || !RANKS.includes(word)) && few.join() !== 'minister'
}

const wordsOf = (title: string): string[] =>
  title.split(' ').filter((word) => !['of', 'the', 'for', 'and'].includes(word))
