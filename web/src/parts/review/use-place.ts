import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useOutbox } from '../../api/outbox.ts'
import { questionsQuery } from '../../api/queries.ts'
import { proposalQuery, proposalsQuery, sourceTextQuery } from '../../api/review-queries.ts'
import { useMode, useReviewer } from '../../api/stored.ts'
import { leaving } from '../../review/outbox.ts'
import { type Entry, entriesOf, type Mode, placeOf, QUESTIONS, stepped } from '../../review/queue.ts'

/** How many entries ahead are read, so that they are there at once, and when the connection drops. */
const AHEAD = 3

/** Coders are asked no questions: each is about what is on record of two. */
const NONE_ASKED = { items: [] }

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
  const [kept, keepMode] = useMode()
  const [reviewer] = useReviewer()
  const { kind, source, order, of } = addressed
  const mode = addressed.mode ?? (kept === 'code' ? kept : undefined)
  const coder = mode === 'code' ? reviewer : null
  const place = useMemo(() => placeOf({ kind, source, order, at, mode, of }), [kind, source, order, at, mode, of])
  const navigate = useNavigate({ from: '/review' })
  const outbox = useOutbox()
  const list = useInfiniteQuery(proposalsQuery(place, coder))
  const questions = useQuery({ ...questionsQuery(undefined), enabled: coder === null })
  const pages = list.data?.pages
  const asked = coder === null ? questions.data : NONE_ASKED
  const entries = useMemo(() => {
    const gone = leaving(outbox, pages?.[0]?.seen ?? 0, coder)
    return entriesOf(pages?.flatMap(({ items }) => items) ?? [], asked?.items ?? [], place, gone)
  }, [outbox, pages, asked, place, coder])

  const change = (part: Record<string, unknown>) =>
    navigate({ search: placeOf({ ...place, ...part }), replace: true, resetScroll: false })
  const go = (to: string | null) => {
    setAt(to ?? undefined)
    return change({ at: to ?? '' })
  }

  const read = pages !== undefined && asked !== undefined
  const [first] = entries
  const pinned = at !== undefined || !read || !first
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first entry is pinned once, not whenever the queue changes
  useEffect(() => {
    if (!pinned) void go(first.key)
  }, [pinned])

  const stood = useRef(0)
  const index = entries.findIndex(({ key }) => key === at)
  if (index >= 0) stood.current = index
  useAhead(entries.slice(index + 1, index + 1 + AHEAD), coder)
  const unsaid = addressed.mode !== mode
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the browser keeps is put into the address once
  useEffect(() => {
    if (unsaid) void change({})
  }, [unsaid])

  return {
    place,
    /** Who codes; null while deciding, empty while nobody said who they are. */
    coder,
    setMode: (chosen: Mode) => {
      keepMode(chosen)
      return change({ mode: chosen, kind: kind === QUESTIONS ? '' : kind, at: '' })
    },
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
function useAhead(next: readonly Entry[], coder: string | null): void {
  const queries = useQueryClient()
  const keys = next.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys tell the entries
  useEffect(() => {
    for (const entry of next)
      if (entry.kind === 'proposal') {
        void queries.prefetchQuery(proposalQuery(entry.proposal, coder))
        void queries.prefetchQuery(sourceTextQuery(entry.proposal.source.id))
      }
  }, [keys, queries, coder])
}
