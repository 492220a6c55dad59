import type {
  EventSummary,
  EvidenceView,
  SideView,
  SourceItem,
  SourceRef,
  StatementView,
} from '../../../src/model/views.ts'
import { monthName } from './edtf.ts'

export type ItemKind = SourceItem['kind']

/** The kinds of record in the order in which a reader meets them, each with its name for one and for several. */
export const ITEM_KINDS: readonly (readonly [ItemKind, string, string])[] = [
  ['event', 'Event', 'Events'],
  ['quote', 'Quote', 'Quotes'],
  ['claim', 'Claim', 'Claims'],
  ['instrument', 'Instrument', 'Instruments'],
  ['commitment', 'Commitment', 'Commitments'],
  ['office', 'Office', 'Offices'],
  ['relation', 'Relation', 'Relations'],
]

/** The name of a kind of record, for one record. */
export const kindName = (kind: ItemKind): string => ITEM_KINDS.find(([key]) => key === kind)?.[1] ?? kind

/** `2 events`, `1 event`, `no events`. */
export function count(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

/** `Round 19`, after the name of a mechanism. */
export const roundName = (round: number | null): string => (round === null ? 'round not numbered' : `round ${round}`)

/** First letter in upper case, as at the head of a line. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A property's name in words: `established_on`, `heldBy` and `held-by` read `Established on`, `Held by`. */
export function propertyName(property: string): string {
  const bare = property.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[._-]+/g, ' ')
  return sentenceCase(bare.toLowerCase())
}

/** Sides in one line: `China and Russia`. */
export const sideNames = (sides: readonly SideView[]): string =>
  new Intl.ListFormat('en-GB').format(sides.map(({ name }) => name))

/** Who published a source, or its title or address where that is not known. */
export const publisherOf = (source: SourceRef): string =>
  source.publisher || source.title || source.url || 'Publisher not known'

/** Whether words are as the newest text of their document has them, or the newest that had them. */
export const isNewest = ({ version }: EvidenceView): boolean => version !== 'earlier'

/** What became of words in a later text of their document, where there is one. */
export const versionName = ({ version }: EvidenceView): string | null =>
  version === 'earlier' ? 'in an earlier version' : version === 'lost' ? 'no longer in the newest version' : null

/** The title of a source, never empty. */
export const sourceTitle = (source: SourceRef): string => source.title || source.url || 'Untitled source'

/** What a reader must know of how a statement is meant; an empty list where it is plainly stated. */
export function reservations(statement: StatementView): string[] {
  return [
    statement.decision?.state ? sentenceCase(statement.decision.state) : null,
    statement.rank === 'normal' ? null : sentenceCase(statement.rank),
    statement.polarity === 'negated' ? 'Negated' : null,
    statement.modality === 'hedged' ? 'Hedged' : null,
    statement.modality === 'planned' ? 'Planned' : null,
    statement.origin === 'derived' ? 'Derived' : null,
    statement.origin === 'analyst' ? 'Entered by an analyst' : null,
    statement.origin === 'import' ? 'Imported' : null,
  ].filter((word) => word !== null)
}

/** Confidence between 0 and 1 as a whole percentage. */
export const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`

/** The headings that an event stands under in a chronology. A date that is no single month's is not put into one. */
export function period({ date, earliest, latest }: EventSummary): { year: string; month: string } {
  const [first, last] = [known(earliest), known(latest)]
  const day = last ?? first
  if (!date || !day) return { year: 'Undated', month: '' }
  const month = first?.slice(0, 7) === last?.slice(0, 7) ? monthName(Number(day.slice(5, 7))) : 'Within the year'
  return { year: day.slice(0, 4), month }
}

/** A day, or null for none and for an open end. */
const known = (day: string | null): string | null => (day && /^\d/.test(day) ? day : null)
