import { Button, Group, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { coarser, marked, typedDate } from '../../text/edtf-edit.ts'
import classes from './Editor.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly change: (written: string) => void
  readonly autoFocus?: boolean
  readonly required?: boolean
}

/** A date as EDTF: told in words while it is typed, made less precise or marked by a button, or chosen from a calendar. */
export function DateField({ label, value, change, autoFocus = false, required = true }: Props) {
  const calendar = useRef<HTMLInputElement>(null)
  const typed = typedDate(value)
  const empty = value.trim() === '' && !required
  const helpers: readonly (readonly [name: string, made: string | null])[] = [
    ['Month', coarser(value, 'month')],
    ['Year', coarser(value, 'year')],
    ['About', marked(value, '~')],
    ['Uncertain', marked(value, '?')],
  ]
  return (
    <div>
      <TextInput
        label={label}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        onFocus={(event) => event.currentTarget.select()}
        autoComplete="off"
        spellCheck={false}
        size="xs"
        error={typed.valid || empty ? undefined : typed.fault}
        description={typed.valid ? typed.words : empty ? 'Not known' : 'A date in EDTF'}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <Group gap={4} mt={4}>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => calendar.current?.showPicker()}
          aria-label={`Calendar for ${label}`}
        >
          Calendar
        </Button>
        {helpers.map(([name, made]) => (
          <Button
            key={name}
            variant="default"
            size="compact-xs"
            disabled={made === null}
            onClick={() => made !== null && change(made)}
          >
            {name}
          </Button>
        ))}
        <input
          ref={calendar}
          type="date"
          className={classes.calendar}
          tabIndex={-1}
          aria-hidden="true"
          value={/^\d{4}-\d\d-\d\d$/.test(value) ? value : ''}
          onChange={(event) => event.currentTarget.value && change(event.currentTarget.value)}
        />
      </Group>
    </div>
  )
}
