import { z } from 'zod'
import type { Appended, Decider } from '../ledger/ledger.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { bounds } from '../model/edtf.ts'
import { RapporteurError } from '../model/errors.ts'
import type { StoryRecord } from '../model/record.ts'
import { Span } from '../model/span.ts'
import type { EntityKind } from '../model/statement.ts'
import { Cadence, EventStatus, EventType, InstrumentKind, ParticipantRole, Polarity } from '../model/vocabulary.ts'
import { resolveStory } from '../resolve/story.ts'
import { PREFIX } from '../resolve/writer.ts'
import { sideNamed } from './side-named.ts'

const Words = z.string().trim().min(1).max(2000)
const Sides = z.array(Words).max(50).default([])
const Edtf = z.string().trim().min(1).max(100).nullish()

const EventByHand = z.strictObject({
  type: EventType,
  status: EventStatus,
  date: Edtf,
  place: Words.nullish(),
  /** Codes or names of states and organisations. */
  sides: Sides,
  participants: z
    .array(
      z.strictObject({
        name: Words,
        office: Words.nullish(),
        for: Words.nullish(),
        role: ParticipantRole.nullish(),
      }),
    )
    .max(200)
    .default([]),
  mechanism: z
    .strictObject({ name: Words, round: z.number().int().positive().nullish(), cadence: Cadence.nullish() })
    .nullish(),
  topics: z.array(Words).max(50).default([]),
  materiel: z.array(Words).max(50).default([]),
})

/** What somebody enters by hand: one event, claim, quotation, instrument, commitment or fact of a relationship, with its words or without. */
export const RecordByHand = z.strictObject({
  event: EventByHand.optional(),
  claim: z
    .strictObject({ text: Words, attribution: Words.nullish(), polarity: Polarity.default('affirmed') })
    .optional(),
  quote: z.strictObject({ text: Words, speaker: Words.nullish() }).optional(),
  instrument: z.strictObject({ name: Words, kind: InstrumentKind, date: Edtf, parties: Sides }).optional(),
  commitment: z.strictObject({ text: Words, due: Edtf, parties: Sides }).optional(),
  relation: z
    .strictObject({
      parties: Sides,
      established: Edtf,
      anniversary: z.number().int().positive().nullish(),
      status: Words.nullish(),
    })
    .optional(),
  office: z.strictObject({ person: Words, office: Words, for: Words.nullish() }).optional(),
  /** Id of the source that says so, and its words; none where nothing on record does. */
  source: z.string().max(200).optional(),
  words: z.array(Span).max(50).default([]),
})
export type RecordByHand = z.infer<typeof RecordByHand>

/**
 * Enters a record by hand. It is resolved against what is on record as a story is: an event that is known there gains what is entered.
 *
 * @throws RapporteurError `input-invalid` where not just one thing is entered, a side is not known, or words are given without their source;
 * `date-invalid`; `not-found` for a source that is not on record.
 * @returns the batch, and the id of what was entered.
 */
export async function enterByHand(
  workspace: Pick<Workspace, 'enter' | 'source'>,
  given: RecordByHand,
  decider: Decider,
): Promise<Appended & { readonly entity: string }> {
  const entered = KINDS.filter((kind) => given[kind] !== undefined)
  if (entered.length !== 1)
    throw invalid(
      entered.length === 0 ? 'Nothing is entered.' : `Several are entered at once: ${entered.join(', ')}.`,
      `Enter one of: ${KINDS.join(', ')}.`,
    )
  if (given.words.length > 0 && given.source === undefined)
    throw invalid('Words are given without their source.', 'Name the source that they stand in.')
  const source = given.source === undefined ? null : await workspace.source(given.source)
  if (given.source !== undefined && !source)
    throw new RapporteurError('not-found', `There is no source "${given.source}" on record.`, 'Add the story first.')
  const record = storyOf(given, source?.published ?? null, source?.language ?? 'en')
  const done = await workspace.enter(resolveStory(record, 'analyst'), { ...decider, source: given.source })
  if (done === null) throw invalid('Nothing is entered.', 'Say what is to be put on record.')
  const prefix = `${PREFIX[ENTERED[entered[0] ?? 'event']]}_`
  const entity = done.subjects.find((id) => id.startsWith(prefix)) ?? ''
  return { batch: done.batch, seq: done.seq, statements: done.statements, entity }
}

/** What can be entered, and the kind of entity that comes of it. */
const ENTERED = {
  event: 'Event',
  claim: 'Claim',
  quote: 'Quote',
  instrument: 'Instrument',
  commitment: 'Commitment',
  relation: 'Relationship',
  office: 'Person',
} as const satisfies Record<string, EntityKind>
const KINDS = Object.keys(ENTERED) as (keyof typeof ENTERED)[]

function storyOf(given: RecordByHand, published: string | null, language: string): StoryRecord {
  const { event, claim, quote, instrument, commitment, relation, office, words } = given
  const stated = { evidence: [...words], rule: 'by hand', confidence: 1 }
  const at = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  return {
    title: null,
    publisher: null,
    published,
    language,
    notices: [],
    suggestions: [],
    assertions: [],
    events: event
      ? [
          {
            ...event,
            ...stated,
            date: dateOf(event.date),
            place: event.place ?? null,
            sides: event.sides.map(sideNamed),
            participants: event.participants.map((p) => ({
              name: p.name,
              office: p.office ?? null,
              for: p.for == null ? null : sideNamed(p.for),
              role: p.role ?? null,
              evidence: [...words],
            })),
            mechanism: event.mechanism
              ? {
                  name: event.mechanism.name,
                  round: event.mechanism.round ?? null,
                  cadence: event.mechanism.cadence ?? null,
                }
              : null,
            ...(event.status === 'postponed' && { postponed: true as const }),
            fields: {},
            derived: [],
          },
        ]
      : [],
    claims: claim ? [{ ...claim, ...stated, ...at, attribution: claim.attribution ?? null }] : [],
    quotes: quote ? [{ ...quote, ...stated, ...at, speaker: quote.speaker ?? null }] : [],
    instruments: instrument
      ? [{ ...instrument, ...stated, date: dateOf(instrument.date), parties: instrument.parties.map(sideNamed) }]
      : [],
    commitments: commitment
      ? [{ ...commitment, ...stated, due: dateOf(commitment.due), parties: commitment.parties.map(sideNamed) }]
      : [],
    relations: relation
      ? [
          {
            ...stated,
            parties: relation.parties.map(sideNamed),
            established: dateOf(relation.established),
            anniversary: relation.anniversary ?? null,
            status: relation.status ?? null,
            derived: [],
          },
        ]
      : [],
    offices: office ? [{ ...office, ...stated, for: office.for == null ? null : sideNamed(office.for) }] : [],
  }
}

function dateOf(edtf: string | null | undefined): string | null {
  if (edtf == null) return null
  bounds(edtf)
  return edtf
}

const invalid = (what: string, advice: string) =>
  new RapporteurError('input-invalid', what, `Nothing was stored. ${advice}`)
