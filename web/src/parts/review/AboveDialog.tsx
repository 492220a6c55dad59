import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { countAboveQuery } from '../../api/review-queries.ts'
import { acceptAbove } from '../../api/review-requests.ts'
import { ENTRY_KINDS, QUESTIONS } from '../../review/queue.ts'
import { count, sentenceCase } from '../../text/labels.ts'
import { KeyHint } from './KeyHint.tsx'
import type { Review } from './use-review.ts'

/** From how likely on everything is accepted where nothing else is said, in percent. */
const USUAL = 90

/** Accepts all that waits and is surer than some likelihood, within what the queue is narrowed to; says first how much that is. */
export function AboveDialog({ review, close }: { readonly review: Review; readonly close: () => void }) {
  const [percent, setPercent] = useState(USUAL)
  const { kind, source } = review.queue.place
  const among = { ...(kind && kind !== QUESTIONS ? { kind } : {}), ...(source ? { source } : {}) }
  const likely = percent / 100
  const counted = useQuery(countAboveQuery(likely, among)).data?.count
  const narrowed = [among.kind && ENTRY_KINDS[among.kind]?.toLowerCase(), source && 'of one source'].filter(Boolean)
  return (
    <Modal
      opened
      onClose={close}
      title="Accept all above a likelihood"
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!counted) return
          const reason = `Accepted from ${percent} % on, in review`
          review.decisions.submit([
            {
              label: `Accept all from ${percent} % on`,
              entry: null,
              leaves: false,
              request: acceptAbove({ likely, ...among, reason }),
            },
          ])
          close()
        }}
      >
        <Stack gap="md">
          <NumberInput
            label="At least so likely right, in percent"
            value={percent}
            onChange={(value) => setPercent(Math.max(0, Math.min(100, Number(value) || 0)))}
            min={0}
            max={100}
            step={1}
            data-autofocus
          />
          <p role="status">
            {counted === undefined ? 'Counting…' : `${sentenceCase(count(counted, 'proposal'))} would be accepted`}
            {counted !== undefined && narrowed.length > 0 && ` (${narrowed.join(', ')})`}
            {counted !== undefined && '. It can be undone in one step.'}
          </p>
          <Group>
            <Button type="submit" disabled={!counted} rightSection={<KeyHint name="Enter" />}>
              Accept all
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
