import { Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { UnreadPage } from './Failure.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** Draws what a query answered; until then a skeleton, and what went wrong where it failed. */
export function Answer<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <UnreadPage error={query.error} retry={() => query.refetch()} />
  return <Waiting />
}

/** The grey outline of a page that is being read. */
export function Waiting({ lines = 6 }: { readonly lines?: number }) {
  return (
    <Stack gap="md" role="status" aria-label="Loading">
      <Skeleton height={14} width="18%" />
      <Skeleton height={30} width="55%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={`line-${String(line)}`} height={14} width={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </Stack>
  )
}
