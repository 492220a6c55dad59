import { readFile, stat } from 'node:fs/promises'
import type { Mapping } from '../../import/table/mapping.ts'
import { dryRun, NOTHING_ON_RECORD } from '../../intake/dry-run.ts'
import { type ImportReport, importRecords, type RowWriter, recordsIn } from '../../intake/import-records.ts'
import { readMapping } from '../../intake/mapping-file.ts'
import { type RecordFile, recordFilesAt } from '../../intake/record-files.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { RowReport } from '../../model/imported.ts'
import { countsText, rowText } from '../../publish/import-text.ts'
import { printable } from '../../publish/printable.ts'
import { LARGEST, tooLarge } from '../../read/decode.ts'
import { failure, reason } from '../many.ts'
import { print, steered, style } from '../output.ts'
import { open } from '../with-workspace.ts'

interface Options {
  readonly workspace: string
  readonly as?: string
  readonly mapping?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `rapporteur import PATH`: puts the rows of a file of records, or of all in a folder, on record. */
export async function importFiles(path: string, options: Options): Promise<void> {
  const files = await recordFilesAt(path)
  const { mapping: mappingFile } = options
  const mapping =
    mappingFile === undefined ? undefined : readMapping((await bytesOf(mappingFile)).toString(), mappingFile)
  const { writer, close } = await writerFor(options)
  const told: object[] = []
  const tally = { rows: [] as RowReport[], failed: 0, left: 0, stopped: false }
  const stop = () => {
    tally.stopped = true
  }
  process.once('SIGINT', stop)
  const began = performance.now()
  try {
    for (const file of files) {
      if (tally.stopped) break
      try {
        const report = await importOne(writer, file, { ...options, mapping }, (done, of) => {
          showProgress(file, done, of, tally.rows.length + done, performance.now() - began)
          return !tally.stopped
        })
        showProgress()
        told.push({ file: file.file, ...report })
        if (!report || 'leftOut' in report) continue
        tally.rows.push(...report.rows)
        tally.left += report.left
        if (!options.json) await print(reportText(file, report, options))
      } catch (error) {
        showProgress()
        tally.failed++
        told.push({ file: file.file, error: failure(error) })
        process.stderr.write(`failed ${printable(`${file.file}: ${reason(error)}`)}\n`)
      }
    }
  } finally {
    process.off('SIGINT', stop)
    await close()
  }
  if (options.json) await print(`${JSON.stringify(told, null, 2)}\n`)
  const seconds = (performance.now() - began) / 1000
  process.stderr.write(`${countsText(tally.rows, { files: files.length, seconds })}\n`)
  const stopped = tally.stopped && (tally.left > 0 || told.length < files.length)
  if (stopped) process.stderr.write('Stopped. The same command goes on from here.\n')
  if (tally.failed > 0 || tally.rows.some(({ came }) => came === 'refused')) process.exitCode = 1
  if (stopped) process.exitCode = 130
}

async function importOne(
  writer: RowWriter,
  { file, name, named }: RecordFile,
  { as, mapping }: { readonly as?: string; readonly mapping?: Mapping | undefined },
  goOn: (done: number, of: number) => boolean,
): Promise<ImportReport | { readonly leftOut: string }> {
  const records = await recordsIn(name, await bytesOf(file), { as, mapping })
  if (records) return importRecords(writer, records, { by: 'cli', goOn })
  if (!named) return { leftOut: 'It is of no format that is imported.' }
  throw new RapporteurError(
    'input-invalid',
    `${file} is of no format that is imported.`,
    'Nothing was stored. Name one with --as, or give a mapping for its columns with --mapping.',
  )
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST) throw tooLarge(file, size)
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause
    const { code } = cause as NodeJS.ErrnoException
    throw new RapporteurError(
      code === 'ENOENT' ? 'file-missing' : 'file-unreadable',
      code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${code}).`,
      'Check the path and its permissions.',
      { cause },
    )
  }
}

/** A dry run needs no workspace: where there is none, nothing is on record. */
async function writerFor({ workspace: place, dryRun: isDry }: Options): Promise<{
  readonly writer: RowWriter
  close(): Promise<void>
}> {
  const workspace = await open(place, { create: !isDry }).catch((error: unknown) => {
    if (isDry && error instanceof RapporteurError && error.code === 'workspace-missing') return null
    throw error
  })
  return {
    writer: isDry ? dryRun(workspace?.importIndex ?? NOTHING_ON_RECORD) : (workspace as RowWriter),
    close: async () => workspace?.close(),
  }
}

/** In a dry run every row, else those of which somebody should know. */
function reportText({ file }: RecordFile, report: ImportReport, { dryRun: isDry }: Options): string {
  const s = style()
  const rows = report.rows.filter(
    (row) => isDry || !(row.came === 'known' || (row.came === 'added' && row.questions.length === 0)),
  )
  const head = `${s.bold(printable(file))}: ${countsText(report.rows)}`
  return `${[head, ...rows.map((row) => `  ${printable(rowText(row))}`)].join('\n')}\n`
}

function showProgress(file?: RecordFile, done = 0, of = 0, rows = 0, ms = 0): void {
  if (!steered(process.stderr)) return
  const rate = (rows / Math.max(ms / 1000, 0.001)).toFixed(0)
  process.stderr.write(`\r\u001b[K${file ? printable(`${file.name}: ${done} of ${of} rows, ${rate} a second`) : ''}`)
}
