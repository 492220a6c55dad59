import { monotonicFactory } from 'ulid'
import type { Batch, EntityIndex } from '../model/batch.ts'
import { year } from '../model/edtf.ts'
import type { PropertiesOf } from '../model/generated/properties.ts'
import type { ProposedClaim, ProposedEvent, StoryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { EntityKind, NewEntity, NewStatement } from '../model/statement.ts'
import {
  codeValue as code,
  type PropertyOf,
  type QualifiersFor,
  statementOn,
  textValue as text,
} from '../model/typed-statement.ts'
import type { Value } from '../model/value.ts'
import { datesAgree, sameEvent } from './events.ts'
import { fold, isStateCode, mechanismKey, nameOfSide } from './keys.ts'
import { officeKey } from './offices.ts'

const PREFIX: Record<EntityKind, string> = {
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
}

const ulid = monotonicFactory()

/**
 * Turns a story's record into entities and statements: looks up who and what is on record already, and makes ids for what
 * is not. Every statement keeps the spans, the rule and the confidence of the record.
 */
export function resolveStory(record: StoryRecord): (index: EntityIndex) => Promise<Batch> {
  return async (index) => {
    const named = await namedIn(record)
    const ids = await index.findByKeys(named)
    const known = new Map(named.map(({ kind, key }, i) => [`${kind}:${key}`, ids[i] ?? null] as const))
    const resolver = new Resolver(index, (kind, key) => known.get(`${kind}:${key}`) ?? null, record)
    await resolver.all()
    return { entities: [...resolver.entities.values()], statements: resolver.statements }
  }
}

/** The entities that a record names, by kind and key: all can then be looked up at once. */
async function namedIn(record: StoryRecord): Promise<Pick<NewEntity, 'kind' | 'key'>[]> {
  const resolver = new Resolver(EMPTY, () => null, record)
  await resolver.all()
  return [...resolver.entities.values()].flatMap(({ id, kind, key }) => (id === key ? [] : [{ kind, key }]))
}

/** A record of which nothing is known. */
const EMPTY: EntityIndex = {
  findByKeys: async (named) => named.map(() => null),
  eventsOfRound: async () => [],
  eventsNear: async () => [],
}

interface Told {
  readonly rule: string
  readonly confidence: number
}

class Resolver {
  readonly entities = new Map<string, NewEntity>()
  readonly statements: NewStatement[] = []
  private readonly ids = new Map<string, string>()
  /** Ids of the story's events, in their order. */
  private readonly told: string[] = []
  private readonly rounds = new Map<string, { readonly id: string; readonly date: string | null }>()

  constructor(
    private readonly index: EntityIndex,
    private readonly idOf: (kind: EntityKind, key: string) => string | null,
    private readonly record: StoryRecord,
  ) {}

  async all(): Promise<void> {
    for (const event of this.record.events) this.told.push(await this.event(event))
    for (const office of this.record.offices) {
      const person = await this.person(office.person, office.evidence, office)
      const held = await this.office(office.office, office.for, office.evidence, office)
      this.state('Person', person, 'holds-office', held, office.evidence, office)
    }
    for (const quote of this.record.quotes) {
      const id = this.fresh('Quote')
      this.state('Quote', id, 'text', this.words(quote.text), quote.evidence, quote, { attribution: quote.speaker })
      if (quote.speaker) this.state('Quote', id, 'speaker', text(quote.speaker), quote.evidence, quote)
    }
    for (const claim of this.record.claims) this.claim(claim)
    for (const instrument of this.record.instruments) {
      const id = await this.entity(
        'Instrument',
        `${fold(instrument.name)}|${[...instrument.parties].sort().join('+')}|${instrument.date ?? this.record.published ?? ''}`,
      )
      this.state('Instrument', id, 'name', this.words(instrument.name), instrument.evidence, instrument)
      this.state('Instrument', id, 'kind', code('instrument-kind', instrument.kind), instrument.evidence, instrument)
      if (instrument.date)
        this.state('Instrument', id, 'date', { type: 'date', edtf: instrument.date }, instrument.evidence, instrument)
      for (const party of instrument.parties)
        this.state(
          'Instrument',
          id,
          'party',
          await this.side(party, instrument.evidence, instrument),
          instrument.evidence,
          instrument,
        )
    }
    for (const relation of this.record.relations) {
      const id = await this.entity('Relationship', [...relation.parties].sort().join('+'))
      for (const party of relation.parties)
        this.state(
          'Relationship',
          id,
          'party',
          await this.side(party, relation.evidence, relation),
          relation.evidence,
          relation,
        )
      const derived = relation.derived.find((d) => d.field === 'established')
      const implied = impliedBy(relation.anniversary, relation.established)
      if (relation.anniversary !== null)
        this.state(
          'Relationship',
          id,
          'anniversary',
          { type: 'integer', integer: relation.anniversary },
          relation.evidence,
          relation,
          implied === null || !derived ? {} : { qualifiers: { year: { type: 'date', edtf: implied } } },
        )
      // What an anniversary implies is worked out by the ledger from the year that it is told of.
      if (relation.established !== null && !(derived && implied !== null))
        this.state(
          'Relationship',
          id,
          'established',
          { type: 'date', edtf: relation.established },
          derived?.from ?? relation.evidence,
          derived ? { ...relation, rule: derived.rule } : relation,
          { derived: derived !== undefined },
        )
      if (relation.status !== null)
        this.state('Relationship', id, 'status', text(relation.status), relation.evidence, relation)
    }
    for (const commitment of this.record.commitments) {
      const id = this.fresh('Commitment')
      this.state('Commitment', id, 'text', this.words(commitment.text), commitment.evidence, commitment)
      if (commitment.due)
        this.state('Commitment', id, 'due', { type: 'date', edtf: commitment.due }, commitment.evidence, commitment)
      for (const party of commitment.parties)
        this.state(
          'Commitment',
          id,
          'party',
          await this.side(party, commitment.evidence, commitment),
          commitment.evidence,
          commitment,
        )
    }
  }

  private async event(event: ProposedEvent): Promise<string> {
    const sides = await Promise.all(event.sides.map((code) => this.side(code, event.evidence, event)))
    const people = []
    for (const p of event.participants)
      people.push({ ...p, id: await this.person(p.name, p.evidence.length > 0 ? p.evidence : event.evidence, event) })
    const mechanism = event.mechanism ? await this.mechanism(event) : null
    const known = await sameEvent(this.index, event, {
      mechanism,
      sides: sides.map((s) => s.entity),
      people: people.map((p) => p.id),
    })
    const taken = known !== null && this.ids.has(`same:${known}`)
    const id = this.roundTold(mechanism, event) ?? (known !== null && !taken ? known : this.fresh('Event'))
    this.ids.set(`same:${id}`, id)
    if (mechanism && event.mechanism?.round)
      this.rounds.set(`${mechanism}:${event.mechanism.round}`, { id, date: event.date })
    const planned = event.status === 'planned'
    const field = <Property extends PropertyOf<'Event'>>(
      name: string,
      property: Property,
      value: PropertiesOf['Event'][Property] & Value,
      qualifiers?: QualifiersFor<'Event', Property>,
    ) => {
      const derived = event.derived.find((d) => d.field === name)
      const evidence = event.fields[name] ?? derived?.from ?? event.evidence
      this.state('Event', id, property, value, evidence, derived ? { ...event, rule: derived.rule } : event, {
        derived: derived !== undefined,
        planned,
        ...(qualifiers && { qualifiers }),
      })
    }
    field('type', 'type', code('event-type', event.type))
    field('status', 'status', code('event-status', event.postponed ? 'postponed' : event.status))
    if (event.date !== null) field('date', 'date', this.countedDate(event, id) ?? { type: 'date', edtf: event.date })
    if (event.place !== null) field('place', 'place', text(event.place))
    for (const side of sides) field('sides', 'side', side)
    for (const person of people) {
      const qualifiers: QualifiersFor<'Event', 'participant'> = {}
      if (person.office) qualifiers.office = text(person.office)
      if (person.for) qualifiers.for = text(person.for)
      if (person.role) qualifiers.role = code('participant-role', person.role)
      this.state(
        'Event',
        id,
        'participant',
        { type: 'entity', entity: person.id },
        person.evidence.length > 0 ? person.evidence : event.evidence,
        event,
        { planned, qualifiers },
      )
    }
    if (mechanism && event.mechanism) {
      const { round } = event.mechanism
      field(
        round === null ? 'mechanism' : 'round',
        'mechanism',
        { type: 'entity', entity: mechanism },
        round === null ? {} : { round: { type: 'ordinal', ordinal: round } },
      )
    }
    for (const materiel of event.materiel) field('materiel', 'materiel', text(materiel))
    for (const topic of event.topics) field('topics', 'topic', text(topic))
    return id
  }

  /**
   * A date that the story counts from an event which it told before: it stays that relation, and follows the other's date. Only of
   * an event that is told for the first time: from one that is known, others may be counted in their turn.
   */
  private countedDate(event: ProposedEvent, id: string): Extract<Value, { type: 'relative' }> | null {
    if (!event.counted || !this.entities.has(id) || this.told.includes(id)) return null
    const { from, ...relation } = event.counted
    const other = this.told[from]
    return other === undefined || other === id ? null : { type: 'relative', event: other, ...relation }
  }

  /** The event of this story that told of the same round already, or null. */
  private roundTold(mechanism: string | null, event: ProposedEvent): string | null {
    const told = this.rounds.get(`${mechanism}:${event.mechanism?.round}`)
    return told && datesAgree(told.date, event.date) ? told.id : null
  }

  private async mechanism(event: ProposedEvent): Promise<string | null> {
    if (!event.mechanism) return null
    const id = await this.entity('Mechanism', mechanismKey(event.mechanism.name, event.sides, event.type))
    const evidence = event.fields.mechanism ?? event.evidence
    this.once('Mechanism', id, 'name', this.words(event.mechanism.name), evidence, event)
    if (event.mechanism.cadence)
      this.once(
        'Mechanism',
        id,
        'cadence',
        code('cadence', event.mechanism.cadence),
        event.fields.cadence ?? evidence,
        event,
      )
    if (event.type !== 'exhibition')
      for (const side of event.sides)
        this.once('Mechanism', id, 'party', await this.side(side, evidence, event), evidence, event)
    return id
  }

  private claim(claim: ProposedClaim): void {
    const id = this.fresh('Claim')
    this.state('Claim', id, 'text', this.words(claim.text), claim.evidence, claim, {
      attribution: claim.attribution,
      polarity: claim.polarity === 'negated' ? 'negated' : 'affirmed',
      hedged: claim.polarity === 'hedged',
    })
  }

  private async person(name: string, evidence: readonly Span[], told: Told): Promise<string> {
    const id = await this.entity('Person', fold(name))
    this.once('Person', id, 'name', text(name), evidence, told)
    return id
  }

  /** An office is known by its title and by whose it is. */
  private async office(
    title: string,
    owner: string | null,
    evidence: readonly Span[],
    told: Told,
  ): Promise<{ type: 'entity'; entity: string }> {
    const id = await this.entity('Office', officeKey(title, owner))
    this.once('Office', id, 'title', text(title), evidence, told)
    if (owner) this.once('Office', id, 'for', await this.side(owner, evidence, told), evidence, told)
    return { type: 'entity', entity: id }
  }

  private async side(
    sideCode: string,
    evidence: readonly Span[],
    told: Told,
  ): Promise<{ type: 'entity'; entity: string }> {
    const kind = isStateCode(sideCode) ? 'State' : 'Organisation'
    const id = await this.entity(kind, sideCode)
    this.once(kind, id, 'name', text(nameOfSide(sideCode)), evidence, told)
    return { type: 'entity', entity: id }
  }

  private async entity(kind: EntityKind, key: string): Promise<string> {
    const local = this.ids.get(`${kind}:${key}`)
    if (local) return local
    const id = this.idOf(kind, key) ?? this.fresh(kind, key)
    this.ids.set(`${kind}:${key}`, id)
    return id
  }

  private fresh(kind: EntityKind, key?: string): string {
    const id = `${PREFIX[kind]}_${ulid()}`
    this.entities.set(id, { id, kind, key: key ?? id })
    return id
  }

  private words(value: string) {
    return text(value, this.record.language)
  }

  /** A statement that one story makes only once of an entity. */
  private once<Kind extends EntityKind, Property extends PropertyOf<Kind>>(
    kind: Kind,
    subject: string,
    property: Property,
    value: PropertiesOf[Kind][Property] & Value,
    evidence: readonly Span[],
    told: Told,
  ): void {
    const mark = `once:${subject}:${property}:${JSON.stringify(value)}`
    if (this.ids.has(mark)) return
    this.ids.set(mark, mark)
    this.state(kind, subject, property, value, evidence, told)
  }

  private state<Kind extends EntityKind, Property extends PropertyOf<Kind>>(
    kind: Kind,
    subject: string,
    property: Property,
    value: PropertiesOf[Kind][Property] & Value,
    evidence: readonly Span[],
    told: Told,
    more: {
      qualifiers?: QualifiersFor<Kind, Property>
      derived?: boolean
      planned?: boolean
      hedged?: boolean
      polarity?: 'affirmed' | 'negated'
      attribution?: string | null
    } = {},
  ): void {
    this.statements.push(
      statementOn(kind, {
        subject,
        property,
        value,
        ...(more.qualifiers && { qualifiers: more.qualifiers }),
        polarity: more.polarity ?? 'affirmed',
        modality: more.planned ? 'planned' : more.hedged ? 'hedged' : 'stated',
        attribution: more.attribution ?? null,
        origin: more.derived ? 'derived' : 'source',
        rule: told.rule,
        confidence: told.confidence,
        evidence: [...evidence],
      }),
    )
  }
}

/** The year in which an anniversary falls that implies a year of establishment; null where that is no year. */
const impliedBy = (anniversary: number | null, established: string | null): string | null =>
  anniversary !== null && established !== null && /^\d{4}$/.test(established)
    ? year(Number(established) + anniversary)
    : null
