import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { REJECTIONS } from '../../review/reviewed.ts'
import { reject } from './actions.ts'
import { code } from './coding.ts'
import { KeyHint } from './KeyHint.tsx'
import type { Review } from './use-review.ts'

/** Asks why a proposal is rejected: one of the usual reasons by its number, or in words. What was typed is kept. */
export function RejectDialog({ review, close }: { readonly review: Review; readonly close: () => void }) {
  const { draft, view, reading } = review
  const verb = reading ? 'Would reject' : 'Reject'
  const reason = draft?.kind === 'reject' ? draft.reason : ''
  const send = (why: string) => {
    if (reading) code(review, 'rejected', why)
    else reject(review, why)
    close()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={`${verb} “${view?.title}”`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') send(reason.trim())
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Reason"
            description="Type a reason and Enter, or the number of one of these."
            value={reason}
            data-autofocus
            autoComplete="off"
            onChange={(event) => review.setDraft({ kind: 'reject', reason: event.currentTarget.value })}
            onKeyDown={(event) => {
              const usual = reason === '' ? REJECTIONS[Number(event.key) - 1] : undefined
              if (usual === undefined) return
              event.preventDefault()
              send(usual)
            }}
          />
          <Stack gap="xs" align="flex-start">
            {REJECTIONS.map((usual, index) => (
              <Button
                key={usual}
                variant="default"
                size="compact-sm"
                leftSection={<KeyHint name={String(index + 1)} />}
                onClick={() => send(usual)}
              >
                {usual}
              </Button>
            ))}
          </Stack>
          <Group>
            <Button type="submit" disabled={reason.trim() === ''} rightSection={<KeyHint name="Enter" />}>
              {verb}
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
