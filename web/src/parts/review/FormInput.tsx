import { Select, Textarea, TextInput } from '@mantine/core'
import type { KindView } from '../../../../src/model/schema-view.ts'
import { codesOf, type FormField, wrongRoles } from '../../review/by-hand.ts'
import { DateField } from './DateField.tsx'

interface Props {
  readonly field: FormField
  readonly kinds: readonly KindView[]
  readonly value: string
  readonly change: (value: string) => void
}

function helpFor({ input }: FormField, codes: readonly string[]): string | null {
  if (input === 'list') return 'Several have commas between them.'
  return input === 'people' ? `One a line: name; office; side; role. Roles are ${codes.join(', ')}.` : null
}

/** One field of a record that is entered by hand. */
export function FormInput({ field, kinds, value, change }: Props) {
  const { label, input, required = false } = field
  if (input === 'date') return <DateField label={label} value={value} change={change} required={required} />
  if (input === 'code')
    return (
      <Select
        label={label}
        data={[...codesOf(field, kinds)]}
        value={value || null}
        onChange={(code) => change(code ?? '')}
        searchable
        onFocus={(event) => event.currentTarget.select()}
        selectFirstOptionOnChange
        withAsterisk={required}
        size="xs"
      />
    )
  const codes = codesOf(field, kinds)
  const common = { label, description: helpFor(field, codes), value, withAsterisk: required, size: 'xs' } as const
  const wrong = input === 'people' ? wrongRoles(value, codes) : []
  if (input === 'long' || input === 'people')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={8}
        error={wrong.length > 0 ? `No role: ${wrong.join(', ')}.` : null}
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      {...(input === 'number' ? { inputMode: 'numeric' as const } : {})}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
