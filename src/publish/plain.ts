import type { PublishedEntity } from '../model/publication.ts'
import { valueText } from '../model/value-text.ts'

/** An entity as plain JSON: each value with its words, so that a reader needs no list of names. */
export const plain = ({ kind, id, key, name, names, properties, statements }: PublishedEntity) => ({
  kind,
  id,
  key,
  name,
  properties: Object.fromEntries(
    Object.entries(properties).map(([property, values]) => [
      property,
      values.map((value) => ({ ...value, text: valueText(value, names) })),
    ]),
  ),
  statements,
})
