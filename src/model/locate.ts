import coordinates from '../../data/coordinates.json' with { type: 'json' }
import places from '../../data/places.json' with { type: 'json' }
import states from '../../data/states.json' with { type: 'json' }

/** Where a place of the record is. */
export interface Located {
  /** ISO 3166-1 alpha-3. */
  readonly state: string
  /** WGS 84 in degrees; of a state those of its capital. Null where they are not in data/coordinates.json. */
  readonly at: { readonly latitude: number; readonly longitude: number } | null
  readonly ofState: boolean
}

interface Named {
  readonly name: string
  readonly state?: string | null
  readonly aliases?: readonly string[]
  readonly city?: string
}

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const known = new Map<string, Located>()
const put = (name: string, located: Located) => {
  const key = folded(name)
  if (!known.has(key)) known.set(key, located)
}

const cities = new Map<string, Located>()
for (const { name, state, latitude, longitude } of coordinates.places)
  cities.set(`${state} ${folded(name)}`, { state, at: { latitude, longitude }, ofState: false })
for (const { name, state, latitude, longitude, capital } of coordinates.places as {
  name: string
  state: string
  latitude: number
  longitude: number
  capital?: boolean
}[]) {
  if (!capital) continue
  put(name, { state, at: { latitude, longitude }, ofState: false })
  const own = states.states.find(({ code }) => code === state) as
    | { name: string; official?: string; aliases?: string[] }
    | undefined
  if (!own) continue
  const whole = { state, at: { latitude, longitude }, ofState: true }
  for (const called of [own.name, own.official ?? '', ...(own.aliases ?? [])]) if (called !== '') put(called, whole)
}
for (const { name, state, aliases = [], city } of places.places as readonly Named[]) {
  if (!state) continue
  const located = cities.get(`${state} ${folded(city ?? name)}`) ?? { state, at: null, ofState: false }
  for (const called of [name, ...aliases]) put(called, located)
}

/**
 * Where a place is, by its name; of "Beijing, China" by the part before the comma. Of several of one name a capital is taken first. Null where it is not known.
 *
 * @example locate('Great Hall of the People') // { state: 'CHN', at: { latitude: 39.91, longitude: 116.4 }, ofState: false }
 */
export const locate = (place: string): Located | null =>
  known.get(folded(place)) ?? known.get(folded(place.split(',')[0] ?? '')) ?? null
