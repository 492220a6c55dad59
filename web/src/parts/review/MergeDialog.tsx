import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { mergeWith } from './actions.ts'
import { EntityPicker } from './EntityPicker.tsx'
import type { Review } from './use-review.ts'

/** Asks which event on record the proposal's event is the same as. */
export function MergeDialog({ review, close }: { readonly review: Review; readonly close: () => void }) {
  const { view } = review
  const [typed, setTyped] = useState(view?.title ?? '')
  return (
    <Modal
      opened
      onClose={close}
      title={`Merge “${view?.title}”`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      <Stack gap="md" mih={340}>
        <p className="quiet">
          The two become one event with the sources of both. Where they differ, that shows as a conflict.
        </p>
        <EntityPicker
          label="The same event as"
          of={['Event']}
          typed={typed}
          type={setTyped}
          without={view?.event?.id ?? ''}
          pick={(choice) => {
            if (!('id' in choice)) return
            mergeWith(review, choice)
            close()
          }}
        />
        <Group>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
