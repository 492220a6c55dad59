import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Appended, Decider } from '../../ledger/ledger.ts'
import { Citation } from '../../model/statement.ts'
import { seenIn } from '../seen-tag.ts'
import { failure, json } from './answers.ts'

/** Parts that the routes of decisions describe alike. */

const Reason = z.string().trim().min(1).max(2000).openapi({ description: 'Why, for whoever asks later' })
const By = z.string().trim().min(1).max(200).optional().openapi({ description: 'Who decides' })

/** What every decision must say. */
export const Reasoned = z.object({ reason: Reason, by: By }).strict()

/** Qualifiers as they are written; one that is empty is taken away. */
export const QualifiersGiven = z
  .record(z.string().max(100), z.string().max(2000))
  .openapi({ description: 'By name, such as { "round": "20" }; one that is empty is taken away' })

/** Words that state a value; without `source`, of the source that the former words are of. */
export const WordsGiven = z.array(Citation).min(1).max(50)

export const Seen = {
  /** Number of the last batch that the decider has seen: where something was decided since of what is decided, nothing is. */
  seen: z.number().int().nonnegative().optional(),
  /** Ids of batches that the decider made since, which do not hinder the decision. */
  own: z.array(z.string().max(200)).max(100).optional(),
}

export const body = <T extends z.ZodType>(schema: T) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})

export const Decided = z.object({
  /** Id of the batch, to take it back by. */
  batch: z.string(),
  seq: z.number().int(),
  statements: z.array(z.string()),
})

export const DECIDED = {
  201: json(Decided, 'It is decided; `batch` is what takes it back'),
  400: failure('The request is not valid, or the id is of another kind; nothing was changed'),
  404: failure('No such id on record'),
  409: failure('It was decided already, or may not be; nothing was changed'),
  412: failure('It changed since the answer whose tag is given in If-Match; nothing was changed'),
}

/**
 * Who decides, where nobody is named: whoever sits at this computer, by the web application or a program. With `If-Match` only where what the decision is about,
 * by its ids (the whole record without any), stands as it was seen in the answer of which the tag is; `*` asks for no more than that it is on record, which every decision does.
 */
export function deciderOf({ reason, by }: z.infer<typeof Reasoned>, { req }: Context, ...ids: string[]): Decider {
  const header = req.header('if-match')
  const asSeen = header === undefined || header.trim() === '*' ? undefined : { ids, records: seenIn(header) }
  return { reason, by: by ?? 'web', asSeen }
}

/** The same of proposals, which `seen` and `own` of the body say more exactly. */
export function reviewerOf(why: z.infer<typeof Reasoned>, c: Context, { seen, own }: SeenGiven): Decider & SeenGiven {
  const decider = deciderOf(why, c)
  const tagged = decider.asSeen && Math.max(-1, ...decider.asSeen.records.map(({ seq }) => seq))
  return { ...decider, asSeen: decider.asSeen && { ...decider.asSeen, ids: null }, seen: seen ?? tagged, own }
}

type SeenGiven = { [Field in keyof typeof Seen]: z.infer<(typeof Seen)[Field]> }

export const decided = ({ batch, seq, statements }: Appended) => ({ batch, seq, statements: [...statements] })
