import { Button, Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { sourcesQuery } from '../../api/queries.ts'
import { ENTRY_KINDS, type Entry, QUESTIONS } from '../../review/queue.ts'
import { askedOf } from '../../text/asked.ts'
import { percent, publisherOf, sourceTitle } from '../../text/labels.ts'
import { CodedBy } from './CodedBy.tsx'
import classes from './Queue.module.css'
import type { Review } from './use-review.ts'

const KINDS = Object.entries(ENTRY_KINDS).map(([value, label]) => ({ value, label }))
const ORDERS = [
  { value: 'value', label: 'What matters most first' },
  { value: 'text', label: 'As the texts have it' },
]

/** What waits, one line each, narrowed by kind and source. */
export function Queue({ review: { queue } }: { readonly review: Review }) {
  const { place, entries, change, list, coder } = queue
  const sources = useInfiniteQuery(sourcesQuery(undefined)).data?.pages.flatMap(({ items }) => items) ?? []
  const known = sources.map((source) => ({ value: source.id, label: sourceTitle(source) }))
  const chosen = place.source && !known.some(({ value }) => value === place.source)
  const current = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that moves
  useEffect(() => void current.current?.scrollIntoView({ block: 'nearest' }), [place.at])
  return (
    <nav className={classes.queue} aria-label="Queue">
      <search className={classes.filters} aria-label="Narrow the queue">
        <Select
          aria-label="Kind"
          placeholder="All kinds"
          data={coder === null ? KINDS : KINDS.filter(({ value }) => value !== QUESTIONS)}
          value={place.kind ?? null}
          onChange={(kind) => change({ kind: kind ?? '', at: '' })}
          clearable
          size="xs"
          clearButtonProps={{ 'aria-label': 'All kinds' }}
        />
        <Select
          aria-label="Source"
          placeholder="All sources"
          data={chosen ? [...known, { value: place.source ?? '', label: 'This source' }] : known}
          value={place.source ?? null}
          onChange={(source) => change({ source: source ?? '', at: '' })}
          searchable
          clearable
          size="xs"
          clearButtonProps={{ 'aria-label': 'All sources' }}
        />
        {coder !== null && <CodedBy coder={coder} of={place.of ?? null} change={change} />}
        <Select
          aria-label="Order"
          data={ORDERS}
          value={place.order ?? 'value'}
          onChange={(order) => change({ order: order === 'text' ? order : undefined, at: '' })}
          allowDeselect={false}
          size="xs"
        />
      </search>
      <ol className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.key} className={classes.entry}>
            <Link
              ref={entry.key === place.at ? current : undefined}
              to="/review"
              search={{ ...place, at: entry.key }}
              replace
              resetScroll={false}
              className={classes.link}
              activeProps={{}}
              aria-current={entry.key === place.at ? 'true' : undefined}
            >
              <Line entry={entry} />
            </Link>
          </li>
        ))}
        {list.hasNextPage && (
          <li className={classes.more}>
            <Button
              variant="default"
              size="compact-sm"
              loading={list.isFetchingNextPage}
              onClick={() => list.fetchNextPage()}
            >
              Show more
            </Button>
          </li>
        )}
      </ol>
    </nav>
  )
}

function Line({ entry }: { readonly entry: Entry }) {
  if (entry.kind === 'question') {
    const { score } = entry.question
    const { noun, told } = askedOf(entry.question)
    return (
      <>
        <span className={classes.title}>
          One {noun}? {told.title}
        </span>
        <span className={classes.detail}>
          <span className={classes.publisher}>Question</span>
          <span className={classes.likely}>{percent(score)}</span>
        </span>
      </>
    )
  }
  const { title, kind, source, likely } = entry.proposal
  return (
    <>
      <span className={classes.title}>{title}</span>
      <span className={classes.detail}>
        <span className={classes.publisher}>
          {kind} · {publisherOf(source)}
        </span>
        {likely !== null && <span className={classes.likely}>{percent(likely)}</span>}
      </span>
    </>
  )
}
