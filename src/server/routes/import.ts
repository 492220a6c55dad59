import { createRoute, z } from '@hono/zod-openapi'
import { IMPORT_FORMATS } from '../../import/formats.ts'
import { Mapping } from '../../import/table/mapping.ts'
import { dryRun } from '../../intake/dry-run.ts'
import { type ImportReport, importRecords, type RecordsFile } from '../../intake/import-records.ts'
import { readMapping, writeMapping } from '../../intake/mapping-file.ts'
import { saidOfRow } from '../../intake/said-of-row.ts'
import type { Threads } from '../../intake/threads.ts'
import { loadSchema } from '../../ledger/schema.ts'
import { schemaView } from '../../ledger/views/schema.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { ColumnView, type ImportLine } from '../../model/import-view.ts'
import { EntityKind } from '../../model/statement.ts'
import { countsText, rowText } from '../../publish/import-text.ts'
import { problemOf } from '../problem.ts'
import { failure, json } from './answers.ts'
import { resource } from './resource.ts'

const FileField = z
  .custom<File>((value) => value instanceof File, 'is no file')
  .openapi({ type: 'string', format: 'binary', description: 'The file, with its name' })

const SuggestForm = z.strictObject({
  file: FileField,
  sheet: z.string().max(200).optional().openapi({ description: 'Of a workbook, the sheet; else the first' }),
  kind: EntityKind.optional().openapi({ description: 'What a row is about; else it is supposed' }),
})

const SuggestionView = z.object({
  mapping: Mapping,
  columns: z.array(ColumnView),
  rows: z.number().int(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()).nullable(),
  head: z.string(),
  notes: z.array(z.string()),
})

const suggest = createRoute({
  method: 'post',
  path: '/api/import/suggest',
  summary:
    'The columns of a table (CSV, TSV, XLSX, ODS) with samples, and what they most likely mean, as a mapping. Nothing is stored',
  request: { body: { content: { 'multipart/form-data': { schema: SuggestForm } }, required: true } },
  responses: {
    200: json(SuggestionView, 'The columns and the mapping'),
    400: failure('It is no table that can be read'),
    413: failure('The file is too large'),
    422: failure('Reading it took too long'),
  },
})

const mappings = createRoute({
  method: 'post',
  path: '/api/import/mapping',
  summary: 'Reads a mapping (YAML or JSON) and writes it as the command line takes it. Nothing is stored',
  request: {
    body: {
      content: { 'application/json': { schema: z.strictObject({ text: z.string().max(200_000) }) } },
      required: true,
    },
  },
  responses: {
    200: json(z.object({ mapping: Mapping, yaml: z.string() }), 'The mapping'),
    400: failure('It is no mapping'),
  },
})

const ImportForm = z.strictObject({
  file: FileField,
  mapping: z
    .string()
    .max(200_000)
    .optional()
    .openapi({ description: 'What the columns of a table mean: YAML or JSON' }),
  as: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: `The format: ${IMPORT_FORMATS.map(({ name }) => name).join(', ')}; else by the file` }),
  dryRun: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Tells what it would come to, and stores nothing' }),
})

const importing = createRoute({
  method: 'post',
  path: '/api/import',
  summary:
    'Puts the rows of a file on record, 200 at a time, each time all or none; rows on record are recognised. Whoever hangs up ends it after the present 200, and it goes on when it is sent again',
  request: { body: { content: { 'multipart/form-data': { schema: ImportForm } }, required: true } },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      description:
        'JSON Lines (application/jsonl): `progress` while it goes on, then each `row`, then the `end` with the ids of the batches; a `problem` where it ended before that',
    },
    400: failure('The file or the mapping cannot be read; nothing was stored'),
    413: failure('The file is too large; nothing was stored'),
    422: failure('Reading it took too long; nothing was stored'),
  },
})

export const importRoutes = (workspace: Workspace, threads: Threads) =>
  resource()
    .openapi(suggest, async (c) => {
      const { file, sheet, kind } = c.req.valid('form')
      const { columns, sheets, notes, ...suggestion } = await threads.suggestMapping(file.name, await bytesOf(file), {
        sheet,
        kind,
      })
      return c.json({ ...suggestion, columns: [...columns], sheets: sheets && [...sheets], notes: [...notes] }, 200)
    })
    .openapi(mappings, (c) => {
      const mapping = readMapping(c.req.valid('json').text, 'The text')
      return c.json({ mapping, yaml: writeMapping(mapping) }, 200)
    })
    .openapi(importing, async (c) => {
      const { file, mapping, as, dryRun: dry } = c.req.valid('form')
      const records = await threads.readRecords(file.name, await bytesOf(file), {
        as,
        mapping: mapping === undefined ? undefined : readMapping(mapping, 'The mapping'),
      })
      if (!records)
        throw new RapporteurError(
          'input-invalid',
          `${file.name} is of no format that is imported.`,
          'Nothing was stored. Name its format with "as", or give a mapping for its columns.',
        )
      c.header('content-type', 'application/jsonl; charset=utf-8')
      return c.body(linesOf(workspace, records, dry === 'true'), 200)
    })

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** Imports, and tells of it line by line. Whoever no longer reads ends the import after the batch at which it is. */
function linesOf(workspace: Workspace, records: RecordsFile, isDry: boolean): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let heard = true
  return new ReadableStream({
    async start(out) {
      const tell = (line: ImportLine) => {
        if (heard) out.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        tell({ kind: 'progress', done: 0, of: records.file.rows.length })
        const report = await importRecords(isDry ? dryRun(workspace.importIndex) : workspace, records, {
          by: 'web',
          goOn(done, of) {
            tell({ kind: 'progress', done, of })
            return heard
          },
        })
        for (const line of endOf(report, records, isDry)) tell(line)
      } catch (error) {
        const { code, detail, advice } = problemOf(error)
        tell({ kind: 'problem', code, detail, advice })
      }
      if (heard) out.close()
    },
    cancel() {
      heard = false
    },
  })
}

function* endOf(report: ImportReport, { file }: RecordsFile, isDry: boolean): Generator<ImportLine> {
  const read = new Map(file.rows.flatMap((row) => ('refused' in row ? [] : [[row.line, row] as const])))
  const kinds = isDry ? schemaView(loadSchema()) : []
  for (const row of report.rows) {
    const own = isDry ? read.get(row.line) : undefined
    yield {
      kind: 'row',
      line: row.line,
      id: row.id,
      came: row.came,
      entity: 'entity' in row ? row.entity : null,
      text: rowText(row),
      says: own ? saidOfRow(own, kinds) : [],
    }
  }
  const { format, dataset, source, batches, statements, left } = report
  const text = countsText(report.rows)
  yield {
    kind: 'end',
    format,
    dataset,
    source,
    batches: [...batches],
    statements,
    rows: report.rows.length,
    text,
    left,
  }
}
