import type { Mapping } from '../../../src/import/table/mapping.ts'
import type { PropertyView } from '../../../src/model/schema-view.ts'
import { type FieldGiven, fieldsOf, withFields } from './mapping.ts'

/** A value that is the same in every row: where it stands in the mapping. */
export interface Constant {
  readonly property: string
  /** Which of the property's fields it is. */
  readonly at: number
  readonly field: FieldGiven
}

export const constantsOf = (mapping: Mapping): Constant[] =>
  Object.keys(mapping.properties).flatMap((property) =>
    fieldsOf(mapping, property).flatMap((field, at) => (field.value === undefined ? [] : [{ property, at, field }])),
  )

/** The mapping with one more value for every row: the first code, or one that is still to be written. */
export function withConstant(mapping: Mapping, { name, codes, cardinality }: PropertyView): Mapping {
  const before = cardinality === 'many' ? fieldsOf(mapping, name) : []
  return withFields(mapping, name, [...before, { value: codes?.[0] ?? '' }])
}

/** Why a mapping cannot be tried yet; null where it can. */
export function missingIn(mapping: Mapping): string | null {
  if (mapping.dataset.trim() === '') return 'Give the data set a name.'
  const empty = constantsOf(mapping).find(({ field }) => field.value?.trim() === '')
  return empty ? 'Write what is the same in every row, or leave it out.' : null
}
