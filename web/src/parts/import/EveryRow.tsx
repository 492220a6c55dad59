import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import type { KindView, PropertyView } from '../../../../src/model/schema-view.ts'
import type { EntityKind } from '../../../../src/model/statement.ts'
import { constantsOf, withConstant } from '../../importing/constants.ts'
import { dropped, type FieldGiven, fieldsOf, given, isNamedByTables, withFields } from '../../importing/mapping.ts'
import classes from './Import.module.css'

const KINDS: readonly (readonly [EntityKind, string])[] = [
  ['Event', 'An event: a meeting, a visit, a call'],
  ['Person', 'A person, with offices held'],
  ['Organisation', 'An organisation'],
  ['Office', 'An office'],
  ['Mechanism', 'A mechanism'],
  ['Instrument', 'An instrument: a treaty, an agreement'],
]

interface Props {
  readonly mapping: Mapping
  readonly kind: KindView | undefined
  readonly change: (mapping: Mapping) => void
  readonly chooseKind: (kind: EntityKind) => void
}

/** What no column says: what the rows are about, whose data set they are, and what is the same in all of them. */
export function EveryRow({ mapping, kind, change, chooseKind }: Props) {
  const text = (part: 'title' | 'publisher', value: string) =>
    change(value === '' ? dropped(mapping, part) : { ...mapping, [part]: value })
  const kinds = KINDS.some(([own]) => own === mapping.kind) ? KINDS : [...KINDS, [mapping.kind, mapping.kind] as const]
  return (
    <div className={classes.every}>
      <NativeSelect
        label="Each row is about"
        value={mapping.kind}
        onChange={({ currentTarget }) => chooseKind(currentTarget.value as EntityKind)}
        data={kinds.map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        label="Name of the data set"
        description="Rows are known again by it, whatever the file is called."
        required
        value={mapping.dataset}
        onChange={({ currentTarget }) => change({ ...mapping, dataset: currentTarget.value })}
      />
      <TextInput
        label="Publisher (optional)"
        value={mapping.publisher ?? ''}
        onChange={({ currentTarget }) => text('publisher', currentTarget.value)}
      />
      <TextInput
        label="Title of the source (optional)"
        value={mapping.title ?? ''}
        onChange={({ currentTarget }) => text('title', currentTarget.value)}
      />
      {constantsOf(mapping).map(({ property, at, field }) => {
        const view = kind?.properties.find((one) => one.name === property)
        return (
          <Constant
            key={`${property} ${at}`}
            property={view}
            name={property}
            field={field}
            set={(to) =>
              change(
                withFields(
                  mapping,
                  property,
                  fieldsOf(mapping, property).flatMap((one, i) => (i !== at ? [one] : to ? [to] : [])),
                ),
              )
            }
          />
        )
      })}
      <NativeSelect
        label="Something else is the same in every row"
        value=""
        onChange={({ currentTarget }) => {
          const property = kind?.properties.find(({ name }) => name === currentTarget.value)
          if (property) change(withConstant(mapping, property))
        }}
      >
        <option value="">Choose what</option>
        {kind?.properties.filter(isNamedByTables).map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}

interface ConstantProps {
  readonly name: string
  readonly property: PropertyView | undefined
  readonly field: FieldGiven
  readonly set: (field: FieldGiven | null) => void
}

/** A value that is the same in every row, with its role where it can have one. */
function Constant({ name, property, field, set }: ConstantProps) {
  const label = property?.label ?? name
  const role = property?.qualifiers.find((qualifier) => qualifier.name === 'role' && qualifier.codes)
  const roleNow = field.qualifiers?.role
  return (
    <div className={classes.constant}>
      {property?.codes ? (
        <NativeSelect
          label={`${label}, in every row`}
          value={field.value ?? ''}
          onChange={({ currentTarget }) => set({ ...field, value: currentTarget.value })}
          data={[...property.codes]}
        />
      ) : (
        <TextInput
          label={`${label}, in every row`}
          value={field.value ?? ''}
          onChange={({ currentTarget }) => set({ ...field, value: currentTarget.value })}
        />
      )}
      {role?.codes && (
        <NativeSelect
          label={role.label}
          aria-label={`${role.label}, of ${label.toLowerCase()} in every row`}
          value={(roleNow && given(roleNow).value) ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ ...field, qualifiers: value === '' ? {} : { ...field.qualifiers, role: { value } } })
          }
          data={[{ value: '', label: 'Not said' }, ...role.codes]}
        />
      )}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => set(null)}
        aria-label={`Leave out: ${label}, in every row`}
      >
        Leave out
      </Button>
    </div>
  )
}
