import type { ProposedEvent, StoryRecord } from '../../model/record.ts'
import type { SourceText } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import { spanAt } from '../../model/span-at.ts'

/** The span of the first place where words stand in a text. */
export function quote(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  return spanAt(text, start, start + words.length)
}

/** A record of a source that holds what is given, and nothing else. */
export function recordOf(source: SourceText, more: Partial<StoryRecord>): StoryRecord {
  const { title, publisher, published, language } = source
  const nothing = {
    events: [],
    quotes: [],
    claims: [],
    instruments: [],
    offices: [],
    relations: [],
    commitments: [],
    suggestions: [],
    assertions: [],
  }
  return { title, publisher, published, language, ...nothing, notices: [], ...more }
}

/** A proposed event: a meeting that was held, by these words, unless something else is given. */
export function eventOf(evidence: Span, more: Partial<ProposedEvent>): ProposedEvent {
  return {
    type: 'meeting',
    status: 'held',
    date: null,
    place: null,
    sides: [],
    participants: [],
    mechanism: null,
    materiel: [],
    topics: [],
    fields: {},
    derived: [],
    evidence: [evidence],
    rule: 'test/event',
    confidence: 0.8,
    ...more,
  }
}
