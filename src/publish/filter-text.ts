import { listed } from '../model/listed.ts'
import type { PublicationFilter } from '../model/publication.ts'

/**
 * What a filter leaves, in words.
 *
 * @example filterInWords({ sides: ['CHN', 'RUS'], from: '2024-01-01' }) // 'events in which CHN and RUS took part, from 2024-01-01'
 */
export function filterInWords(filter: PublicationFilter): string {
  const { sides = [], from, to, type, status = [], person, mechanism, accepted } = filter
  const parts = [
    type === undefined ? 'events' : `events of type ${type}`,
    sides.length > 0 ? `in which ${listed(sides)} took part` : null,
    person === undefined ? null : `in which ${person} took part`,
    mechanism === undefined ? null : `of mechanism ${mechanism}`,
    status.length > 0 ? `that are ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(status)}` : null,
    accepted ? 'that rest on more than suggestions' : null,
  ]
  const days = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
  const words = parts.filter(Boolean).join(' ')
  return words === 'events' && days === '' ? 'all of the record' : [words, days].filter(Boolean).join(', ')
}
