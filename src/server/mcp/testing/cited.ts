import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { expect } from 'vitest'
import { z } from 'zod'
import type { Workspace } from '../../../ledger/workspace.ts'
import { printable } from '../../../publish/printable.ts'
import { Citation } from '../citation.ts'

/** The text of an answer. */
export function textOf({ content }: CallToolResult): string {
  const [first] = content
  return first?.type === 'text' ? first.text : ''
}

/**
 * Sees that whatever an answer states cites, that every citation is named by its number in structure and text, and that its words stand
 * at its offsets: in the stored text of its source, or in the text that was given.
 */
export async function expectCited(answer: CallToolResult, workspace: Workspace, given = ''): Promise<Citation[]> {
  const { citations, ...found } = z.looseObject({ citations: z.array(Citation) }).parse(answer.structuredContent)
  const text = textOf(answer)
  const [body, list] = text.split('\n\nCitations:\n')
  const named = numbersIn(found)
  expect([...new Set(named)].sort((a, b) => a - b)).toEqual(citations.map(({ number }) => number))
  for (const citation of citations) {
    expect(body).toContain(`[${citation.number}]`)
    if (citation.kind === 'entry') {
      expect(list).toContain(`[${citation.number}] ${printable(citation.text)} (${citation.statement})`)
      continue
    }
    const { start, end, exact } = citation
    expect(list).toContain(`[${citation.number}] “${printable(exact)}” (characters ${start}–${end})`)
    const stored = citation.kind === 'given' ? given : ((await workspace.source(citation.source.id))?.text ?? '')
    expect(stored.slice(start, end)).toBe(exact)
    if (citation.kind === 'words') expect(list).toContain(`(${citation.source.id}`)
  }
  return citations
}

/** The numbers in every list "cited", none of which is empty. */
function numbersIn(part: unknown): number[] {
  if (part === null || typeof part !== 'object') return []
  if (Array.isArray(part)) return part.flatMap(numbersIn)
  return Object.entries(part).flatMap(([name, value]) => {
    if (name !== 'cited') return numbersIn(value)
    expect([part, (value as number[]).length]).not.toEqual([part, 0])
    return value as number[]
  })
}
