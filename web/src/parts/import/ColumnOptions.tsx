import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import type { ColumnView } from '../../../../src/model/import-view.ts'
import type { KindView, PropertyView } from '../../../../src/model/schema-view.ts'
import { datesOf, withDates } from '../../importing/dates.ts'
import { dropped, type FieldGiven, fieldsOf, usesOf, withFields } from '../../importing/mapping.ts'
import classes from './Import.module.css'
import { QualifierSelect } from './QualifierSelect.tsx'

interface Props {
  readonly column: ColumnView
  readonly columns: readonly ColumnView[]
  readonly mapping: Mapping
  readonly kind: KindView | undefined
  readonly change: (mapping: Mapping) => void
}

/** How a column is read: the format of its dates, what parts its values, which codes its words stand for, what else is said of its values. */
export function ColumnOptions({ column, columns, mapping, kind, change }: Props) {
  const [use = ''] = usesOf(mapping, column.name)
  const [what, name = ''] = use.split(':')
  const property = kind?.properties.find((one) => one.name === name)
  if (!property) return null
  const isDate = property.types.includes('date')
  if ((what === 'property' && isDate) || what === 'from' || what === 'to' || what === 'since' || what === 'until')
    return (
      <DatesInput
        name={column.name}
        dates={datesOf(mapping, column.name)}
        set={(written) => change(withDates(mapping, column.name, written))}
      />
    )
  if (what !== 'property') return null
  const fields = fieldsOf(mapping, name)
  const field = fields.find((one) => one.column === column.name)
  if (!field) return null
  const set = (to: FieldGiven) =>
    change(
      withFields(
        mapping,
        name,
        fields.map((one) => (one === field ? to : one)),
      ),
    )
  return (
    <div className={classes.options}>
      {property.cardinality === 'many' && <SplitSelect name={column.name} field={field} set={set} />}
      {property.codes && column.values && <Codes property={property} values={column.values} field={field} set={set} />}
      {property.qualifiers.filter(isOffered).map((qualifier) => (
        <QualifierSelect
          key={qualifier.name}
          qualifier={qualifier}
          of={column.name}
          columns={columns}
          value={field.qualifiers?.[qualifier.name]}
          set={(plain) =>
            set({
              ...field,
              qualifiers:
                plain === null
                  ? dropped(field.qualifiers ?? {}, qualifier.name)
                  : { ...field.qualifiers, [qualifier.name]: plain },
            })
          }
        />
      ))}
      <Checkbox
        size="xs"
        label="Refuse rows without it"
        aria-label={`Refuse rows without ${column.name}`}
        checked={field.required ?? false}
        onChange={({ currentTarget }) =>
          set(currentTarget.checked ? { ...field, required: true } : dropped(field, 'required'))
        }
      />
    </div>
  )
}

interface DatesProps {
  readonly name: string
  readonly dates: readonly string[]
  readonly set: (written: string) => void
}

/** What is being written stays as it is written: a format that is not at its end yet, too. */
function DatesInput({ name, dates, set }: DatesProps) {
  const [written, setWritten] = useState(dates.join('; '))
  return (
    <TextInput
      size="xs"
      label="Format of dates"
      aria-label={`Format of the dates of ${name}`}
      description="Such as d.M.yyyy; d MMMM yyyy. Empty: EDTF."
      value={written}
      onChange={({ currentTarget: { value } }) => {
        setWritten(value)
        set(value)
      }}
    />
  )
}

/** What a table has no column for: reasons of the program, and how rounds are counted. */
const isOffered = ({ name }: { readonly name: string }): boolean =>
  !['reasons', 'numbering', 'conflicting'].includes(name)

interface FieldProps {
  readonly field: FieldGiven
  readonly set: (to: FieldGiven) => void
}

const SPLITS: readonly (readonly [string, string])[] = [
  ['', 'One value in a cell'],
  [';', 'Semicolon ;'],
  [',', 'Comma ,'],
  ['\n', 'Line break'],
  ['/', 'Slash /'],
  [' / ', 'Slash with spaces'],
  ['|', 'Bar |'],
  [' and ', 'The word and'],
  [' & ', 'Ampersand &'],
]

function SplitSelect({ name, field, set }: FieldProps & { readonly name: string }) {
  const split = field.split ?? ''
  const others = SPLITS.some(([value]) => value === split) ? [] : [[split, split] as const]
  return (
    <NativeSelect
      size="xs"
      label="Values parted by"
      aria-label={`What parts the values of ${name}`}
      value={split}
      onChange={({ currentTarget }) =>
        set(currentTarget.value === '' ? dropped(field, 'split') : { ...field, split: currentTarget.value })
      }
      data={[...SPLITS, ...others].map(([value, label]) => ({ value, label }))}
    />
  )
}

/** Words of a column that are not the codes themselves, each with the code that it stands for. */
function Codes({
  property,
  values,
  field,
  set,
}: FieldProps & { readonly property: PropertyView; readonly values: readonly string[] }) {
  const codes = property.codes ?? []
  const isCode = (value: string) => codes.some((code) => code.toLowerCase() === value.toLowerCase())
  return values
    .filter((value) => !isCode(value))
    .map((value) => (
      <NativeSelect
        key={value}
        size="xs"
        label={`“${value}” is`}
        value={field.map?.[value] ?? ''}
        onChange={({ currentTarget: { value: code } }) =>
          set({ ...field, map: code === '' ? dropped(field.map ?? {}, value) : { ...field.map, [value]: code } })
        }
        data={[{ value: '', label: 'not said: refused' }, ...codes]}
      />
    ))
}
