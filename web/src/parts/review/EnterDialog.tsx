import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { enter } from '../../api/review-requests.ts'
import { useByHand } from '../../api/stored.ts'
import {
  ENTERED_KINDS,
  type Entered,
  type EnteredKind,
  enteredLabel,
  FORMS,
  isComplete,
  recordOf,
} from '../../review/by-hand.ts'
import { DEFAULT_REASONS } from '../../review/reviewed.ts'
import { sourceTitle } from '../../text/labels.ts'
import { FormInput } from './FormInput.tsx'
import { KeyHint } from './KeyHint.tsx'
import type { Review } from './use-review.ts'
import type { Words } from './use-words.ts'

const BEGUN: Entered = { kind: 'event', values: { type: 'meeting', status: 'held' } }

interface Props {
  readonly review: Review
  readonly words: Words
  readonly close: () => void
}

/** Enters a record by hand, with the words that are selected in the text or without any. What was begun is kept until it is sent. */
export function EnterDialog({ review, words, close }: Props) {
  const [kept, keep] = useByHand()
  const entered = kept ?? BEGUN
  const { kind, values } = entered
  const { selected } = words
  const [cited, setCited] = useState(selected !== null)
  const { text } = review
  const send = () => {
    const citation = cited && selected && text ? { source: text.id, words: [selected] } : {}
    const request = enter({ ...recordOf(entered), ...citation, reason: DEFAULT_REASONS.enter })
    review.decisions.submit([{ label: enteredLabel(entered), entry: null, leaves: false, request }], () => {
      keep(null)
      words.forget()
    })
    close()
  }
  return (
    <Modal opened onClose={close} title="Enter a record by hand" closeButtonProps={{ 'aria-label': 'Close' }} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete(entered, review.kinds)) send()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit()
          // Many fields are filled in before it is sent: Enter in one of them does not send it.
          else if (event.target instanceof HTMLInputElement) event.preventDefault()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Kind of record"
            data={ENTERED_KINDS}
            value={kind}
            onChange={(chosen) =>
              chosen && keep({ kind: chosen as EnteredKind, values: chosen === 'event' ? BEGUN.values : {} })
            }
            allowDeselect={false}
            size="xs"
            data-autofocus
          />
          {FORMS[kind].map((field) => (
            <FormInput
              key={`${kind} ${field.name}`}
              field={field}
              kinds={review.kinds}
              value={values[field.name] ?? ''}
              change={(value) => keep({ kind, values: { ...values, [field.name]: value } })}
            />
          ))}
          {selected && text ? (
            <Checkbox
              checked={cited}
              onChange={(event) => setCited(event.currentTarget.checked)}
              label={`Stated by “${selected.exact}” in ${sourceTitle(text)}`}
              size="xs"
            />
          ) : (
            <p className="quiet">Without a source. To name one, select its words in the text first.</p>
          )}
          <Group>
            <Button
              type="submit"
              disabled={!isComplete(entered, review.kinds)}
              rightSection={<KeyHint name="Ctrl Enter" />}
            >
              Enter
            </Button>
            <Button variant="default" onClick={close}>
              Later
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                keep(null)
                close()
              }}
            >
              Discard
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
