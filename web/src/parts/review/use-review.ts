import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import { useOutbox } from '../../api/outbox.ts'
import { kindsQuery, proposalQuery, sourceTextQuery } from '../../api/review-queries.ts'
import { useDrafts } from '../../api/stored.ts'
import { type Draft, withDraft } from '../../review/drafts.ts'
import { type Field, fieldsOf } from '../../review/fields.ts'
import { EMPTY } from '../../review/outbox.ts'
import { readFields, readingKey } from '../../review/reading.ts'
import { useDecisions } from './use-decisions.ts'
import { usePlace } from './use-place.ts'
import { useReading } from './use-reading.ts'

/** All that the review knows: the queue, the entry that is looked at, and what was begun in it. */
export function useReview() {
  const queue = usePlace()
  const { coder } = queue
  const decisions = useDecisions(coder !== null, (entry) => entry !== null && void queue.go(entry))
  const outbox = useOutbox()
  const [drafts, setDrafts] = useDrafts()
  const [near, setNear] = useState<string | null>(null)
  const key = queue.place.at ?? null

  const [batch = '', entity = ''] = key?.split('.') ?? []
  const proposal = useQuery(proposalQuery({ batch, entity }, coder))
  const kinds = useQuery(kindsQuery).data?.items
  const view: ProposalView | null = proposal.data ?? null
  const question = queue.current?.kind === 'question' ? queue.current.question : null
  const source = view?.source.id ?? question?.words[0]?.source.id ?? null
  const text = useQuery(sourceTextQuery(source ?? '')).data ?? null

  const { told } = decisions
  const saw = told?.entry === key ? told?.saw : undefined
  const deciding = coder === null
  const stated: readonly Field[] = useMemo(
    () => (view && kinds ? fieldsOf(view, kinds, deciding ? outbox : EMPTY, saw) : []),
    [view, kinds, deciding, outbox, saw],
  )
  const reading = useReading(coder, key, stated)
  const own = reading?.own
  const fields = useMemo(
    () => (own && coder && view && kinds ? readFields(stated, own, { kind: view.kind, coder }, kinds) : stated),
    [own, coder, view, kinds, stated],
  )
  const draftKey = key === null ? null : coder === null ? key : readingKey(coder, key)
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
    /** How the coder reads the entry; null while deciding. */
    reading,
    draft: (draftKey !== null && drafts[draftKey]) || null,
    setDraft: (draft: Draft | null) => draftKey !== null && setDrafts((all) => withDraft(all, draftKey, draft)),
    /** Id of the statement whose words are shown strongest. */
    near,
    setNear,
  }
}

export type Review = ReturnType<typeof useReview>
