import type { KindView } from '../../model/schema-view.ts'
import { EntityKind } from '../../model/statement.ts'
import { type Qualifier, type Schema, typesOf } from '../schema.ts'

/** The kinds of entity and their properties, for forms. */
export function schemaView(schema: Schema): KindView[] {
  const rangeView = (name: string, range: Qualifier) => {
    const scheme = range.scheme === undefined ? undefined : schema.schemes.get(range.scheme)
    return {
      name,
      label: range.label,
      types: [...typesOf(range)],
      of: range.of ?? null,
      scheme: range.scheme ?? null,
      codes: scheme && 'codes' in scheme ? scheme.codes : null,
    }
  }
  return EntityKind.options.map((kind) => ({
    kind,
    properties: Object.entries(schema.get(kind)?.properties ?? {}).map(([name, property]) => ({
      ...rangeView(name, property),
      cardinality: property.cardinality,
      qualifiers: Object.entries(property.qualifiers ?? {}).map(([own, range]) => rangeView(own, range)),
    })),
  }))
}
