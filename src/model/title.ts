import type { EventType } from './vocabulary.ts'

export interface Titled {
  readonly type: EventType
  readonly place: string | null
  readonly sides: readonly string[]
  readonly participants: readonly string[]
  readonly mechanism: { readonly name: string; readonly round: number | null } | null
  readonly materiel: readonly string[]
}

const NOUN: Record<EventType, string> = {
  meeting: 'Meeting',
  consultation: 'Consultations',
  summit: 'Summit',
  conference: 'Conference',
  visit: 'Visit',
  call: 'Call',
  signing: 'Signing',
  exercise: 'Exercise',
  exhibition: 'Exhibition',
  transfer: 'Transfer',
  sanction: 'Sanctions',
  statement: 'Statement',
  other: 'Event',
}

/** What a kind of event is called at the head of a title: "Consultations". */
export const eventNoun = (type: string): string => NOUN[type as EventType] ?? NOUN.other

/**
 * One line that says which event this is.
 *
 * @example eventTitle({ type: 'visit', place: 'China', participants: ['Sergei Shoigu'], … }) // "Visit of Sergei Shoigu to China"
 */
export function eventTitle(event: Titled): string {
  if (event.mechanism) {
    const { name, round } = event.mechanism
    if (event.type === 'other') return `${name}: founding`
    if (round === null) return name
    return BODY.test(name) ? `${ordinal(round)} meeting of the ${name}` : `${ordinal(round)} ${name}`
  }
  const who = event.participants.length > 0 ? event.participants : event.sides
  const list = listed(who)
  if (event.type === 'visit')
    return `Visit of ${listed(event.participants.length > 0 ? event.participants : event.sides.slice(0, 1))}${event.place ? ` to ${event.place}` : ''}`
  if (event.type === 'transfer')
    return `Transfer of ${event.materiel.length > 0 ? listed(event.materiel) : 'materiel'}: ${listed(event.sides)}`
  if (event.type === 'call') return `Call between ${list}`
  if (event.type === 'statement') return `Statement by ${list}`
  if (event.type === 'signing' || event.type === 'sanction') return `${NOUN[event.type]}: ${listed(event.sides)}`
  return `${NOUN[event.type]} of ${list}${event.place && event.participants.length === 0 ? ` in ${event.place}` : ''}`
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'unnamed sides'
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} others`
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Names of bodies, which meet, rather than of meetings. */
const BODY = /\b(?:mechanism|commission|committee|council|group|board|platform|format|cooperation|question)$/i

/** "19th". */
export function ordinal(n: number): string {
  const tens = n % 100
  const suffix = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${suffix}`
}
