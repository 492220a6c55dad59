import { Button, Group } from '@mantine/core'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Waiting } from './Answer.tsx'
import { UnreadPage } from './Failure.tsx'

interface Listed<Item> {
  readonly pages: readonly { readonly items: readonly Item[]; readonly total: number }[]
}

/** A list that comes page by page: what was read of it so far and how long it is, or the failure to read it. */
export function Pages<Item>({
  query,
  children,
}: {
  readonly query: UseInfiniteQueryResult<Listed<Item>>
  readonly children: (items: readonly Item[], total: number) => ReactNode
}) {
  if (query.error) return <UnreadPage error={query.error} retry={() => query.refetch()} />
  if (!query.data) return <Waiting />
  const { pages } = query.data
  return children(
    pages.flatMap(({ items }) => items),
    pages[0]?.total ?? 0,
  )
}

/** Reads the page that follows, where there is one. `shown` says how much is there of how much. */
export function More({
  query,
  label = 'Show more',
  shown,
}: {
  readonly query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  readonly label?: string
  readonly shown?: string
}) {
  if (!query.hasNextPage) return null
  return (
    <Group mt="xl">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {label}
      </Button>
      {shown && <span className="quiet">{shown}</span>}
    </Group>
  )
}
