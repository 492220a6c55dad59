import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import type { SearchKind } from '../../../src/model/search.ts'
import { soughtWords } from '../review/picking.ts'
import type { Place } from '../review/queue.ts'
import { client } from './client.ts'
import { LEDGER } from './queries.ts'

/** What waits to be reviewed, page by page; for a coder what they have not coded. */
export const proposalsQuery = ({ kind, source, order, of }: Place, coder: string | null) =>
  infiniteQueryOptions({
    queryKey: [...LEDGER, 'proposals', kind, source, order, coder, of],
    queryFn: ({ pageParam }) =>
      parseResponse(
        client.api.proposals.$get({
          query: {
            ...(kind ? { kind } : {}),
            ...(source ? { source } : {}),
            order: order ?? 'value',
            ...(coder === null ? {} : { for: coder, ...(of ? { of } : {}) }),
            ...(pageParam ? { cursor: pageParam } : {}),
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: coder !== '',
  })

/** How much waits to be reviewed. */
export const waitingQuery = queryOptions({
  queryKey: [...LEDGER, 'waiting'],
  queryFn: () => parseResponse(client.api.proposals.$get({ query: { limit: '1' } })),
})

/** A proposal as it stands; for a coder as its story tells it. */
export const proposalQuery = (
  { batch, entity }: { readonly batch: string; readonly entity: string },
  coder: string | null = null,
) =>
  queryOptions({
    queryKey: [...LEDGER, 'proposal', batch, entity, coder],
    queryFn: () =>
      parseResponse(
        client.api.proposals[':batch'][':entity'].$get({
          param: { batch, entity },
          query: coder === null ? {} : { for: coder },
        }),
      ),
    enabled: entity !== '' && coder !== '',
  })

/** The text of a source, without what is on record of it. */
export const sourceTextQuery = (id: string) =>
  queryOptions({
    queryKey: [...LEDGER, 'source text', id],
    queryFn: () => parseResponse(client.api.sources[':id'].$get({ param: { id }, query: { records: 'none' } })),
    enabled: id !== '',
  })

/** Who coded, and how many proposals each. */
export const codersQuery = queryOptions({
  queryKey: [...LEDGER, 'coders'],
  queryFn: () => parseResponse(client.api.coders.$get()),
})

export const agreementQuery = queryOptions({
  queryKey: [...LEDGER, 'agreement'],
  queryFn: () => parseResponse(client.api.agreement.$get()),
})

/** How many proposals wait that are at least so likely right. */
export const countAboveQuery = (likely: number, { kind, source }: Place) =>
  queryOptions({
    queryKey: [...LEDGER, 'above', likely, kind, source],
    queryFn: () =>
      parseResponse(
        client.api.proposals.above.$get({
          query: { likely: String(likely), ...(kind ? { kind } : {}), ...(source ? { source } : {}) },
        }),
      ),
  })

/** The kinds of entity with what may be stated of each: the same as long as the server runs. */
export const kindsQuery = queryOptions({
  queryKey: ['kinds'],
  queryFn: () => parseResponse(client.api.schema.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

export const rulesQuery = queryOptions({
  queryKey: [...LEDGER, 'rules'],
  queryFn: () => parseResponse(client.api.rules.$get()),
})

/** What can be picked for what was typed so far. */
export const pickQuery = (typed: string, kinds: SearchKind[]) => {
  const q = soughtWords(typed)
  return queryOptions({
    queryKey: [...LEDGER, 'pick', q, kinds],
    queryFn: () => parseResponse(client.api.search.$get({ query: { q, kind: kinds, limit: '8' } })),
    enabled: q !== '' && kinds.length > 0,
    placeholderData: keepPreviousData,
  })
}
