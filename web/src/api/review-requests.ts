import type { InferRequestType } from 'hono/client'
import type { client } from './client.ts'

/** The requests by which the review decides, as they are kept until they are sent. */

type Body<Endpoint> = InferRequestType<Endpoint> extends { json: infer Json extends object } ? Json : never
type Api = (typeof client)['api']
type Proposal = Api['proposals'][':batch'][':entity']

export interface ReviewRequest {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

const at = (path: string, body: object): ReviewRequest => ({ path, body: { ...body } })
const id = encodeURIComponent

export interface Named {
  readonly batch: string
  readonly entity: string
}

export const accept = (body: Body<Api['proposals']['accept']['$post']>) => at('/api/proposals/accept', body)

export const acceptAbove = (body: Body<Api['proposals']['accept-above']['$post']>) =>
  at('/api/proposals/accept-above', body)

export const reject = ({ batch, entity }: Named, body: Body<Proposal['reject']['$post']>) =>
  at(`/api/proposals/${id(batch)}/${id(entity)}/reject`, body)

export const split = ({ batch, entity }: Named, body: Body<Proposal['split']['$post']>) =>
  at(`/api/proposals/${id(batch)}/${id(entity)}/split`, body)

export const correct = (statement: string, body: Body<Api['statements'][':id']['correct']['$post']>) =>
  at(`/api/statements/${id(statement)}/correct`, body)

export const retract = (statement: string, body: Body<Api['statements'][':id']['retract']['$post']>) =>
  at(`/api/statements/${id(statement)}/retract`, body)

export const state = (entity: string, body: Body<Api['entities'][':id']['statements']['$post']>) =>
  at(`/api/entities/${id(entity)}/statements`, body)

export type NewEntity = Body<Api['entities']['$post']>
export const make = (body: NewEntity) => at('/api/entities', body)

export const merge = (entity: string, body: Body<Api['entities'][':id']['merge']['$post']>) =>
  at(`/api/entities/${id(entity)}/merge`, body)

export const separate = (entity: string, body: Body<Api['entities'][':id']['separate']['$post']>) =>
  at(`/api/entities/${id(entity)}/separate`, body)

export type ByHand = Body<Api['records']['$post']>
export const enter = (body: ByHand) => at('/api/records', body)

export const code = (body: Body<Api['codings']['$post']>) => at('/api/codings', body)

export const undo = (body: Body<Api['review']['undo']['$post']>) => at('/api/review/undo', body)
