import { DetailedError, parseResponse } from 'hono/client'
import type { Mapping } from '../../../src/import/table/mapping.ts'
import type { EndLine, ImportLine, RowLine } from '../../../src/model/import-view.ts'
import type { EntityKind } from '../../../src/model/statement.ts'
import { client } from './client.ts'

/** Looks at a table, and suggests what its columns mean; throws DetailedError with the server's problem where it cannot be read. */
export const suggestFor = (file: File, asked: { readonly sheet?: string; readonly kind?: EntityKind } = {}) =>
  parseResponse(client.api.import.suggest.$post({ form: { file, ...asked } }))
export type Suggestion = Awaited<ReturnType<typeof suggestFor>>

/** A mapping as the server reads it from a file, and as it writes it. */
export const mappingOf = (text: string) => parseResponse(client.api.import.mapping.$post({ json: { text } }))

/** What came of an import: each row, and its end; `end` is null where it was stopped before that. */
export interface Imported {
  readonly rows: readonly RowLine[]
  readonly end: EndLine | null
}

interface Asked {
  readonly mapping: Mapping | null
  readonly dryRun?: boolean
  readonly progress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * Imports a file, or tells what it would come to, as the server tells it line by line. A broken connection ends the import after the
 * batch at which it is.
 */
export async function importFile(file: File, { mapping, dryRun = false, progress, signal }: Asked): Promise<Imported> {
  const form = new FormData()
  form.append('file', file)
  if (mapping) form.append('mapping', JSON.stringify(mapping))
  if (dryRun) form.append('dryRun', 'true')
  const response = await fetch('/api/import', { method: 'POST', body: form, signal: signal ?? null })
  if (!response.ok || !response.body)
    throw new DetailedError(response.statusText, {
      statusCode: response.status,
      detail: { data: await response.json().catch(() => null) },
    })
  const rows: RowLine[] = []
  let end: EndLine | null = null
  for await (const line of linesOf(response.body)) {
    if (line.kind === 'progress') progress?.(line.done, line.of)
    else if (line.kind === 'row') rows.push(line)
    else if (line.kind === 'end') end = line
    else throw new DetailedError(line.detail, { statusCode: 500, detail: { data: line } })
  }
  return { rows, end }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportLine> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ImportLine
    if (done) return
  }
}

/** Takes back all batches of an import, the last one first. */
export async function undoAll(batches: readonly string[], reason: string): Promise<void> {
  for (const id of [...batches].reverse())
    await parseResponse(client.api.batches[':id'].undo.$post({ param: { id }, json: { reason } }))
}
