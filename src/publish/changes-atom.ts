import { generateAtomFeed } from 'feedsmith'
import type { Changes, EventChange } from '../model/agenda-view.ts'
import { changeInWords } from './agenda-text.ts'

/**
 * What was put on record as an Atom feed (RFC 4287), an entry for each batch, the latest first. The ids stay the same from one asking to the next.
 *
 * @param address under which the pages of the web application are, without a slash at its end.
 */
export function changesAtom({ batches, since }: Changes, address: string): string {
  return generateAtomFeed(
    {
      id: 'urn:rapporteur:changes',
      title: { value: 'Rapporteur: what was put on record' },
      updated: new Date(batches[0]?.batch.at ?? `${since}T00:00:00.000Z`),
      links: [
        { href: `${address}/api/changes.atom`, rel: 'self', type: 'application/atom+xml' },
        { href: `${address}/history`, rel: 'alternate', type: 'text/html' },
      ],
      generator: { text: 'Rapporteur' },
      entries: batches.map(({ batch, changes }) => ({
        id: `urn:rapporteur:batch:${batch.id}`,
        title: { value: titleOf(changes, batch.decisions.length) },
        updated: new Date(batch.at),
        authors: [{ name: batch.by }],
        links: [{ href: `${address}/${linkOf(changes)}`, rel: 'alternate', type: 'text/html' }],
        summary: {
          value: [
            ...changes.map(changeInWords),
            ...batch.decisions.map(({ text }) => text),
            ...batch.sources.map(({ title, publisher }) => `Source: ${[publisher, title].filter(Boolean).join(': ')}`),
          ].join('\n'),
        },
      })),
    },
    { lenient: false },
  )
}

/** "2 events new, 1 changed". */
function titleOf(changes: readonly EventChange[], decisions: number): string {
  const [only] = changes
  if (changes.length === 1 && only) return changeInWords(only)
  const counts = (['new', 'changed', 'told again', 'gone'] as const).flatMap((what) => {
    const n = changes.filter((change) => change.what === what).length
    return n === 0 ? [] : [`${n} ${what}`]
  })
  if (counts.length > 0) return `Events: ${counts.join(', ')}`
  return decisions > 0 ? `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}` : 'No event changed'
}

const linkOf = (changes: readonly EventChange[]): string => {
  const [only] = changes
  return changes.length === 1 && only && only.what !== 'gone' ? `events/${only.event.id}` : 'history'
}
