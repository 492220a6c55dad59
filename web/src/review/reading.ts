import type { KindView } from '../../../src/model/schema-view.ts'
import type { StatementView } from '../../../src/model/views.ts'
import { propertyName } from '../text/labels.ts'
import { type Field, inWords } from './fields.ts'

/** A value as a coder reads it, with its qualifiers as they are written. */
export interface ReadValue {
  readonly written: string
  readonly qualifiers: Readonly<Record<string, string>>
}

/** What a coder reads otherwise than the record of a story. */
export interface Reading {
  /** By statement, what is read in its place; null where nothing is. */
  readonly instead: Readonly<Record<string, ReadValue | null>>
  /** What the record of the story has not. */
  readonly added: readonly (ReadValue & { readonly id: string; readonly property: string })[]
}

export const AS_TOLD: Reading = { instead: {}, added: [] }

/** Readings by who reads and what; see `readingKey`. */
export type Readings = Readonly<Record<string, Reading>>

/** How many readings are kept, the last ones. */
const KEPT = 300

/** Of two who code in one browser neither sees the other's. */
export const readingKey = (coder: string, entry: string): string => `${entry} ${coder}`

export function withReading(readings: Readings, key: string, reading: Reading): Readings {
  const { [key]: _, ...others } = readings
  const asTold = Object.keys(reading.instead).length === 0 && reading.added.length === 0
  return asTold ? others : Object.fromEntries([...Object.entries(others).slice(1 - KEPT), [key, reading]])
}

/** The reading with another value in the place of a field's; null for none. What the record of the story says too is no other reading. */
export function readAs(reading: Reading, told: readonly Field[], id: string, value: ReadValue | null): Reading {
  const original = told.find(({ statement }) => statement.id === id)
  if (!original)
    return {
      ...reading,
      added: reading.added.flatMap((own) => (own.id !== id ? [own] : value === null ? [] : [{ ...own, ...value }])),
    }
  const { [id]: _, ...others } = reading.instead
  const same = value !== null && value.written === original.written && sameQualifiers(value, original.statement)
  return { ...reading, instead: same ? others : { ...others, [id]: value } }
}

const sameQualifiers = (one: Pick<ReadValue, 'qualifiers'>, other: Pick<ReadValue, 'qualifiers'>): boolean =>
  [...new Set([...Object.keys(one.qualifiers), ...Object.keys(other.qualifiers)])].every(
    (name) => (one.qualifiers[name] ?? '') === (other.qualifiers[name] ?? ''),
  )

/** The fields of a story's record as a coder reads them. */
export function readFields(
  told: readonly Field[],
  reading: Reading,
  { kind, coder }: { readonly kind: string; readonly coder: string },
  kinds: readonly KindView[],
): Field[] {
  const fields = told.flatMap((field): Field[] => {
    const value = reading.instead[field.statement.id]
    if (value === undefined) return [field]
    return value === null ? [] : [withValue(field, value)]
  })
  const properties = kinds.find((known) => known.kind === kind)?.properties ?? []
  for (const { id, property: name, ...value } of reading.added) {
    const property = properties.find((known) => known.name === name) ?? null
    const statement: StatementView = { ...UNTOLD, id, property: name, recordedBy: coder }
    const typed = {
      ...statement,
      date: property?.types[0] === 'date' ? '' : null,
      entity: property?.types[0] === 'entity' ? '' : null,
    }
    const field = { statement: typed, property, name: propertyName(name), value: '', written: '' }
    const after = fields.findLastIndex((known) => known.statement.property === name)
    const own = withValue({ ...field, waiting: false, fresh: false }, value)
    fields.splice(after < 0 ? fields.length : after + 1, 0, own)
  }
  return fields
}

function withValue(field: Field, { written, qualifiers }: ReadValue): Field {
  const { statement: told } = field
  const value = told.date === null ? described(written, qualifiers, told) : written
  const date = told.date === null ? null : written
  const statement = { ...told, value, date, qualifiers: { ...qualifiers }, confidence: null }
  return { ...field, statement, written, value: inWords(statement), own: true }
}

/** A value in words with its qualifiers, as the server writes those of statements. */
function described(
  written: string,
  qualifiers: Readonly<Record<string, string>>,
  told: Pick<StatementView, 'value' | 'qualifiers'>,
): string {
  const names = [...new Set([...Object.keys(told.qualifiers), ...Object.keys(qualifiers).sort()])]
  const extra = names.flatMap((name) => {
    const text = qualifiers[name] ?? ''
    if (text === '') return []
    if (name === 'for') return `for ${text === told.qualifiers.for ? sideIn(told.value, text) : text}`
    return name === 'round' ? `round ${text}` : text
  })
  return extra.length > 0 ? `${written} (${extra.join(', ')})` : written
}

/** The name of a side as the words of a value have it, where it is known by its code. */
const sideIn = (value: string, code: string): string => /[(,] ?for ([^,()]+)/.exec(value)?.[1] ?? code

/** What the coder reads otherwise, by property, all of its values in words: what a coding gives beside the record of the story. */
export function valuesRead(told: readonly Field[], read: readonly Field[], reading: Reading): Record<string, string[]> {
  const touched = [
    ...told.filter(({ statement }) => statement.id in reading.instead).map(({ statement }) => statement.property),
    ...reading.added.map(({ property }) => property),
  ]
  return Object.fromEntries(
    [...new Set(touched)].map((property) => [
      property,
      read.filter(({ statement }) => statement.property === property).map(({ statement }) => statement.value),
    ]),
  )
}

/** A statement of what no story tells. */
const UNTOLD: StatementView = {
  id: '',
  subject: '',
  property: '',
  value: '',
  qualifiers: {},
  entity: null,
  date: null,
  polarity: 'affirmed',
  modality: 'stated',
  attribution: null,
  rank: 'normal',
  origin: 'source',
  dataset: null,
  rule: null,
  confidence: null,
  valid: null,
  recordedAt: '',
  recordedBy: '',
  batch: '',
  note: null,
  decision: null,
  evidence: [],
}
