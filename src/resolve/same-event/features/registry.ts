import { course } from './course.ts'
import { days } from './days.ts'
import type { Feature } from './feature.ts'
import { kind } from './kind.ts'
import { mechanism, round } from './mechanism.ts'
import { people, represented } from './people.ts'
import { place } from './place.ts'
import { margins, sides } from './sides.ts'
import { oneSource, publication, words } from './sources.ts'

export const FEATURES: readonly Feature[] = [
  kind,
  sides,
  margins,
  days,
  mechanism,
  round,
  place,
  people,
  represented,
  course,
  publication,
  words,
  oneSource,
]
