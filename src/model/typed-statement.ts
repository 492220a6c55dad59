import type { CommonQualifiers, PropertiesOf, QualifiersOf, Schemes } from './generated/properties.ts'
import type { NewStatement, SubjectKind } from './statement.ts'
import type { Value } from './value.ts'

/** A property of a kind. */
export type PropertyOf<Kind extends SubjectKind> = keyof PropertiesOf[Kind] & string

/** What qualifies a property of a kind. */
export type QualifiersFor<Kind extends SubjectKind, Property extends PropertyOf<Kind>> = CommonQualifiers &
  (Property extends keyof QualifiersOf[Kind] ? QualifiersOf[Kind][Property] : unknown)

/** What a statement is where nothing else is said: affirmed, plain, made by an analyst, without words of a source. */
export const PLAIN: Omit<NewStatement, 'id' | 'subject' | 'property' | 'value' | 'qualifiers' | 'valid'> = {
  polarity: 'affirmed',
  modality: 'stated',
  attribution: null,
  rank: 'normal',
  origin: 'analyst',
  rule: null,
  confidence: null,
  evidence: [],
}

/**
 * A statement about an entity of a kind: the compiler knows which properties the kind has, and which values and qualifiers they
 * take. What is left out is as of an affirmed, plain statement that an analyst makes.
 *
 * @example
 * statementOn('Event', { subject: event, property: 'date', value: { type: 'date', edtf: '2024-11-12' }, evidence })
 */
export function statementOn<Kind extends SubjectKind, Property extends PropertyOf<Kind>>(
  _kind: Kind,
  said: Pick<NewStatement, 'subject'> & {
    readonly property: Property
    readonly value: PropertiesOf[Kind][Property] & Value
    readonly qualifiers?: QualifiersFor<Kind, Property>
  } & Partial<Omit<NewStatement, 'subject' | 'property' | 'value' | 'qualifiers'>>,
): NewStatement {
  return {
    ...PLAIN,
    ...said,
    qualifiers: (said.qualifiers ?? {}) as Record<string, Value>,
  }
}

/** Words, with their language (BCP 47) where it is known. */
export const textValue = (text: string, lang?: string) =>
  lang === undefined ? ({ type: 'text', text } as const) : ({ type: 'text', text, lang } as const)

/** A code of a scheme. */
export const codeValue = <Scheme extends keyof Schemes>(scheme: Scheme, code: Schemes[Scheme]) =>
  ({ type: 'code', scheme, code }) as const
