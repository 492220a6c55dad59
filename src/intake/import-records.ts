import { createHash } from 'node:crypto'
import manifest from '../../package.json' with { type: 'json' }
import type { ImportInput } from '../import/format.ts'
import { IMPORT_FORMATS } from '../import/formats.ts'
import type { Mapping } from '../import/table/mapping.ts'
import { loadSchema } from '../ledger/schema.ts'
import { schemaView } from '../ledger/views/schema.ts'
import type { Workspace } from '../ledger/workspace.ts'
import { RapporteurError } from '../model/errors.ts'
import type { ImportedFile, ImportedRow, ImportedThing, RefusedRow, RowReport } from '../model/imported.ts'
import { LONGEST_NAME } from '../model/names/longest.ts'
import type { SourceText } from '../model/source.ts'
import { recordsText } from '../read/workbook.ts'
import { resolveRows } from '../resolve/imported/rows.ts'

/** Rows that are appended at once: enough that a batch costs little beside them, few enough that little is lost when it is broken off. */
const AT_ONCE = 200

/** What rows are put on record by: a workspace, or what only tells what they would come to. */
export type RowWriter = Pick<Workspace, 'importRows'>

/** A file of records that was read: its text and its rows. Nothing of it is on record. */
export interface RecordsFile {
  readonly name: string
  readonly text: string
  /** Name of the sheet of a workbook that the text is. */
  readonly sheet: string | undefined
  /** Name of its format. */
  readonly format: string
  /** Hexadecimal SHA-256 of its bytes. */
  readonly sha256: string
  readonly file: ImportedFile
}

/** What came of a file of records. */
export interface ImportReport {
  readonly format: string
  readonly dataset: string
  /** The file as a source; null where nothing of it is on record. */
  readonly source: string | null
  /** Ids of the batches, to undo them by. */
  readonly batches: readonly string[]
  readonly statements: number
  readonly rows: readonly RowReport[]
  /** Rows that were not looked at since the import was ended. */
  readonly left: number
}

/**
 * Reads a file of records, in the format that is asked for, else the one that it has; null where it has none. Of a workbook the text is the
 * sheet that the mapping names, or the first, as CSV.
 *
 * @throws RapporteurError `input-invalid` where there is no format of that name, or the file as a whole cannot be read; what
 * `recordsText` throws.
 */
export async function recordsIn(
  name: string,
  bytes: Uint8Array,
  { as, mapping }: { readonly as?: string | undefined; readonly mapping?: Mapping | undefined } = {},
): Promise<RecordsFile | null> {
  if (as !== undefined && !IMPORT_FORMATS.some((format) => format.name === as))
    throw new RapporteurError(
      'input-invalid',
      `There is no format "${as}" of records.`,
      `Nothing was stored. Give one of: ${IMPORT_FORMATS.map((format) => format.name).join(', ')}.`,
    )
  const { text, sheet } = await recordsText(bytes, name, mapping?.sheet)
  const input: ImportInput = { name, text, sheet, mapping, kinds: schemaView(loadSchema()) }
  const format = IMPORT_FORMATS.find((one) =>
    as === undefined ? one.extensions.some((e) => name.toLowerCase().endsWith(e)) && one.is(input) : one.name === as,
  )
  if (!format) return null
  return { name, text, sheet, format: format.name, sha256: sha256(bytes), file: format.read(input) }
}

/**
 * Imports a file of records, some rows at a time, each with the words that say it. Rows that are on record are recognised, so that an import
 * which was broken off goes on when it is run again. A row that cannot be taken is reported and holds up no other.
 */
