import { monotonicFactory } from 'ulid'
import type { PropertiesOf } from '../model/generated/properties.ts'
import type { StoryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { EntityKind, NewEntity, NewStatement } from '../model/statement.ts'
import { type PropertyOf, type QualifiersFor, statementOn, textValue } from '../model/typed-statement.ts'
import type { Value } from '../model/value.ts'

export const PREFIX: Readonly<Record<EntityKind, string>> = {
  State: 'st',
  Organisation: 'org',
  Person: 'per',
  Office: 'off',
  Mechanism: 'mech',
  Event: 'ev',
  Instrument: 'ins',
  Commitment: 'com',
  Claim: 'cl',
  Quote: 'qu',
  Relationship: 'rel',
  Place: 'pl',
  Materiel: 'mat',
  Topic: 'top',
  Codebook: 'cb',
}

const ulid = monotonicFactory()

/** Who a name is: the id of the person, and as what the name is stated of them; null for a description. */
export interface Person {
  readonly id: string
  readonly called: 'name' | 'alias' | null
}

/** By which rule something was found, and how sure it is. */
export interface Found {
  readonly rule: string
  readonly confidence: number
}

/** What a statement is beside its value, where it is not a plain one. */
interface More<Qualifiers> {
  readonly qualifiers?: Qualifiers
  readonly derived?: boolean
  readonly planned?: boolean
  readonly hedged?: boolean
  readonly polarity?: 'affirmed' | 'negated'
  readonly attribution?: string | null
}

/** Collects the entities and statements of one story. `idOf` gives the id of an entity on record, or null. */
export class Writer {
  readonly entities = new Map<string, NewEntity>()
  readonly statements: NewStatement[] = []
  private readonly ids = new Map<string, string>()
  private readonly said = new Set<string>()
  private people: ReadonlyMap<string, Person> = new Map()

  constructor(
    readonly record: Pick<StoryRecord, 'language' | 'published'>,
    private readonly idOf: (kind: EntityKind, key: string) => string | null,
    /** Who states it: the source by its words, an analyst who enters the record by hand, or a file of records. */
    private readonly origin: 'source' | 'analyst' | 'import' = 'source',
  ) {}

  /** The id of the entity with a key: the one on record, or one made for it. */
  entity(kind: EntityKind, key: string): string {
    const local = this.ids.get(`${kind}:${key}`)
    if (local) return local
    const id = this.idOf(kind, key) ?? this.fresh(kind, key)
    this.ids.set(`${kind}:${key}`, id)
    return id
  }

  /** Notes who the persons of the story are, by their folded names. */
  know(people: ReadonlyMap<string, Person>): void {
    this.people = people
  }

  /** The person of a folded name; until it is known who they are, the one with that key. */
  person(key: string): Person {
    return this.people.get(key) ?? { id: this.entity('Person', key), called: 'name' }
  }

  /** The id of a new entity; without a key, of one that no other story names. */
  fresh(kind: EntityKind, key?: string): string {
    const id = `${PREFIX[kind]}_${ulid()}`
    this.entities.set(id, { id, kind, key: key ?? id })
    return id
  }

  /** Words in the language of the story. */
  words(value: string) {
    return textValue(value, this.record.language)
  }

  /** A statement that one story makes only once of an entity. */
  once<Kind extends EntityKind, Property extends PropertyOf<Kind>>(
    kind: Kind,
    subject: string,
    property: Property,
    value: PropertiesOf[Kind][Property] & Value,
    evidence: readonly Span[],
    found: Found,
  ): void {
    const mark = `${subject}:${property}:${JSON.stringify(value)}`
    if (this.said.has(mark)) return
    this.said.add(mark)
    this.state(kind, subject, property, value, evidence, found)
  }

  state<Kind extends EntityKind, Property extends PropertyOf<Kind>>(
    kind: Kind,
    subject: string,
    property: Property,
    value: PropertiesOf[Kind][Property] & Value,
    evidence: readonly Span[],
    found: Found,
    more: More<QualifiersFor<Kind, Property>> = {},
  ): void {
    const byRule = more.derived || this.origin === 'source'
    this.statements.push(
      statementOn(kind, {
        subject,
        property,
        value,
        ...(more.qualifiers && { qualifiers: more.qualifiers }),
        polarity: more.polarity ?? 'affirmed',
        modality: more.planned ? 'planned' : more.hedged ? 'hedged' : 'stated',
        attribution: more.attribution ?? null,
        origin: more.derived ? 'derived' : this.origin,
        rule: byRule ? found.rule : null,
        confidence: byRule ? found.confidence : null,
        evidence: [...evidence],
      }),
    )
  }
}
