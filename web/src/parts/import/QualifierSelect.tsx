import { NativeSelect } from '@mantine/core'
import type { Plain } from '../../../../src/import/table/mapping.ts'
import type { ColumnView } from '../../../../src/model/import-view.ts'
import type { PropertyView } from '../../../../src/model/schema-view.ts'
import { given } from '../../importing/mapping.ts'

interface Props {
  readonly qualifier: PropertyView['qualifiers'][number]
  /** The column whose values it is said of. */
  readonly of: string
  readonly columns: readonly ColumnView[]
  readonly value: Plain | undefined
  readonly set: (plain: Plain | null) => void
}

/** What else is said of the values of a column: a code that is the same in every row, or what stands in another column. */
export function QualifierSelect({ qualifier, of, columns, value, set }: Props) {
  const now = value === undefined ? null : given(value)
  const chosen = now === null ? '' : now.value !== undefined ? `value:${now.value}` : `column:${now.column ?? ''}`
  return (
    <NativeSelect
      size="xs"
      label={qualifier.label}
      aria-label={`${qualifier.label}, of ${of}`}
      value={chosen}
      onChange={({ currentTarget: { value: picked } }) => {
        if (picked === '') set(null)
        else if (picked.startsWith('value:')) set({ value: picked.slice(6) })
        else set(picked.slice(7))
      }}
    >
      <option value="">Not said</option>
      {qualifier.codes && (
        <optgroup label="The same in every row">
          {qualifier.codes.map((code) => (
            <option key={code} value={`value:${code}`}>
              {code}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="From the column">
        {columns.map(({ name }) => (
          <option key={name} value={`column:${name}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  )
}
