import { RapporteurError } from '../../model/errors.ts'
import type { PublicationFilter } from '../../model/publication.ts'
import type { EventType } from '../../model/vocabulary.ts'
import { aboutLines } from '../../publish/about-text.ts'
import { isFolder } from '../../publish/format.ts'
import { exportFormat } from '../../publish/formats.ts'
import { publicationOf } from '../../publish/publication.ts'
import type { TableName } from '../../publish/tables/names.ts'
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
  readonly table?: TableName
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
  const format = await exportFormat(name, options.table)
  const range = dateRange(options.from, options.to)
  if (isFolder(format) && options.out === undefined)
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
    const { out, replace } = options
    if (out === undefined) {
      if (!isFolder(format)) for await (const chunk of format.content(publication)) await print(chunk)
      return
    }
    if (!isFolder(format)) await writeFile(out, format.content(publication), { replace })
    else if (out.toLowerCase().endsWith('.zip')) await writeFile(out, zipOf(format.files(publication)), { replace })
    else await writeFolder(out, format.files(publication), { replace })
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
