import { z } from 'zod'
import type { RecordView } from '../../../ledger/record-view.ts'
import { dateInWords } from '../../../model/date-words.ts'
import { SearchKind } from '../../../model/search.ts'
import { printable } from '../../../publish/printable.ts'
import { recordOf } from '../../routes/record.ts'
import { Cited, marks } from '../citation.ts'
import type { Citations } from '../citations.ts'
import { as_of, limit, named } from '../input.ts'
import { tool } from '../tool.ts'

export const search = tool({
  name: 'search',
  title: 'Search the record',
  description:
    'Finds what is on record under some words: events, persons, mechanisms (series of meetings), offices, states and organisations, sources, instruments, claims, quotes and commitments. All words must be found; "a phrase" and a beginning* can be given; spellings and stems are matched. Use it first to get the id that other tools take.',
  input: z.strictObject({
    query: named('Words, such as: Shoigu Beijing'),
    kinds: z.array(SearchKind).max(10).optional().describe('Only hits of these kinds'),
    limit: limit(5, 20).describe('Hits of each kind, 20 at the very most'),
    as_of,
  }),
  output: z.object({
    hits: z.array(
      z.object({
        kind: SearchKind,
        id: z.string(),
        title: z.string(),
        excerpt: z.string().nullable().describe('Words around what was found, where the title does not show it'),
        date: z.string().nullable().describe('EDTF'),
        cited: Cited,
      }),
    ),
    more: z.array(SearchKind).describe('Kinds of which there are more hits'),
  }),
  async answer({ query, kinds, limit: most, as_of: asOf }, { workspace }, cite) {
    const record = await recordOf(workspace, { asOf })
    const { groups } = await record.search(query, { kinds, limit: most })
    const all = groups.flatMap(({ hits }) => hits)
    const grounds = await record.groundsOf(all.flatMap(({ kind, id }) => (kind === 'source' ? [] : [id])))
    const hits = []
    for (const { kind, id, title, excerpt, date, at } of all)
      hits.push({
        kind,
        id,
        title: title.text,
        excerpt: kind === 'source' ? null : (excerpt?.text ?? null),
        date,
        cited: kind === 'source' ? await foundIn(record, cite, at) : cite.statements(grounds.get(id) ?? []),
      })
    return {
      found: { hits, more: groups.flatMap(({ kind, next }) => (next === null ? [] : [kind])) },
      lines:
        hits.length === 0
          ? [`Nothing on record holds "${printable(query)}".`]
          : hits.map(
              ({ kind, id, title, excerpt, date, cited }) =>
                `- ${kind}: ${printable(title)}${date === null ? '' : `, ${dateInWords(date)}`} (${id})${excerpt === null ? '' : `: ${printable(excerpt)}`}${marks(cited)}`,
            ),
    }
  },
})

/** Characters around what was found in a source that are cited, within its line. */
const AROUND = 120

/** Cites the words of a source that were found in it. */
async function foundIn(
  record: RecordView,
  cite: Citations,
  at: { readonly source: string; readonly start: number; readonly end: number } | null,
): Promise<number[]> {
  const source = at && (await record.source(at.source))
  if (!source) return []
  const { text } = source
  const start = Math.max(text.lastIndexOf('\n', at.start) + 1, at.start - AROUND)
  const line = text.indexOf('\n', at.end)
  const end = Math.min(line === -1 ? text.length : line, at.end + AROUND)
  return [cite.words({ start, end, exact: text.slice(start, end), source })]
}
