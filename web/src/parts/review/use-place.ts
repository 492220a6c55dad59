import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useOutbox } from '../../api/outbox.ts'
import { questionsQuery, sourceQuery } from '../../api/queries.ts'
import { proposalQuery, proposalsQuery } from '../../api/review-queries.ts'
import { leaving } from '../../review/outbox.ts'
import { type Entry, entriesOf, placeOf, stepped } from '../../review/queue.ts'

/** How many entries ahead are read, so that they are there at once, and when the connection drops. */
const AHEAD = 3

/** The queue and the place in it, which the URL carries. */
export function usePlace() {
  const place = useSearch({ from: '/review' })
  const navigate = useNavigate({ from: '/review' })
  const outbox = useOutbox()
  const list = useInfiniteQuery(proposalsQuery(place))
  const questions = useQuery(questionsQuery(undefined))
  const pages = list.data?.pages
  const entries = useMemo(() => {
    const gone = leaving(outbox, pages?.[0]?.seen ?? 0)
    return entriesOf(pages?.flatMap(({ items }) => items) ?? [], questions.data?.items ?? [], place, gone)
  }, [outbox, pages, questions.data, place])

  const change = (part: Record<string, unknown>) =>
    navigate({ search: placeOf({ ...place, ...part }), replace: true, resetScroll: false })
  const go = (at: string | null) => change({ at: at ?? '' })

  const read = pages !== undefined && questions.data !== undefined
  const [first] = entries
  const pinned = place.at !== undefined || !read || !first
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first entry is pinned once, not whenever the queue changes
  useEffect(() => {
    if (!pinned) void go(first.key)
  }, [pinned])

  const stood = useRef(0)
  const index = entries.findIndex(({ key }) => key === place.at)
  if (index >= 0) stood.current = index
  useAhead(entries.slice(index + 1, index + 1 + AHEAD))

  return {
    place,
    list,
    entries,
    /** Whether the queue was read. */
    read,
    total: (pages?.[0]?.total ?? 0) - proposalsGone(pages, entries) + questionsIn(entries),
    current: entries[index] ?? null,
    index,
    change,
    go,
    step: (by: number) => go(stepped(entries, place.at, by, stood.current)),
  }
}

const proposalsGone = (
  pages: readonly { readonly items: readonly unknown[] }[] | undefined,
  entries: readonly Entry[],
): number => (pages?.flatMap(({ items }) => items).length ?? 0) - entries.filter((e) => e.kind === 'proposal').length

const questionsIn = (entries: readonly Entry[]): number => entries.filter((e) => e.kind === 'question').length

/** Reads what comes next before it is asked for. */
function useAhead(next: readonly Entry[]): void {
  const queries = useQueryClient()
  const keys = next.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys tell the entries
  useEffect(() => {
    for (const entry of next)
      if (entry.kind === 'proposal') {
        void queries.prefetchQuery(proposalQuery(entry.proposal))
        void queries.prefetchQuery(sourceQuery(entry.proposal.source.id, undefined))
      }
  }, [keys, queries])
}
