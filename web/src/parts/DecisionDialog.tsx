import { Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Decision, useDecide } from '../api/decide.ts'
import { problemOf } from '../api/problem.ts'
import { Failure } from './Failure.tsx'

/** What is being decided, with the statements (or the batch) that it can be about. */
export interface Question {
  readonly title: string
  readonly explanation: string
  readonly submit: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  /** The value that stands, where another is asked for. */
  readonly value?: string
  readonly decision: (id: string, value: string) => Decision
  /** Who decides, where that is known. */
  readonly by?: string
}

interface Props {
  readonly question: Question
  readonly close: () => void
}

/** Asks why, and what else a decision needs, and makes it. A failed attempt keeps what was entered. */
export function DecisionDialog({ question, close }: Props) {
  const { title, explanation, submit, choices, value, decision, by } = question
  const [id, setId] = useState(choices[0]?.id ?? '')
  const decide = useDecide(close, by)
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const fields = new FormData(event.currentTarget)
          const field = (name: string) => String(fields.get(name) ?? '').trim()
          decide.mutate({ decision: decision(id, field('value')), reason: field('reason') })
        }}
      >
        <Stack gap="md">
          <p className="quiet">{explanation}</p>
          {choices.length > 1 && (
            <Radio.Group label="Of which report" value={id} onChange={setId}>
              <Stack gap="xs" mt="xs">
                {choices.map((choice) => (
                  <Radio key={choice.id} value={choice.id} label={choice.label} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {value !== undefined && (
            <TextInput name="value" label="Right value" defaultValue={value} required data-autofocus />
          )}
          <Textarea
            name="reason"
            label="Reason"
            description="For whoever asks later."
            autosize
            minRows={2}
            required
            {...(value === undefined ? { 'data-autofocus': true } : {})}
          />
          {decide.error && (
            <div role="alert">
              <Failure problem={problemOf(decide.error)} />
            </div>
          )}
          <Group>
            <Button type="submit" loading={decide.isPending}>
              {submit}
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
