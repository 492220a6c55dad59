import type { PublishedEvent } from '../../model/publication.ts'
import type { SideView } from '../../model/views.ts'

/** One side doing something to another. */
export interface Dyad {
  readonly source: SideView
  readonly target: SideView
  readonly cameo: string
}

/** Why an event gives no dyad: what the notes beside the file count. */
export type Without = 'not held' | 'no code' | 'no day' | 'one side' | 'no direction'

/** Roles of who acts and who is acted on, of types that have a direction. */
const DIRECTED: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  sanction: [['actor'], ['recipient']],
  transfer: [['supplier', 'actor'], ['recipient']],
}

/** CAMEO 042 is to make a visit, 043 to host one, 040 to consult in a way that is not specified. */
const VISIT = { made: '042', hosted: '043', unknown: '040' }

/** A day, or a stretch of days whose first is known: what files that want a day can hold. */
const DAYS = /^(\d{4}-\d\d-\d\d)(\/\d{4}-\d\d-\d\d)?$/

/** The day that an event is filed under: its first; null where that is not known, or only about or perhaps so. */
export const dayOf = (date: string | null): string | null => (date === null ? null : (DAYS.exec(date)?.[1] ?? null))

/**
 * An event as directed dyads. Types that nobody does to another (meetings, calls, signings, exercises) give each pair of sides both ways. A visit gives the
 * guest making it (042) and the host hosting it (043); where it is not known who is who, both ways as 040. Sanctions and transfers have one way, and none
 * where the record does not say whose they are.
 */
export function dyadsOf(event: PublishedEvent): readonly Dyad[] | Without {
  if (event.status !== 'held' && event.status !== 'ongoing') return 'not held'
  if (event.coding === null) return 'no code'
  if (dayOf(event.date) === null) return 'no day'
  const roles = rolesOf(event)
  const sides = event.sides.filter(({ code }) => roles.get(code) !== 'observer')
  if (sides.length < 2) return 'one side'
  const { cameo } = event.coding
  const directed = DIRECTED[event.type]
  if (directed) {
    const [from, to] = directed.map((names) => sides.filter(({ code }) => names.includes(roles.get(code) ?? '')))
    const found = pairs(from ?? [], to ?? []).map((pair) => ({ ...pair, cameo }))
    return found.length > 0 ? found : 'no direction'
  }
  if (event.type !== 'visit') return pairs(sides, sides).map((pair) => ({ ...pair, cameo }))
  const hosts = sides.filter((side) => isHost(side, event, roles))
  const guests = sides.filter((side) => !hosts.includes(side))
  if (hosts.length === 0 || guests.length === 0)
    return pairs(sides, sides).map((pair) => ({ ...pair, cameo: VISIT.unknown }))
  return [
    ...pairs(guests, hosts).map((pair) => ({ ...pair, cameo: VISIT.made })),
    ...pairs(hosts, guests).map((pair) => ({ ...pair, cameo: VISIT.hosted })),
  ]
}

/** What sides do in an event, where that is told of them or of those who take part for them, by code. */
function rolesOf({ sides, participants, statements }: PublishedEvent): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  for (const { for: side, role } of participants)
    if (side && (role === 'host' || role === 'guest')) roles.set(side.code, role)
  for (const { property, value, qualifiers } of statements) {
    const side =
      property === 'side' && qualifiers.role
        ? sides.find(({ name }) => value === name || value.startsWith(`${name} (`))
        : undefined
    if (side && qualifiers.role) roles.set(side.code, qualifiers.role)
  }
  return roles
}

const isHost = (side: SideView, { located }: PublishedEvent, roles: ReadonlyMap<string, string>): boolean =>
  roles.get(side.code) === 'host' || (roles.get(side.code) !== 'guest' && located?.state === side.code)

const pairs = (from: readonly SideView[], to: readonly SideView[]): Omit<Dyad, 'cameo'>[] =>
  from.flatMap((source) => to.flatMap((target) => (source.code === target.code ? [] : [{ source, target }])))
