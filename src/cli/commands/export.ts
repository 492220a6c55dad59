import { RapporteurError } from '../../model/errors.ts'
import type { PublicationFilter } from '../../model/publication.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { aboutLines } from '../../publish/about-text.ts'
import { isFolder } from '../../publish/format.ts'
import { exportFormat } from '../../publish/formats.ts'
import { publicationOf } from '../../publish/publication.ts'
import { tableCsv } from '../../publish/tables/csv.ts'
import { TABLES } from '../../publish/tables/tables.ts'
import { zipOf } from '../../publish/zip.ts'
import { dateRange } from '../../server/date-range.ts'
import { print } from '../output.ts'
import { sideCodes } from '../side-code.ts'
import { withWorkspace } from '../with-workspace.ts'
import { writeFile, writeFolder } from '../write-files.ts'

export interface ExportOptions {
  readonly workspace: string
  readonly asOf?: string
  readonly out?: string
  readonly replace?: boolean
  readonly table?: string
  readonly side?: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly type?: EventType
  readonly mechanism?: string
  readonly person?: string
  readonly accepted?: boolean
  readonly json?: boolean
}

/** `rapporteur export FORMAT`: the record, or what of it fits, as other programs read it: to standard output, a file, a folder or a ZIP archive. */
export async function exportRecord(name: string, options: ExportOptions): Promise<void> {
  const format = await exportFormat(name)
  if (!format)
    throw new RapporteurError('input-invalid', `There is no format "${name}".`, 'See "rapporteur export --help".')
  const range = dateRange(options.from, options.to)
  const table = options.table === undefined ? null : (TABLES.find((own) => own.name === options.table) ?? null)
  if (table && name !== 'csv')
    throw new RapporteurError(
      'input-invalid',
      `The format ${name} has no tables of its own.`,
      'Leave --table out, or export csv.',
    )
  if (isFolder(format) && !table && options.out === undefined)
    throw new RapporteurError(
      'input-invalid',
      `The format ${name} comes as several files.`,
      `Name a folder or an archive: --out ${name} or --out ${name}.zip${name === 'csv' ? '; or choose one table: --table events' : ''}.`,
    )
  await withWorkspace(options.workspace, async (workspace) => {
    const record = options.asOf ? await workspace.asOf(options.asOf) : await workspace.asItStands()
    const sides = options.side && (await sideCodes(record, options.side))
    const filter = { ...filterOf(options), ...range, ...(sides ? { sides } : {}) }
    const publication = await publicationOf(record, filter, options.asOf ?? null)
    const content = table ? tableCsv(table, publication) : isFolder(format) ? null : format.content(publication)
    const { out, replace } = options
    if (out === undefined) {
      if (content) for await (const chunk of content) await print(chunk)
      return
    }
    if (content) await writeFile(out, content, { replace })
    else if (isFolder(format)) {
      const files = format.files(publication)
      if (out.toLowerCase().endsWith('.zip')) await writeFile(out, zipOf(files), { replace })
      else await writeFolder(out, files, { replace })
    }
    if (options.json) await print(`${JSON.stringify({ out, format: name, ...publication.about }, null, 2)}\n`)
    else process.stderr.write(`${[`${out} is written.`, ...aboutLines(publication.about)].join('\n')}\n`)
  })
}

const filterOf = ({ type, mechanism, person, accepted }: ExportOptions): PublicationFilter => ({
  ...(type ? { type } : {}),
  ...(mechanism ? { mechanism } : {}),
  ...(person ? { person } : {}),
  ...(accepted ? { accepted } : {}),
})
