// Made from data/schema by `npm run generate`: change that, not this file.
import type { Value } from '../value.ts'

type Of<Type extends Value['type']> = Extract<Value, { type: Type }>
/** A code of one scheme. */
type Code<Scheme extends keyof Schemes> = Of<'code'> & { scheme: Scheme; code: Schemes[Scheme] }

/** The codes of each scheme. */
export interface Schemes {
  'event-type':
    | 'meeting'
    | 'consultation'
    | 'summit'
    | 'conference'
    | 'visit'
    | 'call'
    | 'signing'
    | 'exercise'
    | 'exhibition'
    | 'transfer'
    | 'sanction'
    | 'statement'
    | 'other'
  'event-status': 'held' | 'planned' | 'ongoing' | 'cancelled' | 'postponed'
  'event-mode': 'in-person' | 'telephone' | 'video' | 'correspondence' | 'third-place' | 'multilateral'
  cadence: 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual' | 'biennial' | 'triennial' | 'quadrennial'
  'participant-role': 'chair' | 'co-chair' | 'head of delegation' | 'host' | 'guest' | 'attendee'
  'side-role': 'actor' | 'recipient' | 'host' | 'guest' | 'mediator' | 'observer' | 'signatory' | 'supplier'
  'instrument-kind':
    | 'treaty'
    | 'agreement'
    | 'memorandum'
    | 'protocol'
    | 'declaration'
    | 'joint statement'
    | 'joint communiqué'
    | 'plan'
  'commitment-status': 'open' | 'kept' | 'broken' | 'lapsed' | 'disputed'
  'relation-kind': 'diplomatic' | 'alliance' | 'partnership' | 'neutrality' | 'rivalry'
  'mission-level': 'embassy' | 'legation' | 'interests section' | 'consulate general' | 'consulate' | 'none'
  level: 'head of state' | 'head of government' | 'minister' | 'deputy minister' | 'senior official' | 'working level'
  'office-rank':
    | 'head of state'
    | 'deputy head of state'
    | 'head of government'
    | 'deputy head of government'
    | 'head of organisation'
    | 'minister'
    | 'deputy minister'
    | 'senior official'
    | 'official'
    | 'ambassador'
    | 'spokesperson'
    | 'military'
    | 'legislator'
    | 'party'
  rank: 'preferred' | 'normal' | 'deprecated'
  verdict: 'accepted' | 'rejected'
  'state-code': string
  plover: string
  cameo: string
  gazetteer: string
  'control-list': string
  identifier: string
}
/** What decisions say about a batch. */
export interface BatchProperties {
  /** Nothing that it brought counts any more, because. */
  undone: Of<'text'>
  /** What it says of the entity is accepted. A decision about a proposal: all that the batch states of the entity, as it stood then.. */
  accepted: Of<'entity'>
  /** What it says of the entity is rejected. Its statements are retracted in the same batch.. */
  rejected: Of<'entity'>
  /** What it says of the entity was coded by a reviewer. One reviewer's own reading, which decides nothing: two of them are compared.. */
  coded: Of<'entity'>
}
/** What a source reports somebody to assert, hedge or deny. */
export interface ClaimProperties {
  /** What is claimed. */
  text: Of<'text'>
  /** Who claims it. */
  speaker: Of<'entity'>
  /** To whom. */
  addressee: Of<'entity'>
  /** About whom or what. */
  about: Of<'entity'>
  /** The statement that is claimed. */
  content: Of<'statement'>
  /** Where it was said. */
  occasion: Of<'entity'>
  /** Contradicts. */
  contradicts: Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** What a workspace codes, and how: its instructions to those who review. */
export interface CodebookProperties {
  /** The codebook, as YAML. */
  text: Of<'text'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** What sides bind themselves to. */
export interface CommitmentProperties {
  /** Words of the pledge. */
  text: Of<'text'>
  /** Who binds themselves. */
  party: Of<'entity'>
  /** Whom it is for. */
  beneficiary: Of<'entity'>
  /** By when. */
  due: Of<'date'> | Of<'relative'>
  /** On condition. */
  condition: Of<'text'>
  /** Status. */
  status: Code<'commitment-status'>
  /** Sum. */
  value: Of<'money'>
  /** Quantity. */
  quantity: Of<'quantity'>
  /** Where it was made. */
  occasion: Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** Something that happened, is planned or was called off: a round, a visit, a call, a signing. */
export interface EventProperties {
  /** Type of engagement. */
  type: Code<'event-type'>
  /** Mode. */
  mode: Code<'event-mode'>
  /** Title that sources give it. */
  title: Of<'text'>
  /** Status. Every status that was told stays: together they are its history.. */
  status: Code<'event-status'>
  /** When. A date of its own, or one counted from another event.. */
  date: Of<'date'> | Of<'relative'>
  /** Where. */
  place: Of<'text'>
  /** Place. */
  location: Of<'entity'>
  /** Side. */
  side: Of<'entity'>
  /** Participant. */
  participant: Of<'entity'>
  /** Mechanism. */
  mechanism: Of<'entity'>
  /** Part of. */
  'part-of': Of<'entity'>
  /** Follows. */
  follows: Of<'entity'>
  /** Outcome. */
  outcome: Of<'entity'>
  /** Agenda topic. */
  topic: Of<'text'>
  /** Materiel shown or transferred. */
  materiel: Of<'text'>
  /** Materiel. */
  item: Of<'entity'>
  /** Value. */
  value: Of<'money'>
  /** Those who took part, counted. */
  attendance: Of<'quantity'>
  /** Where, WGS 84. */
  coordinates: Of<'coordinates'>
  /** Who imposes a sanction. */
  authority: Of<'entity'>
  /** Whom a sanction or statement is about. */
  target: Of<'entity'>
  /** Programme of sanctions. */
  program: Of<'text'>
  /** PLOVER type. */
  plover: Code<'plover'>
  /** CAMEO code. */
  cameo: Code<'cameo'>
  /** Page about it. */
  url: Of<'url'>
  /** Perhaps the same as. A question: whether the two are one event. A merge or a separation of the two answers it.. */
  'possibly-same-as': Of<'entity'>
  /** Why a source was taken to tell this event. What spoke for and against it, each with its weight.. */
  'recognised-by': Of<'text'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** A treaty, agreement, memorandum, protocol or statement. */
export interface InstrumentProperties {
  /** Name. */
  name: Of<'text'>
  /** Kind. */
  kind: Code<'instrument-kind'>
  /** Date of signing or issue. */
  date: Of<'date'> | Of<'relative'>
  /** In force. An interval; open where it goes on.. */
  'in-force': Of<'date'> | Of<'relative'>
  /** Party. */
  party: Of<'entity'>
  /** Depositary. */
  depositary: Of<'entity'>
  /** Number in a register of treaties. */
  registry: Of<'text'>
  /** Text. */
  url: Of<'url'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** Arms, equipment or controlled goods. */
export interface MaterielProperties {
  /** Designation. */
  name: Of<'text'>
  /** Other designation. */
  alias: Of<'text'>
  /** Maker. */
  maker: Of<'entity'>
  /** Entry in a list of controlled goods. */
  control: Code<'control-list'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** A standing format in which sides meet, such as annual consultations. */
export interface MechanismProperties {
  /** Name. Of several, the fullest is shown.. */
  name: Of<'text'>
  /** Other name. */
  alias: Of<'text'>
  /** Party. */
  party: Of<'entity'>
  /** Level. */
  level: Code<'level'>
  /** Office that chairs it for a side. */
  'co-chair': Of<'entity'>
  /** Stated cadence. */
  cadence: Code<'cadence'>
  /** Founded. */
  established: Of<'date'> | Of<'relative'>
  /** Instrument that founded it. */
  'founding-instrument': Of<'entity'>
  /** Part of. */
  'part-of': Of<'entity'>
  /** Successor of. */
  'successor-of': Of<'entity'>
  /** How it counts its rounds. The two sides may count otherwise, or count rounds and meetings apart.. */
  numbering: Of<'text'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** A post that persons hold over time. */
export interface OfficeProperties {
  /** Title. */
  title: Of<'text'>
  /** Other title. */
  alias: Of<'text'>
  /** State or organisation. */
  for: Of<'entity'>
  /** Organ that it belongs to. */
  organ: Of<'entity'>
  /** Number of seats. Two persons cannot hold an office of one seat at once, unless sources differ.. */
  seats: Of<'integer'>
  /** Rank. */
  rank: Code<'office-rank'>
  /** When it exists. */
  existed: Of<'date'> | Of<'relative'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** An international organisation, a grouping, or another body that acts. */
export interface OrganisationProperties {
  /** Name. */
  name: Of<'text'>
  /** Other name. */
  alias: Of<'text'>
  /** When it exists. An interval; open where it goes on.. */
  existed: Of<'date'> | Of<'relative'>
  /** Seat. */
  seat: Of<'text'>
  /** Official address. */
  url: Of<'url'>
  /** State that it belongs to. */
  country: Of<'country'>
  /** Successor of. */
  'successor-of': Of<'entity'>
  /** Part of. */
  'part-of': Of<'entity'>
  /** Member of. */
  'member-of': Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** Somebody who acts or speaks for a side. */
export interface PersonProperties {
  /** Name in English. */
  name: Of<'text'>
  /** Other name or spelling. With its language, and its script where that is not the usual one.. */
  alias: Of<'text'>
  /** Family name. */
  family: Of<'text'>
  /** Nationality. */
  nationality: Of<'country'>
  /** Born. */
  born: Of<'date'> | Of<'relative'>
  /** Died. */
  died: Of<'date'> | Of<'relative'>
  /** Office. Its period is that of the statement; without one, a source was seen to give the person the office.. */
  'holds-office': Of<'entity'>
  /** Member of. */
  'member-of': Of<'entity'>
  /** Perhaps the same as. A question: whether the two are one person. A merge or a separation of the two answers it.. */
  'possibly-same-as': Of<'entity'>
  /** Why a source was taken to mean this person. What spoke for and against it, each with its weight. Of sources that call them as they are known it is not told.. */
  'recognised-by': Of<'text'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** A city, region or venue. */
export interface PlaceProperties {
  /** Name. */
  name: Of<'text'>
  /** Other name. */
  alias: Of<'text'>
  /** State. Where states differ, both statements stand.. */
  country: Of<'country'>
  /** Point, WGS 84. */
  coordinates: Of<'coordinates'>
  /** Lies in. */
  'part-of': Of<'entity'>
  /** Number in a gazetteer. */
  gazetteer: Code<'gazetteer'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** Words that a source quotes. */
export interface QuoteProperties {
  /** The words. */
  text: Of<'text'>
  /** Who says them. */
  speaker: Of<'text'>
  /** The person who says them. */
  person: Of<'entity'>
  /** Where they were said. */
  occasion: Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** The relationship of two or more sides as such. */
export interface RelationshipProperties {
  /** Party. */
  party: Of<'entity'>
  /** Kind of relation. Its period is that of the statement.. */
  kind: Code<'relation-kind'>
  /** Diplomatic ties since. */
  established: Of<'date'> | Of<'relative'>
  /** Ties broken off. */
  suspended: Of<'date'> | Of<'relative'>
  /** Ties restored. */
  restored: Of<'date'> | Of<'relative'>
  /** Anniversary spoken of. */
  anniversary: Of<'integer'>
  /** Named status. Such as a strategic partnership; its period is that of the statement.. */
  status: Of<'text'>
  /** Level of mission. */
  mission: Code<'mission-level'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** A state or territory that acts in international relations. */
export interface StateProperties {
  /** Name in English. */
  name: Of<'text'>
  /** Other name. */
  alias: Of<'text'>
  /** ISO 3166-1 alpha-3 code. */
  iso: Of<'country'>
  /** Code in another scheme. Dated by the period of the statement: Correlates of War, Gleditsch-Ward and GENC give a state several over time.. */
  code: Code<'state-code'>
  /** Capital. */
  capital: Of<'text'>
  /** When it exists. An interval; open where it goes on.. */
  existed: Of<'date'> | Of<'relative'>
  /** Successor of. */
  'successor-of': Of<'entity'>
  /** Part of. */
  'part-of': Of<'entity'>
  /** Member of. */
  'member-of': Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** What decisions, and later texts of its document, say about a statement. */
export interface StatementProperties {
  /** Does not count any more, because. */
  retracted: Of<'text'>
  /** Rank. */
  rank: Code<'rank'>
  /** Another statement stands in its place. */
  'corrected-by': Of<'statement'>
  /** Its words were found again in a later text of their document. The words as they stand there; the evidence says where.. */
  anchored: Of<'text'>
  /** Its words no longer stand in a later text of their document, or it is not sure where. The words as they stood.. */
  lost: Of<'text'>
  /** It stays although a later text lost its words, because. */
  kept: Of<'text'>
}
/** What talks are about. */
export interface TopicProperties {
  /** Name. */
  name: Of<'text'>
  /** Other name. */
  alias: Of<'text'>
  /** Part of a wider topic. */
  broader: Of<'entity'>
  /** Identifier elsewhere. Such as a Wikidata item.. Every entity has it. */
  identifier: Code<'identifier'>
  /** Description. Every entity has it. */
  description: Of<'text'>
  /** The same as. A decision: the two are one, of their kind.. Every entity has it. */
  'same-as': Of<'entity'>
  /** Never the same as. A decision that outranks any likeness.. Every entity has it. */
  'different-from': Of<'entity'>
}
/** The properties of each kind, with the values that they take. */
export interface PropertiesOf {
  Batch: BatchProperties
  Claim: ClaimProperties
  Codebook: CodebookProperties
  Commitment: CommitmentProperties
  Event: EventProperties
  Instrument: InstrumentProperties
  Materiel: MaterielProperties
  Mechanism: MechanismProperties
  Office: OfficeProperties
  Organisation: OrganisationProperties
  Person: PersonProperties
  Place: PlaceProperties
  Quote: QuoteProperties
  Relationship: RelationshipProperties
  State: StateProperties
  Statement: StatementProperties
  Topic: TopicProperties
}
/** The qualifiers of those properties that have some of their own. */
export interface QualifiersOf {
  Batch: {
    undone: {
      reason?: Of<'text'>
    }
    accepted: {
      reason?: Of<'text'>
    }
    rejected: {
      reason?: Of<'text'>
    }
    coded: {
      verdict?: Code<'verdict'>
      values?: Of<'text'>
      meanings?: Of<'text'>
      reason?: Of<'text'>
    }
  }
  Claim: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Codebook: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Commitment: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Event: {
    side: {
      role?: Code<'side-role'>
    }
    participant: {
      office?: Of<'text'> | Of<'entity'>
      for?: Of<'text'> | Of<'entity'>
      role?: Code<'participant-role'>
      level?: Code<'level'>
    }
    mechanism: {
      round?: Of<'ordinal'>
      numbering?: Of<'text'>
    }
    item: {
      quantity?: Of<'quantity'>
    }
    'possibly-same-as': {
      reasons?: Of<'text'>
    }
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Instrument: {
    party: {
      signatory?: Of<'entity'>
    }
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Materiel: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Mechanism: {
    'co-chair': {
      for?: Of<'entity'>
    }
    cadence: {
      habit?: Of<'text'>
    }
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Office: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Organisation: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Person: {
    'holds-office': {
      acting?: Of<'text'>
      conflicting?: Of<'text'>
    }
    'possibly-same-as': {
      reasons?: Of<'text'>
    }
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Place: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Quote: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Relationship: {
    anniversary: {
      year?: Of<'date'> | Of<'relative'>
    }
    mission: {
      for?: Of<'entity'>
    }
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  State: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
  Statement: {
    retracted: {
      reason?: Of<'text'>
    }
    rank: {
      reason?: Of<'text'>
    }
    'corrected-by': {
      reason?: Of<'text'>
    }
    anchored: {
      reason?: Of<'text'>
      span?: Of<'integer'>
    }
    lost: {
      span?: Of<'integer'>
      source?: Of<'text'>
    }
    kept: {
      span?: Of<'integer'>
    }
  }
  Topic: {
    'same-as': {
      reason?: Of<'text'>
    }
    'different-from': {
      reason?: Of<'text'>
    }
  }
}
/** Qualifiers that every statement can bear. */
export interface CommonQualifiers {
  dataset?: Of<'text'>
  version?: Of<'text'>
  row?: Of<'text'>
}
