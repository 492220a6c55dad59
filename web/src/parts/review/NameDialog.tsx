import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  readonly name: string
  readonly set: (name: string) => void
  readonly close: () => void
}

/** Asks who reviews. */
export function NameDialog({ name, set, close }: Props) {
  const [typed, setTyped] = useState(name)
  return (
    <Modal opened onClose={close} title="Who reviews?" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') set(typed.trim())
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Your name"
            description="It stands with every decision. This browser keeps it."
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={200}
            autoComplete="name"
            data-autofocus
          />
          <Group>
            <Button type="submit" disabled={typed.trim() === ''}>
              Go on
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