export async function importRecords(
  workspace: RowWriter,
  records: RecordsFile,
  {
    by,
    goOn = () => true,
  }: {
    readonly by: string
    /** Told after each batch how many rows are through; false ends the import there. */
    readonly goOn?: (done: number, of: number) => boolean
  },
): Promise<ImportReport> {
  const { name, sheet, format, file } = records
  const source = sourceOf(records)
  const retrieved = {
    at: new Date().toISOString(),
    from: sheet === undefined ? name : `${name}, sheet "${sheet}"`,
    format,
    extractor: `${manifest.name} ${manifest.version}`,
  }
  const { taken, refused, repeated } = distinct(file.rows)
  const reports: RowReport[] = refused.map(({ line, id, refused: reason }) => ({ line, id, came: 'refused', reason }))
  const batches: string[] = []
  let [statements, done] = [0, 0]
  let id: string | null = null
  while (done < taken.length) {
    const rows = taken.slice(done, done + AT_ONCE)
    const result = await workspace.importRows(
      source,
      async (index) => {
        const { batch, reports: told } = await resolveRows(index, file, rows)
        return { batch, told }
      },
      { by, note: `${file.dataset}, from ${name}`, retrieved },
    )
    reports.push(...result.told)
    id = result.source ?? id
    if (result.appended) batches.push(result.appended.batch)
    statements += result.appended?.statements.length ?? 0
    done += rows.length
    if (!goOn(done, taken.length)) break
  }
  return {
    format,
    dataset: file.dataset,
    source: id,
    batches,
    statements,
    rows: [...reports, ...doubles(repeated, reports)].sort((a, b) => a.line - b.line),
    left: taken.length - done,
  }
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/** The file as it is put on record; the spans of its rows count in its text. */
const sourceOf = ({ text, file, sha256: bytes }: RecordsFile): SourceText => ({
  text,
  bodyStart: 0,
  title: file.title,
  publisher: file.publisher,
  published: null,
  language: file.language,
  url: null,
  format: 'text',
  sha256: { bytes, text: sha256(text) },
})

/** Rows that the file has more than once, as what they were the first time; those behind where it was ended are left. */
function doubles(repeated: readonly ImportedRow[], reports: readonly RowReport[]): RowReport[] {
  const byId = new Map(reports.map((report) => [report.id, report] as const))
  return repeated.flatMap(({ id, line }): RowReport[] => {
    const first = byId.get(id)
    return first && first.came !== 'refused' ? [{ line, id, came: 'doubled', entity: first.entity, of: id }] : []
  })
}

/** The rows of which each has an id of its own, those that only repeat one, and those that are refused: an id may stand for one row only. */
function distinct(rows: ImportedFile['rows']): {
  readonly taken: readonly ImportedRow[]
  readonly repeated: readonly ImportedRow[]
  readonly refused: readonly RefusedRow[]
} {
  const byId = new Map<string, ImportedRow>()
  const repeated: ImportedRow[] = []
  const refused: RefusedRow[] = []
  for (const read of rows) {
    const row = withinBounds(read)
    if ('refused' in row) {
      refused.push(row)
      continue
    }
    const { id, line } = row
    const before = byId.get(id)
    if (before?.hash === row.hash) repeated.push(row)
    else if (before) refused.push({ line, id, refused: `The row of line ${before.line} has the same id.` })
    else byId.set(id, row)
  }
  return { taken: [...byId.values()], repeated, refused }
}

/** What one row may name: an event of more would hold up all others. */
const MOST_THINGS = 1000

/** A row, or why it cannot be taken: it names too much, or by a name that is none. */
function withinBounds(row: ImportedRow | RefusedRow): ImportedRow | RefusedRow {
  if ('refused' in row) return row
  const { line, id, things } = row
  const refused = (why: string): RefusedRow => ({ line, id, refused: why })
  if (things.length > MOST_THINGS)
    return refused(`It names ${things.length} persons, sides and others; ${MOST_THINGS} are taken at most.`)
  const long = things.flatMap(namesOf).find((name) => name.length > LONGEST_NAME)
  return long === undefined
    ? row
    : refused(`The name "${long.slice(0, 60)}…" has ${long.length} characters; ${LONGEST_NAME} are taken at most.`)
}

/** What a thing is called. */
function namesOf({ kind, known, said }: ImportedThing): string[] {
  const called = kind === 'Event' ? [] : said.filter(({ property }) => ['name', 'alias', 'title'].includes(property))
  return [
    ...('name' in known ? [known.name] : []),
    ...('title' in known ? [known.title] : []),
    ...called.flatMap(({ value }) => (value.type === 'text' ? [value.text] : [])),
  ]
}
