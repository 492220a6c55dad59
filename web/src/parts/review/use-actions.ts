import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useRef } from 'react'
import type { Field } from '../../review/fields.ts'
import { type Action, actionOf } from '../../review/keys.ts'
import { accept, answer, splitOff } from './actions.ts'
import { code } from './coding.ts'
import { editsOf } from './edits.ts'
import type { Dialog } from './ReviewDialogs.tsx'
import type { Review } from './use-review.ts'

/** What each action does, by key or button. Keys do nothing while text is typed or a dialog is open. */
export function useActions(review: Review, open: (dialog: Dialog) => void, chooseWords: (field: Field) => void) {
  const last = useRef(0)
  const focusIndex = useCallback((index: number) => {
    const all = fieldButtons()
    const at = Math.max(0, Math.min(all.length - 1, index))
    last.current = at
    all[at]?.focus()
  }, [])
  /** Focuses a field once it is drawn: that of a statement, or the one that was focused last. */
  const focusField = useCallback(
    (statement: string | null) =>
      requestAnimationFrame(() => {
        const at = fieldButtons().findIndex((button) => button.dataset.field === statement)
        focusIndex(at >= 0 ? at : last.current)
      }),
    [focusIndex],
  )

  const act = (action: Action) => {
    const { queue, question, view, fields, reading } = review
    const edits = editsOf(review)
    const at = focusedIndex()
    if (at >= 0) last.current = at
    const field = fields[at >= 0 ? at : last.current]
    const doing: Partial<Record<Action, () => void>> = {
      next: () => void queue.step(1),
      previous: () => void queue.step(-1),
      accept: () => (reading ? code(review, 'accepted') : view?.state === 'pending' && accept(review)),
      'accept-above': () => open('above'),
      reject: () => view && view.state !== 'rejected' && open('reject'),
      edit: () => focusIndex(at < 0 ? 0 : at),
      up: () => focusIndex(at - 1),
      down: () => focusIndex(at + 1),
      retract: () => {
        if (!field) return
        edits.retract(field)
        focusField(null)
      },
      add: () => view && review.setDraft({ kind: 'add', property: null, written: '' }),
      words: () => field && chooseWords(field),
      merge: () => (question ? answer(review, question, 'merge') : view?.kind === 'Event' && open('merge')),
      split: () => {
        if (question) return answer(review, question, 'separate')
        if (view?.kind !== 'Event') return
        if ((view.event?.sources.length ?? 1) > 1) return splitOff(review)
        notifications.show({ title: 'Nothing to split', message: 'This story alone tells the event.' })
      },
      enter: () => open('enter'),
      undo: () => review.decisions.undoLast(),
      mode: () => {
        void queue.setMode(queue.coder === null ? 'code' : 'decide')
        if (queue.coder === null && review.decisions.reviewer === '') open('name')
      },
      keys: () => open('keys'),
      leave: () => {
        review.setNear(null)
        document.querySelector<HTMLElement>('[data-entry-title]')?.focus()
      },
    }
    doing[action]?.()
  }

  const now = { act, coding: review.queue.coder !== null }
  const acting = useRef(now)
  acting.current = now
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (takesKeys(event.target)) return
      const action = actionOf(event, { inFields: focusedIndex() >= 0, coding: acting.current.coding })
      // Enter presses the button that a field is.
      if (action === null || action === 'change') return
      event.preventDefault()
      acting.current.act(action)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  // Another entry begins at its first field, and a focus that was in the former is not lost.
  const { key } = review
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the entry is another
  useEffect(() => {
    last.current = 0
    if (document.activeElement === document.body || document.activeElement?.closest('[data-fields]'))
      document.querySelector<HTMLElement>('[data-entry-title]')?.focus({ preventScroll: true })
  }, [key])

  return { act, focusField }
}

const fieldButtons = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-field]')]

function focusedIndex(): number {
  const line = document.activeElement?.closest('li')
  const own = line?.closest('[data-fields]') ? line.querySelector('[data-field]') : null
  return own ? fieldButtons().indexOf(own as HTMLElement) : -1
}

const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"], [role="menu"]') !== null)
