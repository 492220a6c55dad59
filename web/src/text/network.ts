import type { NetworkView } from '../../../src/model/network-view.ts'
import { count } from './labels.ts'

/** What the network is narrowed to, as the URL has it. */
export interface NetworkAsked {
  readonly of?: 'people'
  /** Years. */
  readonly from?: string
  readonly to?: string
  /** Most nodes to show. */
  readonly limit?: string
}

/** How many nodes can be asked for. */
export const LIMITS = ['50', '200', '1000', '5000']
export const USUAL_LIMIT = '200'

const year = (value: unknown): string | null => (typeof value === 'string' && /^\d{4}$/.test(value) ? value : null)

/** Reads it from the fields of a URL's query. What is none is left out. */
export function networkAskedOf(fields: Record<string, unknown>): NetworkAsked {
  const [from, to, limit] = [year(fields.from), year(fields.to), fields.limit]
  return {
    ...(fields.of === 'people' ? { of: 'people' } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(typeof limit === 'string' && LIMITS.includes(limit) && limit !== USUAL_LIMIT ? { limit } : {}),
  }
}

/** What was counted, in words: "23 ties by 41 contacts, 2015 to 2024; 2 contacts without a date are left out." */
export function networkBasis({ all, nodes, from, to, of, halfLife, on }: NetworkView): string {
  const years = from === null && to === null ? 'all years' : `${from ?? 'the beginning'} to ${to ?? 'today'}`
  const noun = of === 'sides' ? 'side' : 'person'
  return [
    `${count(all.ties, 'tie')} by ${count(Math.round(all.contacts), 'contact')} of a pair in an event, ${years}, as far as they are on record.`,
    ...(all.nodes > nodes.length
      ? [`The ${nodes.length} of ${all.nodes} ${noun}s with the greatest weight are shown.`]
      : []),
    ...(all.imprecise > 0 ? [`${count(all.imprecise, 'contact')} can lie in several years and count by share.`] : []),
    ...(all.undated > 0 ? [`${count(all.undated, 'contact')} without a date are left out.`] : []),
    `A contact weighs by its level, and half as much for each ${halfLife} years before ${on}.`,
  ].join(' ')
}
