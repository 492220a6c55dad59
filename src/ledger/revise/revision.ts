import canonicalize from 'canonicalize'
import { anchoring } from '../../model/anchor.ts'
import type { Batch } from '../../model/batch.ts'
import { foldText } from '../../model/folded-text.ts'
import type { Span } from '../../model/span.ts'
import type { NewEntity, NewStatement } from '../../model/statement.ts'
import { statementOn, textValue } from '../../model/typed-statement.ts'
import { entityNamed, type Value } from '../../model/value.ts'
import type { Earlier, Former } from './former.ts'

/** What a later text of a document brings. */
export interface Revision extends Batch {
  /** Quotations of statements that count which were found in it, and which were not. */
  readonly found: number
  readonly lost: number
  /** Whom and what the statements are about whose words were found. */
  readonly subjects: readonly string[]
}

/** A statement of an earlier text with its quotations in the later one; null for one that is lost. */
interface Looked {
  readonly former: Former
  readonly places: readonly (Span | null)[]
}

/**
 * What is to be appended of a later text of a document, of which `batch` was proposed as if it were the first: where each
 * quotation of the earlier texts now stands, and only what the earlier ones did not say. What somebody retracted or corrected
 * does not come back with the same words.
 */
export function revisionOf(earlier: Earlier, source: string, text: string, batch: Batch): Revision {
  const finders = new Map([...earlier.texts].map(([id, before]) => [id, anchoring(before, text)] as const))
  const looked = earlier.statements.map(
    (former): Looked => ({
      former,
      places: former.quotations.map((q) => finders.get(q.source)?.(q.span) ?? null),
    }),
  )
  const anchors = looked.filter(({ former }) => former.counts).flatMap((one) => anchorsFor(one, source))
  const known = knownEntities(looked, batch)
  const said = saidIn(looked)
  const before = new Set(earlier.statements.map((former) => former.subject))
  const fresh = batch.statements
    .map((s) => renamed(s, known))
    .filter((s) => !said(s) && !(ABOUT_IDENTITY.has(s.property) && before.has(s.subject)))
  const named = new Set(fresh.flatMap(namedIn))
  const lost = anchors.filter((a) => a.property === 'lost').length
  return {
    entities: batch.entities.filter(({ id }) => named.has(id)),
    statements: [...fresh, ...anchors],
    found: anchors.length - lost,
    lost,
    subjects: looked.flatMap(({ former, places }) => (places.some((place) => place !== null) ? [former.subject] : [])),
  }
}

/** That a later text tells the events of the earlier ones needs no reasons, and is no question. */
const ABOUT_IDENTITY: ReadonlySet<string> = new Set(['recognised-by', 'possibly-same-as'])

function anchorsFor({ former, places }: Looked, source: string): NewStatement[] {
  return former.quotations.map(({ number, span }, i) => {
    const place = places[i] ?? null
    const made = { subject: former.id, origin: 'derived', rule: 'revision/words' } as const
    const integer = { type: 'integer', integer: number } as const
    return place
      ? statementOn('Statement', {
          ...made,
          property: 'anchored',
          value: textValue(place.exact),
          qualifiers: { span: integer },
          evidence: [place],
        })
      : statementOn('Statement', {
          ...made,
          property: 'lost',
          value: textValue(span.exact),
          qualifiers: { span: integer, source: textValue(source) },
        })
  })
}

/**
 * Whether an earlier text said the same by words that still stand. A date that it told by another event counts as the same where
 * the same words tell it: of an event that is known, the relation is not proposed again.
 */
function saidIn(looked: readonly Looked[]): (statement: NewStatement) => boolean {
  const still = looked.filter(({ places }) => places.some((place) => place !== null))
  const said = new Set(still.map(({ former }) => saying(former)))
  const at = (subject: string, property: string, place: Span) => `${subject} ${property} ${place.start} ${place.end}`
  const counted = new Set(
    still.flatMap(({ former: { subject, property, value }, places }) =>
      value.type === 'relative' ? places.flatMap((place) => (place ? [at(subject, property, place)] : [])) : [],
    ),
  )
  return (statement) =>
    said.has(saying(statement)) ||
    statement.evidence.some((place) => counted.has(at(statement.subject, statement.property, place)))
}

/** What tells an entity without a name of its own: what it is said to be, by which words. */
const TELLING: Readonly<Record<string, string>> = {
  Event: 'type',
  Claim: 'text',
  Quote: 'text',
  Commitment: 'text',
  Instrument: 'name',
}

/** Entities of the batch that are those of an earlier text: the same is said of them by the same words. */
function knownEntities(looked: readonly Looked[], batch: Batch): Map<string, string> {
  const mark = (kind: string, value: Value, place: Span) =>
    `${kind} ${place.start} ${place.end} ${canonicalize(plain(value))}`
  const before = new Map<string, string>()
  for (const { former, places } of looked)
    if (TELLING[former.kind] === former.property)
      for (const place of places) if (place) before.set(mark(former.kind, former.value, place), former.subject)
  const kinds = new Map(batch.entities.map(({ id, kind }: NewEntity) => [id, kind] as const))
  const taken = new Set(batch.statements.map((s) => s.subject))
  const known = new Map<string, string>()
  for (const { subject, property, value, evidence } of batch.statements) {
    const kind = kinds.get(subject)
    if (kind === undefined || TELLING[kind] !== property || known.has(subject)) continue
    const same = evidence.map((place) => before.get(mark(kind, value, place))).find((id) => id !== undefined)
    if (same === undefined || taken.has(same)) continue
    known.set(subject, same)
    taken.add(same)
  }
  return known
}

function renamed(statement: NewStatement, known: ReadonlyMap<string, string>): NewStatement {
  const value = (v: Value): Value => {
    const id = entityNamed(v)
    const same = id === null ? undefined : known.get(id)
    if (same === undefined) return v
    return v.type === 'entity' ? { ...v, entity: same } : v.type === 'relative' ? { ...v, event: same } : v
  }
  const { subject, qualifiers } = statement
  return {
    ...statement,
    subject: known.get(subject) ?? subject,
    value: value(statement.value),
    qualifiers: Object.fromEntries(Object.entries(qualifiers).map(([name, v]) => [name, value(v)] as const)),
  }
}

/** What makes two statements say the same. */
const saying = ({
  subject,
  property,
  value,
  qualifiers,
  polarity,
  modality,
  attribution,
}: Pick<
  NewStatement,
  'subject' | 'property' | 'value' | 'qualifiers' | 'polarity' | 'modality' | 'attribution'
>): string => canonicalize([subject, property, plain(value), qualifiers, polarity, modality, attribution]) ?? ''

/** A value without the typography of its words. */
const plain = (value: Value): Value => (value.type === 'text' ? { ...value, text: foldText(value.text).text } : value)

const namedIn = ({ subject, value, qualifiers }: NewStatement): string[] => [
  subject,
  ...[value, ...Object.values(qualifiers)].flatMap((v) => entityNamed(v) ?? []),
]
