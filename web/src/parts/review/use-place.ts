import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useOutbox } from '../../api/outbox.ts'
import { questionsQuery, sourceQuery } from '../../api/queries.ts'
import { proposalQuery, proposalsQuery } from '../../api/review-queries.ts'
import { leaving } from '../../review/outbox.ts'
import { type Entry, entriesOf, placeOf, QUESTIONS, stepped } from '../../review/queue.ts'

/** How many entries ahead are read, so that they are there at once, and when the connection drops. */
const AHEAD = 3

/** The queue and the place in it, which the URL carries. */
export function usePlace() {
  const addressed = useSearch({ from: '/review' })
  // The address follows a moment later: keys that are pressed in quick succession count from where the former led.
  const [at, setAt] = useState(addressed.at)
  const [known, setKnown] = useState(addressed.at)
  if (known !== addressed.at) {
    setKnown(addressed.at)
    setAt(addressed.at)
  }
  const { kind, source, order } = addressed
  const place = useMemo(() => placeOf({ kind, source, order, at }), [kind, source, order, at])
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
  const go = (to: string | null) => {
    setAt(to ?? undefined)
    return change({ at: to ?? '' })
  }

  const read = pages !== undefined && questions.data !== undefined
  const [first] = entries
  const pinned = at !== undefined || !read || !first
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first entry is pinned once, not whenever the queue changes
  useEffect(() => {
    if (!pinned) void go(first.key)
  }, [pinned])

  const stood = useRef(0)
  const index = entries.findIndex(({ key }) => key === at)
  if (index >= 0) stood.current = index
  useAhead(entries.slice(index + 1, index + 1 + AHEAD))

  return {
    place,
    list,
    entries,
    /** Whether the queue was read, and the number of the last batch on record then. */
    read,
    seen: pages?.[0]?.seen ?? 0,
    /** How many wait, those among them that were not read yet. */
    proposals: place.kind === QUESTIONS ? 0 : (pages?.[0]?.total ?? 0) - proposalsGone(pages, entries),
    questions: questionsIn(entries),
    current: entries[index] ?? null,
    index,
    change,
    go,
    step: (by: number) => go(stepped(entries, at, by, stood.current)),
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
