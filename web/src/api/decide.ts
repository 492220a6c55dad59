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

function send(decision: Decision, reason: string) {
  const param = { id: decision.id }
  const { statements, batches, entities } = client.api
  switch (decision.kind) {
    case 'retract':
      return parseResponse(statements[':id'].retract.$post({ param, json: { reason } }))
    case 'keep':
      return parseResponse(statements[':id'].keep.$post({ param, json: { reason } }))
    case 'rank':
      return parseResponse(statements[':id'].rank.$post({ param, json: { reason, rank: decision.rank } }))
    case 'correct':
      return parseResponse(statements[':id'].correct.$post({ param, json: { reason, value: decision.value } }))
    case 'undo':
      return parseResponse(batches[':id'].undo.$post({ param, json: { reason } }))
    case 'merge':
      return parseResponse(entities[':id'].merge.$post({ param, json: { reason, with: decision.other } }))
    case 'separate':
      return parseResponse(entities[':id'].separate.$post({ param, json: { reason, with: decision.other } }))
  }
}

/** Makes a decision, renews what is shown, and says that it can be taken back. */
export function useDecide(done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, reason }: { decision: Decision; reason: string }) => send(decision, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: LEDGER })
      notifications.show({ title: 'Recorded', message: 'The history of the record lists it, and can take it back.' })
      done()
    },
  })
}
