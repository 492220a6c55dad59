import { z } from 'zod'
import type { Threads } from '../../intake/threads.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { Citation } from './citation.ts'
import type { Citations } from './citations.ts'

/** What tools answer from. */
export interface Answering {
  readonly workspace: Workspace
  /** Where texts are read: never on the thread that answers. */
  readonly threads: Threads
}

/** What was found, and the same as lines of text; both name what they cite by the numbers that `cite` gives. */
export interface Answer<Found> {
  readonly found: Found
  readonly lines: readonly string[]
}

/** A tool that only reads. `title` and `description` are written for a model that answers an analyst. */
export interface Tool<In extends z.ZodObject, Out extends z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: In
  /** Of what was found, without the citations. */
  readonly output: Out
  answer(question: z.output<In>, from: Answering, cite: Citations): Promise<Answer<z.input<Out>>>
}

export type AnyTool = Tool<z.ZodObject, z.ZodObject>

/** @returns the tool as it is listed, its types checked against its schemas. */
export const tool = <In extends z.ZodObject, Out extends z.ZodObject>(made: Tool<In, Out>): AnyTool =>
  made as unknown as AnyTool

/** What a tool answers: what was found, with the citations that its numbers name. */
export const withCitations = (output: z.ZodObject) =>
  output.extend({ citations: z.array(Citation).describe('What the numbers in "cited" name') })
