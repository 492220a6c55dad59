import { useEffect, useState } from 'react'
import { type Choice, chosenWords } from '../../review/caret.ts'
import type { Field } from '../../review/fields.ts'
import { rest } from './actions.ts'
import type { Review } from './use-review.ts'

/** The words that are chosen in the text: for a field, kept as a draft until they are taken; or selected for whatever comes. */
export function useWords(review: Review, focusField: (statement: string | null) => void) {
  const { draft, text, fields, key } = review
  const [free, setFree] = useState<Choice | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry begins without any words selected
  useEffect(() => setFree(null), [key])
  const choosing = draft?.kind === 'words' ? draft : null
  const field = choosing ? (fields.find((f) => f.statement.id === choosing.statement) ?? null) : null
  const choice: Choice | null = field && choosing ? choosing : free
  const selected = text && choice ? chosenWords(text.text, choice) : null
  const leave = () => {
    review.setDraft(null)
    if (field) focusField(field.statement.id)
  }
  return {
    choice,
    /** The words that are chosen or selected now. */
    selected,
    /** The field that words are chosen for. */
    field,
    begin: (of: Field) => {
      const [former] = of.statement.evidence.filter((e) => e.source.id === text?.id)
      const chosen = free && selected ? selected : former
      const start = chosen?.start ?? review.view?.spans[0]?.start ?? text?.bodyStart ?? 0
      review.setDraft({
        kind: 'words',
        statement: of.statement.id,
        anchor: start,
        focus: free && selected ? selected.end : start,
      })
      setFree(null)
    },
    choose: ({ anchor, focus }: Choice) =>
      field
        ? review.setDraft({ kind: 'words', statement: field.statement.id, anchor, focus })
        : setFree({ anchor, focus }),
    take: () => {
      if (!field || !selected) return
      rest(review, field, selected)
      focusField(field.statement.id)
    },
    leave,
    forget: () => setFree(null),
  }
}

export type Words = ReturnType<typeof useWords>
