import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core'
import { CounterClockwiseClockIcon } from '@radix-ui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsOf } from '../api/use-as-of.ts'

/** The choice of a day as of which the whole record is shown; the URL carries it. */
export function AsOfMenu() {
  const asOf = useAsOf()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const show = (day: string) => {
    setOpened(false)
    navigate({ to: '.', search: (search: object) => ({ ...search, asOf: day || undefined }), hash: true })
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={280}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          size="lg"
          aria-label={asOf ? `Record as of ${asOf}` : 'Record as of a day'}
          onClick={() => setOpened(!opened)}
        >
          <CounterClockwiseClockIcon aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            show(String(new FormData(event.currentTarget).get('day') ?? ''))
          }}
        >
          <TextInput
            name="day"
            type="date"
            label="The record as of"
            description="As it stood at the end of that day (UTC)."
            defaultValue={asOf ?? ''}
            data-autofocus
            required
          />
          <Group mt="sm" gap="xs">
            <Button type="submit" size="compact-sm">
              Show
            </Button>
            {asOf && (
              <Button variant="default" size="compact-sm" onClick={() => show('')}>
                As it stands
              </Button>
            )}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
