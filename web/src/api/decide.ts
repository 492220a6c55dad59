import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { parseResponse } from 'hono/client'
import { client } from './client.ts'
import { LEDGER } from './queries.ts'

/** Something to decide about the record. */
export type Decision =
  | { readonly kind: 'retract' | 'keep'; readonly id: string }
  | { readonly kind: 'rank'; readonly id: string; readonly rank: 'preferred' | 'normal' | 'deprecated' }
  | { readonly kind: 'correct'; readonly id: string; readonly value: string }
  | { readonly kind: 'undo'; readonly id: string }
  | { readonly kind: 'merge' | 'separate'; readonly id: string; readonly other: string }
  | { readonly kind: 'accept' | 'reject'; readonly batch: string; readonly entity: string; readonly seen: number }

interface Why {
  readonly reason: string
  readonly by?: string
}

function send(decision: Decision, why: Why) {
  if ('batch' in decision) return sendVerdict(decision, why)
  const param = { id: decision.id }
  const { statements, batches, entities } = client.api
  switch (decision.kind) {
    case 'retract':
      return parseResponse(statements[':id'].retract.$post({ param, json: { ...why } }))
    case 'keep':
      return parseResponse(statements[':id'].keep.$post({ param, json: { ...why } }))
    case 'rank':
      return parseResponse(statements[':id'].rank.$post({ param, json: { ...why, rank: decision.rank } }))
    case 'correct':
      return parseResponse(statements[':id'].correct.$post({ param, json: { ...why, value: decision.value } }))
    case 'undo':
      return parseResponse(batches[':id'].undo.$post({ param, json: { ...why } }))
    case 'merge':
      return parseResponse(entities[':id'].merge.$post({ param, json: { ...why, with: decision.other } }))
    case 'separate':
      return parseResponse(entities[':id'].separate.$post({ param, json: { ...why, with: decision.other } }))
  }
}

function sendVerdict({ kind, batch, entity, seen }: Extract<Decision, { readonly batch: string }>, why: Why) {
  const { proposals } = client.api
  if (kind === 'accept')
    return parseResponse(proposals.accept.$post({ json: { ...why, proposals: [{ batch, entity }], seen } }))
  const param = { batch, entity }
  return parseResponse(proposals[':batch'][':entity'].reject.$post({ param, json: { ...why, seen } }))
}

/** Makes a decision in somebody's name, renews what is shown, and says that it can be taken back. */
export function useDecide(done: () => void, by?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, reason }: { decision: Decision; reason: string }) =>
      send(decision, { reason, ...(by === undefined ? {} : { by }) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: LEDGER })
      notifications.show({ title: 'Recorded', message: 'The history of the record lists it, and can take it back.' })
      done()
    },
  })
}
