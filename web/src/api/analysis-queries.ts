import { queryOptions } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import { client } from './client.ts'
import { LEDGER } from './queries.ts'

/** One query for each analysis, as of a day where one is given. */

type AsOf = string | undefined
const at = (asOf: AsOf): { asOf?: string } => (asOf ? { asOf } : {})

export const mechanismAnalysisQuery = (id: string, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'mechanism', id, 'analysis', asOf],
    queryFn: () => parseResponse(client.api.mechanisms[':id'].analysis.$get({ param: { id }, query: at(asOf) })),
  })

/** What a source says of the record, or what the sources of an event say of it, held against the record. */
export const checksQuery = (of: { readonly source: string } | { readonly event: string }, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'checks', of, asOf],
    queryFn: () => parseResponse(client.api.checks.$get({ query: { ...of, ...at(asOf) } })),
  })

/** What is expected and late, and what was put on record after a day where one is given. */
export const agendaQuery = (since: string | undefined, asOf: AsOf) =>
  queryOptions({
    queryKey: [...LEDGER, 'agenda', since, asOf],
    queryFn: () => parseResponse(client.api.agenda.$get({ query: { ...at(asOf), ...(since ? { since } : {}) } })),
  })
