import { z } from 'zod'
import { SideView, SourceRef } from './views.ts'

/** A sentence of a briefing, with the numbers of what it rests on. */
export const BriefingSentence = z.object({
  section: z.enum(['ties', 'contacts', 'tempo', 'mechanisms', 'pledges', 'ahead']),
  text: z.string(),
  citations: z.array(z.number().int()),
  /** Events that it rests on beyond those that are cited. */
  more: z.number().int(),
})
export type BriefingSentence = z.infer<typeof BriefingSentence>

/** What a sentence rests on: an event of the record, or a statement, with its sources. */
export const BriefingCitation = z.object({
  number: z.number().int(),
  kind: z.enum(['event', 'statement']),
  id: z.string(),
  /** Title of the event with its date, or what the statement says. */
  label: z.string(),
  sources: z.array(SourceRef),
})
export type BriefingCitation = z.infer<typeof BriefingCitation>

export const Briefing = z.object({
  sides: z.array(SideView),
  title: z.string(),
  on: z.string(),
  sentences: z.array(BriefingSentence),
  citations: z.array(BriefingCitation),
  /** The same as Markdown, with footnotes. */
  markdown: z.string(),
})
export type Briefing = z.infer<typeof Briefing>
