import type { ProposalView } from '../../../src/model/proposal-view.ts'
import type { KindView, PropertyView } from '../../../src/model/schema-view.ts'
import type { StatementView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { propertyName } from '../text/labels.ts'
import type { Outbox } from './outbox.ts'

/** One value of a proposal, as it is shown and edited. */
export interface Field {
  readonly statement: StatementView
  /** Null where the schema has no such property any more. */
  readonly property: PropertyView | null
  readonly name: string
  /** The value in words. */
  readonly value: string
  /** The value as it is written where it is edited. */
  readonly written: string
  /** Whether a change of it is on its way. */
  readonly waiting: boolean
  /** Whether it came to be after the reviewer last decided about the proposal, in vain. */
  readonly fresh: boolean
  /** Whether a coder reads it so, other than the record of the story. */
  readonly own?: true
}

/** Statements by which the program says why it did something; they are not values to be judged. */
const REASONS = new Set(['recognised-by', 'possibly-same-as'])
/** Properties by which somebody decides; they are not stated in a form. */
const DECISIONS = new Set([...REASONS, 'same-as', 'different-from'])

/**
 * The values that count of a proposal, in the order in which they were first stated, those of one property together, with what was
 * changed of them here and the view, as it was read, does not know of yet.
 */
export function fieldsOf(
  view: ProposalView,
  kinds: readonly KindView[],
  { waiting, done }: Outbox,
  saw?: readonly string[],
): Field[] {
  const properties = kinds.find(({ kind }) => kind === view.kind)?.properties ?? []
  const all = [...view.statements, ...view.added]
  const counting = all.filter((s) => !s.decision?.state && !REASONS.has(s.property))
  const order = [...new Set(all.map((s) => s.property))]
  const recorded = done.filter((d) => d.seq > view.seen)
  return counting
    .toSorted((a, b) => order.indexOf(a.property) - order.indexOf(b.property))
    .flatMap((statement): Field[] => {
      const changes = [...recorded, ...waiting]
      const change = changes.findLast((c) => c.shows?.statement === statement.id)?.shows
      if (change && change.value === null) return []
      const written = writtenOf(statement)
      return [
        {
          statement,
          property: properties.find(({ name }) => name === statement.property) ?? null,
          name: propertyName(statement.property),
          value: change?.value ?? inWords(statement),
          written: change?.value ?? written,
          waiting: waiting.some((w) => w.shows?.statement === statement.id),
          fresh: saw !== undefined && !saw.includes(statement.id),
        },
      ]
    })
}

/** A value in words; a date both as it is told and as it is written. */
export function inWords({ value, date }: Pick<StatementView, 'value' | 'date'>): string {
  if (date === null) return value
  return value === date ? edtfInWords(date) : `${edtfInWords(date)}: ${value}`
}

/** The value as somebody would write it: a date in EDTF, an entity by its name alone. */
function writtenOf({ value, date, entity }: StatementView): string {
  if (date !== null) return date
  const note = value.indexOf(' (')
  return entity !== null && note > 0 && value.endsWith(')') ? value.slice(0, note) : value
}

/** Qualifiers that say how a value is meant, rather than how it came to be on record. */
const EDITED = new Set(['round', 'office', 'for', 'role'])

/** Of a field what can be edited beside its value: the round of a mechanism, the office, side and role of a participant. */
export const qualifiersOf = (property: PropertyView | null): PropertyView['qualifiers'] =>
  (property?.qualifiers ?? []).filter(({ name }) => EDITED.has(name))

/** What may be added to an entity of a kind: the properties that a story tells before those that every entity has. */
export function addable(kinds: readonly KindView[], kind: string): PropertyView[] {
  const own = kinds.find((k) => k.kind === kind)?.properties ?? []
  return own.filter(({ name, types }) => !DECISIONS.has(name) && types[0] !== 'statement')
}

/** Which editor a value of a property gets. */
export type Editor = 'date' | 'code' | 'entity' | 'number' | 'text'

export function editorOf(property: PropertyView | null, statement?: Pick<StatementView, 'date' | 'entity'>): Editor {
  const type = property?.types[0]
  if (type === 'date' || (statement && statement.date !== null)) return 'date'
  if (type === 'entity' || (statement && statement.entity !== null)) return 'entity'
  if (property?.codes) return 'code'
  return type === 'integer' || type === 'ordinal' ? 'number' : 'text'
}
