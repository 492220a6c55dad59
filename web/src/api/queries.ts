import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import type { ChronologyFilter } from '../text/filter.ts'
import type { Searched } from '../text/searched.ts'
import { client } from './client.ts'

/** One query for each reading of the API. Everything that is read is keyed under `ledger`, so that an addition renews it all. */
export const LEDGER = ['ledger'] as const

export const workspaceQuery = queryOptions({
  queryKey: [...LEDGER, 'workspace'],
  queryFn: () => parseResponse(client.api.workspace.$get()),
})

export const sidesQuery = queryOptions({
  queryKey: [...LEDGER, 'sides'],
  queryFn: () => parseResponse(client.api.sides.$get()),
})

/** The chronology page by page, for one filter. */
export const eventsQuery = (filter: ChronologyFilter) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'events', filter],
    queryFn: ({ pageParam }) =>
      parseResponse(client.api.events.$get({ query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: [...LEDGER, 'event', id],
    queryFn: () => parseResponse(client.api.events[':id'].$get({ param: { id } })),
  })

export const sourcesQuery = queryOptions({
  queryKey: [...LEDGER, 'sources'],
  queryFn: () => parseResponse(client.api.sources.$get()),
})

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: [...LEDGER, 'source', id],
    queryFn: () => parseResponse(client.api.sources[':id'].$get({ param: { id } })),
  })

export const mechanismsQuery = queryOptions({
  queryKey: [...LEDGER, 'mechanisms'],
  queryFn: () => parseResponse(client.api.mechanisms.$get()),
})

export const mechanismQuery = (id: string) =>
  queryOptions({
    queryKey: [...LEDGER, 'mechanism', id],
    queryFn: () => parseResponse(client.api.mechanisms[':id'].$get({ param: { id } })),
  })

export const peopleQuery = queryOptions({
  queryKey: [...LEDGER, 'people'],
  queryFn: () => parseResponse(client.api.people.$get()),
})

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...LEDGER, 'person', id],
    queryFn: () => parseResponse(client.api.people[':id'].$get({ param: { id } })),
  })

/** What is on record under some words: some hits of each kind, or all of one kind page by page. */
export const searchQuery = ({ q, kind }: Searched) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'search', q, kind ?? ''],
    queryFn: ({ pageParam }) =>
      parseResponse(
        client.api.search.$get({
          query: { q, ...(kind ? { kind, limit: '20' } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => (kind ? (last.groups[0]?.next ?? null) : null),
  })
