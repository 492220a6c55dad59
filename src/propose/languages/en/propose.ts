import { type Gazetteer, NOTHING_KNOWN } from '../../../model/gazetteer.ts'
import type { StoryRecord } from '../../../model/record.ts'
import type { SourceText } from '../../../model/source.ts'
import type { Extent } from '../../engine/layer.ts'
import type { Trace } from '../../trace.ts'
import { findAssertions } from './assertions/find.ts'
import { findClaims } from './claims/claims.ts'
import { findQuotes } from './claims/quotes.ts'
import type { EventFrame } from './frames/frame.ts'
import { FRAMES } from './frames/registry.ts'
import { readEnglish } from './read.ts'
import {
  claimRecord,
  commitmentRecord,
  eventRecord,
  instrumentRecords,
  officeRecords,
  quoteRecord,
  relationRecord,
  suggestionRecord,
} from './record.ts'
import { tellSeen } from './seen.ts'
import { metApart } from './sense/apart.ts'
import { withoutCancelled } from './sense/cancelled.ts'
import { withChairs } from './sense/chairs.ts'
import { findCommitments } from './sense/commitments.ts'
import { withoutDoubted } from './sense/doubt.ts'
import { withoutDuplicates } from './sense/duplicates.ts'
import { enumerated } from './sense/enumerated.ts'
import { settleHomeState } from './sense/home-state.ts'
import { settleParties } from './sense/parties.ts'
import { findRelations } from './sense/relations.ts'
import { withResumed } from './sense/resumed.ts'
import { dyadOf, tellStory } from './sense/story.ts'
import { findSuggestions } from './sense/suggestions.ts'

/** Proposes the record of an English story. The same text gives the same record. */
export function proposeEnglish(source: SourceText, trace: Trace = {}, known: Gazetteer = NOTHING_KNOWN): StoryRecord {
  const reading = readEnglish(source, trace, known)
  if (trace.seen) tellSeen(reading, trace.seen)
  settleHomeState(reading)
  const read = FRAMES.flatMap((rule) => rule(reading))
  trace.done?.('frames')
  const frames = withResumed(
    reading,
    withChairs(
      reading,
      withoutCancelled(reading, withoutDoubted(reading, enumerated(reading, metApart(reading, read)))),
    ),
  )
  const events = withoutDuplicates(tellStory(reading, frames))
  for (const { event } of events) settleParties(event)
  trace.done?.('story')
  const stated = events.map((e) => e.event)
  const dyad = dyadOf(reading, stated)
  const relations = findRelations(reading, stated, dyad)
  const quotes = findQuotes(reading)
  const told: Extent[] = [
    ...events.flatMap((e) => [e.event.frame.extent, ...e.also.map((a) => a.frame.extent)]),
    ...relations.map((r) => r.extent),
    ...quotes.map((q) => q.quoted),
  ]
  const claims = findClaims(reading, told)
  const recorded = [...told, ...claims.map((c) => c.extent)]
  const places = new Map(events.flatMap((e, i) => [e.event, ...e.also].map((one) => [one.frame, i] as const)))
  const placeOf = (frame: EventFrame) => places.get(frame) ?? -1
  const records = events.map((e) => eventRecord(reading, e.event, e.also, placeOf))
  return {
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    language: source.language,
    events: records,
    quotes: quotes.map((q) => quoteRecord(reading, q)),
    claims: claims.map((c) => claimRecord(reading, c)),
    instruments: instrumentRecords(reading, events, dyad),
    offices: officeRecords(reading),
    relations: relations.map((r) => relationRecord(reading, r)),
    commitments: findCommitments(reading, stated, dyad).map((c) => commitmentRecord(reading, c)),
    suggestions: findSuggestions(
      reading,
      events.flatMap((e) => [e.event, ...e.also]),
      recorded,
      dyad,
    ).map((s) => suggestionRecord(reading, s)),
    assertions: findAssertions(reading.document, records),
    notices:
      source.published === null
        ? [
            'No publication date is known: relative dates stay open. Give one with a header line "published: 2024-11-14".',
          ]
        : [],
  }
}
