import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import { useOutbox } from '../../api/outbox.ts'
import { sourceQuery } from '../../api/queries.ts'
import { kindsQuery, proposalQuery } from '../../api/review-queries.ts'
import { useDrafts } from '../../api/stored.ts'
import { type Draft, withDraft } from '../../review/drafts.ts'
import { type Field, fieldsOf } from '../../review/fields.ts'
import { useDecisions } from './use-decisions.ts'
import { usePlace } from './use-place.ts'

/** All that the review knows: the queue, the entry that is looked at, and what was begun in it. */
export function useReview() {
  const queue = usePlace()
  const decisions = useDecisions((entry) => entry !== null && void queue.go(entry))
  const outbox = useOutbox()
  const [drafts, setDrafts] = useDrafts()
  const [near, setNear] = useState<string | null>(null)
  const key = queue.place.at ?? null

  const [batch = '', entity = ''] = key?.split('.') ?? []
  const proposal = useQuery({ ...proposalQuery({ batch, entity }), enabled: entity !== '' })
  const kinds = useQuery(kindsQuery).data?.items
  const view: ProposalView | null = proposal.data ?? null
  const question = queue.current?.kind === 'question' ? queue.current.question : null
  const source = view?.source.id ?? question?.words[0]?.source.id ?? null
  const text = useQuery({ ...sourceQuery(source ?? '', undefined), enabled: source !== null }).data ?? null

  const { told } = decisions
  const saw = told?.entry === key ? told?.saw : undefined
  const fields: readonly Field[] = useMemo(
    () => (view && kinds ? fieldsOf(view, kinds, outbox, saw) : []),
    [view, kinds, outbox, saw],
  )
  return {
    queue,
    decisions,
    outbox,
    /** Key of the entry that is looked at. */
    key,
    /** The proposal, where the entry is one and was read. */
    view,
    failure: proposal.error,
    question,
    text,
    kinds: kinds ?? [],
    fields,
    draft: (key !== null && drafts[key]) || null,
    setDraft: (draft: Draft | null) => key !== null && setDrafts((all) => withDraft(all, key, draft)),
    /** Id of the statement whose words are shown strongest. */
    near,
    setNear,
  }
}

export type Review = ReturnType<typeof useReview>
