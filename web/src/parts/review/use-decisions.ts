import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Answered, decide, onAnswer, takeBack } from '../../api/outbox.ts'
import { LEDGER } from '../../api/queries.ts'
import { type ReviewRequest, undo } from '../../api/review-requests.ts'
import { useDrafts, useReviewer } from '../../api/stored.ts'
import { withDraft } from '../../review/drafts.ts'
import type { Waiting } from '../../review/outbox.ts'
import { DEFAULT_REASONS } from '../../review/reviewed.ts'

/** A decision before it is known who makes it. */
export type Deciding = { readonly request: ReviewRequest } & Pick<
  Waiting,
  'label' | 'entry' | 'leaves' | 'coder' | 'shows' | 'takes' | 'saw' | 'draft' | 'back'
> & { readonly id?: string }

/** What the reviewer is told of an entry: why nothing was decided of it. */
export interface Told {
  readonly entry: string
  readonly message: string
  readonly advice: string
  readonly saw: readonly string[] | undefined
}

/** Decisions that wait for the reviewer's name, and what follows them. */
interface Asked {
  readonly decisions: readonly Deciding[]
  readonly then: () => void
}

/** Makes decisions, or codings, in the name of the reviewer, who is asked for once, and tells how they went. */
export function useDecisions(coding: boolean, go: (entry: string | null) => void) {
  const [reviewer, setReviewer] = useReviewer()
  const [, setDrafts] = useDrafts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [said, setSaid] = useState('')
  const queries = useQueryClient()

  const heard = useRef<(answered: Answered) => void>(() => {})
  heard.current = ({ decision, answer, notice, undone }) => {
    if (answer.kind === 'unreached') return
    void queries.invalidateQueries({ queryKey: LEDGER })
    if (undone) {
      setSaid(`Taken back: ${undone.label}`)
      go(undone.entry)
    }
    if (!notice) return
    const { code, advice, dropped } = notice
    const message = named(notice.message, decision)
    const left = dropped.length > 0 ? ` Not sent either: ${dropped.map((d) => d.label).join('; ')}.` : ''
    const shown = decision.entry !== null && code === 'changed-meanwhile'
    if (decision.entry !== null && shown) {
      setTold({ entry: decision.entry, message, advice, saw: decision.saw })
      go(decision.entry)
    }
    const { entry, draft } = decision
    if (entry !== null && draft) setDrafts((drafts) => withDraft(drafts, entry, draft))
    if (shown && dropped.length === 0) return
    notifications.show({
      title: `${decision.coder === undefined ? 'Not decided' : 'Not coded'}: ${decision.label}`,
      message: `${message} ${advice}${left}`,
      color: 'red',
      autoClose: code === 'decided-already' ? 8000 : 20_000,
    })
  }
  useEffect(() => onAnswer((answered) => heard.current(answered)), [])

  const submitAs = (by: string, decisions: readonly Deciding[]) => {
    for (const { id = crypto.randomUUID(), request, ...about } of decisions) {
      if (told?.entry === about.entry) setTold(null)
      decide({ id, ...about, path: request.path, body: { ...request.body, by } })
      setSaid(about.label)
    }
  }
  const submit = (decisions: readonly Deciding[], then = () => {}) => {
    if (reviewer === '') return setAsked({ decisions, then })
    submitAs(reviewer, decisions)
    then()
  }

  return {
    reviewer,
    /** Whether the reviewer's name is asked for, before decisions that wait for it. */
    nameAsked: asked !== null,
    name: (by: string) => {
      setReviewer(by)
      if (asked) {
        submitAs(by, asked.decisions)
        asked.then()
      }
      setAsked(null)
    },
    unasked: () => setAsked(null),
    told,
    said,
    submit,
    undoLast: () => {
      const taken = takeBack(coding)
      if (taken === null) {
        const request = coding
          ? undo({ reason: DEFAULT_REASONS.uncode, among: 'codings' })
          : undo({ reason: DEFAULT_REASONS.undo, among: 'decisions' })
        return submit([{ label: 'Undo', entry: null, leaves: false, back: true, request }])
      }
      setSaid(`Taken back: ${taken.label}`)
      if (taken.entry !== null) go(taken.entry)
    },
  }
}

/** A message of the server with what the decision is about in the place of its id. */
function named(message: string, { path, body, label }: Waiting): string {
  const ids = [...JSON.stringify([path, body]).matchAll(/\b(?:ev|per|rel|cl|qu|ins|com)_[0-9A-Z]{26}\b/g)]
  const title = /“([^“”]*)”/.exec(label)?.[1] ?? 'this'
  return ids.reduce((text, [id]) => text.replaceAll(id, `“${title}”`), message)
}
