import { Select, TextInput } from '@mantine/core'
import type { PropertyView } from '../../../../src/model/schema-view.ts'

interface Props {
  readonly range: PropertyView['qualifiers'][number]
  readonly value: string
  readonly change: (written: string) => void
}

/** A qualifier of a value, such as the round of a mechanism or the office of a participant; empty takes it away. */
export function QualifierInput({ range, value, change }: Props) {
  const { label, codes, types } = range
  if (codes)
    return (
      <Select
        label={label}
        size="xs"
        data={codes}
        value={value || null}
        onChange={(code) => change(code ?? '')}
        clearable
        searchable
        comboboxProps={{ withinPortal: false }}
      />
    )
  return (
    <TextInput
      label={label}
      size="xs"
      value={value}
      inputMode={types[0] === 'ordinal' ? 'numeric' : 'text'}
      autoComplete="off"
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
