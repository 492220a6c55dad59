import type { Document, Sentence, Token } from '../../../engine/document.ts'
import type { Extent, Layer } from '../../../engine/layer.ts'
import type { Trace } from '../../../trace.ts'
import type { Clause } from '../clauses.ts'
import type { DateMention } from '../dates/mention.ts'
import type { ActorMention, PlaceMention } from '../mentions/actors.ts'
import type { GroupMention } from '../mentions/groups.ts'
import type { MaterielMention } from '../mentions/materiel.ts'
import type { OfficeMention } from '../mentions/offices.ts'
import type { OrganMention } from '../mentions/organs.ts'
import type { People } from '../mentions/people.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { QuotedText } from '../mentions/quoted.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'

/** All that the stages before the frames have found in a story. */
export interface Reading {
  readonly document: Document
  readonly trace: Trace
  readonly actors: Layer<ActorMention>
  readonly places: Layer<PlaceMention>
  readonly dates: Layer<DateMention>
  readonly organs: Layer<OrganMention>
  readonly offices: Layer<OfficeMention>
  readonly people: People
  readonly persons: Layer<PersonMention>
  /** Persons by the first token of their title or name. */
  readonly titled: ReadonlyMap<number, PersonMention>
  readonly groups: Layer<GroupMention>
  readonly mechanisms: Layer<MechanismMention>
  readonly materiel: Layer<MaterielMention>
  readonly quoted: Layer<QuotedText>
  readonly clauses: Layer<Clause>
}

/** Tells whoever looks on that a rule saw its words and proposes nothing. Null, so that a rule can return it. */
export function rejected(reading: Reading, rule: string, extent: Extent, why: string): null {
  reading.trace.rejected?.(rule, extent, why)
  return null
}

export function sentenceOf(reading: Reading, token: number): Sentence | undefined {
  return reading.document.sentences[reading.document.tokens[token]?.sentence ?? -1]
}

export function tokensOf(reading: Reading, extent: Extent): readonly Token[] {
  return reading.document.tokens.slice(extent.first, extent.last)
}

/** The words of an extent as they stand in the text. */
export function textOf(reading: Reading, extent: Extent): string {
  const from = reading.document.tokens[extent.first]?.start ?? 0
  const to = reading.document.tokens[extent.last - 1]?.end ?? from
  return reading.document.text.slice(from, to)
}
