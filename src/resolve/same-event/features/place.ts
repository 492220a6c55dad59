import placesFile from '../../../../data/places.json' with { type: 'json' }
import statesFile from '../../../../data/states.json' with { type: 'json' }
import { fold } from '../../../model/fold.ts'
import { isAhead } from './course.ts'
import type { Feature } from './feature.ts'

interface Place {
  readonly name: string
  readonly state?: string
  readonly aliases?: readonly string[]
}

interface State {
  readonly code: string
  readonly name: string
  readonly official?: string
  readonly capital?: string
  readonly aliases?: readonly string[]
}

const { places } = placesFile as unknown as { places: readonly Place[] }
const { states } = statesFile as unknown as { states: readonly State[] }

/** By any of its names: what a place is known by, and in which state it lies; a state is its own. */
const gazetteer = new Map<string, { readonly key: string; readonly state: string | null }>()
for (const { name, state = null, aliases = [] } of places)
  for (const written of [name, ...aliases]) gazetteer.set(fold(written), { key: fold(name), state })
for (const { code, name, official, capital, aliases = [] } of states) {
  if (capital) gazetteer.set(fold(capital), { key: fold(capital), state: code })
  for (const written of [name, official, ...aliases])
    if (written) gazetteer.set(fold(written), { key: code, state: code })
}

export const place: Feature = (a, b) => {
  if (a.places.length === 0 || b.places.length === 0) return null
  const related = a.places.flatMap((x) => b.places.map((y) => relationOf(x, y)))
  if (related.includes('same')) return 'the same place'
  if (related.includes('within')) return 'one place within the other'
  if (related.includes('unknown')) return null
  // It ranges over land and waters, of which each source names what it knows.
  if (a.type === 'exercise' && b.type === 'exercise') return 'other places, of an exercise'
  return isAhead(a) || isAhead(b) ? 'other places, of something planned' : 'other places'
}

function relationOf(x: string, y: string): 'same' | 'within' | 'unknown' | 'other' {
  const [one, two] = [x, y].map((name) => gazetteer.get(fold(name)) ?? { key: fold(name), state: null })
  if (!one || !two) return 'other'
  if (one.key === two.key) return 'same'
  const isState = one.key === one.state || two.key === two.state
  // Of a place that the gazetteer does not have, nobody can say in which state it lies.
  if (isState && (one.state === null || two.state === null)) return 'unknown'
  if (isState && one.state === two.state) return 'within'
  const [few, many] = [one.key.split(' '), two.key.split(' ')].sort((p, q) => p.length - q.length)
  return few?.every((word) => many?.includes(word)) ? 'within' : 'other'
}
