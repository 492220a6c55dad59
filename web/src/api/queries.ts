import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import type { AnalysisAsked } from '../text/analysis-asked.ts'
import type { ChronologyFilter } from '../text/filter.ts'
import type { NetworkAsked } from '../text/network.ts'
import type { Searched } from '../text/searched.ts'
import { client } from './client.ts'

/**
 * One query for each reading of the API, each as of a day where one is given. Everything that is read is keyed under `ledger`, so
 * that an addition or a decision renews it all.
 */
export const LEDGER = ['ledger'] as const

type AsOf = string | undefined
const at = (asOf: AsOf): { asOf?: string } => (asOf ? { asOf } : {})

/** The page that follows another, by its `next`. */
const after = (cursor: string): { cursor?: string } => (cursor ? { cursor } : {})

export const workspaceQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'workspace', asOf],
    queryFn: () => parseResponse(client.api.workspace.$get({ query: at(asOf) })),
  })

export const sidesQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'sides', asOf],
    queryFn: () => parseResponse(client.api.sides.$get({ query: at(asOf) })),
  })

/** The formats of an export: those of the program, which do not change while it runs. */
export const formatsQuery = queryOptions({
  queryKey: ['formats'],
  queryFn: () => parseResponse(client.api.export.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The chronology page by page, for one filter. */
export const eventsQuery = (filter: ChronologyFilter, asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'events', filter, asOf],
    queryFn: ({ pageParam }) =>
      parseResponse(client.api.events.$get({ query: { ...filter, ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const eventQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'event', id, asOf],
    queryFn: () => parseResponse(client.api.events[':id'].$get({ param: { id }, query: at(asOf) })),
  })

export const networkQuery = (asked: NetworkAsked, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'network', asked, asOf],
    queryFn: () => parseResponse(client.api.network.$get({ query: { ...asked, ...at(asOf) } })),
    // Up to 50,000 ties: to compare each with the ones before takes longer than to show them.
    structuralSharing: false,
  })

export const sourcesQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'sources', asOf],
    queryFn: ({ pageParam }) => parseResponse(client.api.sources.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const sourceQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'source', id, asOf],
    queryFn: () => parseResponse(client.api.sources[':id'].$get({ param: { id }, query: at(asOf) })),
  })

export const mechanismsQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'mechanisms', asOf],
    queryFn: ({ pageParam }) =>
      parseResponse(client.api.mechanisms.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const mechanismQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'mechanism', id, asOf],
    queryFn: () => parseResponse(client.api.mechanisms[':id'].$get({ param: { id }, query: at(asOf) })),
  })

export const peopleQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'people', asOf],
    queryFn: ({ pageParam }) => parseResponse(client.api.people.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const personQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'person', id, asOf],
    queryFn: () => parseResponse(client.api.people[':id'].$get({ param: { id }, query: at(asOf) })),
  })

export const relationshipsQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'relationships', asOf],
    queryFn: ({ pageParam }) =>
      parseResponse(client.api.relationships.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const relationshipQuery = (sides: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'relationship', sides, asOf],
    queryFn: () => parseResponse(client.api.relationships[':sides'].$get({ param: { sides }, query: at(asOf) })),
  })

export const officeQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'office', id, asOf],
    queryFn: () => parseResponse(client.api.offices[':id'].$get({ param: { id }, query: at(asOf) })),
  })

export const officesQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'offices', asOf],
    queryFn: ({ pageParam }) => parseResponse(client.api.offices.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** Who held an office on a day. */
export const holdersQuery = (office: string, on: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'holders', office, on, asOf],
    queryFn: () => parseResponse(client.api.offices.holders.$get({ query: { office, on, ...at(asOf) } })),
    enabled: on !== '',
  })

export const conflictsQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'conflicts', asOf],
    queryFn: () => parseResponse(client.api.conflicts.$get({ query: at(asOf) })),
  })

/** Events that may be one. */
export const questionsQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'questions', asOf],
    queryFn: () => parseResponse(client.api.questions.$get({ query: at(asOf) })),
  })

/** How a source is read by the rules of this version. */
export const explanationQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'explanation', id, asOf],
    queryFn: () => parseResponse(client.api.sources[':id'].explanation.$get({ param: { id }, query: at(asOf) })),
  })

/** Words that later texts of their documents do not have. */
export const lostQuery = (asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'lost', asOf],
    queryFn: () => parseResponse(client.api.lost.$get({ query: at(asOf) })),
  })

export const batchesQuery = (asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'batches', asOf],
    queryFn: ({ pageParam }) => parseResponse(client.api.batches.$get({ query: { ...at(asOf), ...after(pageParam) } })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** What is on record under some words: some hits of each kind, or all of one kind page by page. */
export const searchQuery = ({ q, kind }: Searched, asOf: AsOf) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'search', q, kind ?? '', asOf],
    queryFn: ({ pageParam }) =>
      parseResponse(
        client.api.search.$get({
          query: {
            q,
            ...at(asOf),
            ...(kind ? { kind, limit: '20' } : {}),
            ...after(pageParam),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => (kind ? (last.groups[0]?.next ?? null) : null),
  })

const today = (): string => new Date().toISOString().slice(0, 10)

/** Findings on a relationship, over the days that are asked for. */
export const relationshipAnalysisQuery = (sides: string, asked: AnalysisAsked, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'relationship-analysis', sides, asked, asOf, today()],
    queryFn: () =>
      parseResponse(
        client.api.relationships[':sides'].analysis.$get({ param: { sides }, query: { ...asked, ...at(asOf) } }),
      ),
    placeholderData: keepPreviousData,
  })

export const briefingQuery = (sides: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'briefing', sides, asOf, today()],
    queryFn: () =>
      parseResponse(client.api.relationships[':sides'].briefing.$get({ param: { sides }, query: at(asOf) })),
  })

/** Relationships side by side: two or more. */
export const comparisonQuery = (sides: string[], asked: AnalysisAsked, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'comparison', sides, asked, asOf, today()],
    queryFn: () => parseResponse(client.api.compare.$get({ query: { sides, ...asked, ...at(asOf) } })),
    enabled: sides.length > 1,
    placeholderData: keepPreviousData,
  })

/** Findings on a person, and on an office. */
export const personAnalysisQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'person-analysis', id, asOf, today()],
    queryFn: () => parseResponse(client.api.people[':id'].analysis.$get({ param: { id }, query: at(asOf) })),
  })

export const officeAnalysisQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'office-analysis', id, asOf, today()],
    queryFn: () => parseResponse(client.api.offices[':id'].analysis.$get({ param: { id }, query: at(asOf) })),
  })
