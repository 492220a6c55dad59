import { Select, Textarea, TextInput } from '@mantine/core'
import type { PropertyView } from '../../../../src/model/schema-view.ts'
import type { Editor } from '../../review/fields.ts'
import { kindsSought } from '../../review/picking.ts'
import { typedDate } from '../../text/edtf-edit.ts'
import type { Picked } from './actions.ts'
import { DateField } from './DateField.tsx'
import { EntityPicker } from './EntityPicker.tsx'

interface Props {
  readonly editor: Editor
  readonly property: PropertyView | null
  readonly label: string
  readonly written: string
  readonly write: (written: string) => void
  /** Takes what was picked at once; what was written is taken by Enter in the form around. */
  readonly pick: (picked: string | Picked) => void
}

/** The editor that fits a property: a date, a code of a list, an entity, a number or words. */
export function ValueEditor({ editor, property, label, written, write, pick }: Props) {
  // What is typed takes the place of what stands there.
  const onFocus = (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
    event.currentTarget.select()
  const field = { onFocus, label, size: 'xs', autoFocus: true, 'data-autofocus': true, autoComplete: 'off' } as const
  if (editor === 'date') return <DateField label={label} value={written} change={write} autoFocus />
  if (editor === 'entity' && kindsSought(property?.of ?? null).length > 0)
    return (
      <EntityPicker
        label={label}
        of={property?.of ?? null}
        typed={written}
        type={write}
        pick={(choice) =>
          pick(
            'id' in choice ? { id: choice.id, name: choice.name } : { make: { kind: choice.kind, name: choice.name } },
          )
        }
      />
    )
  if (editor === 'code')
    return (
      <Select
        {...field}
        data={property?.codes ?? []}
        value={property?.codes?.includes(written) ? written : null}
        onChange={(code) => code !== null && pick(code)}
        searchable
        selectFirstOptionOnChange
        defaultDropdownOpened
        comboboxProps={{ withinPortal: false }}
      />
    )
  if (editor === 'number')
    return (
      <TextInput
        {...field}
        inputMode="numeric"
        value={written}
        onChange={(event) => write(event.currentTarget.value)}
      />
    )
  return (
    <Textarea
      {...field}
      autosize
      maxRows={8}
      value={written}
      onChange={(event) => write(event.currentTarget.value)}
      description="Enter takes it, Shift and Enter begin a line."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}

/** Whether what was written can be taken. */
export const isTakable = (editor: Editor, written: string): boolean =>
  editor === 'date' ? typedDate(written).valid : editor !== 'entity' && editor !== 'code' && written.trim() !== ''
