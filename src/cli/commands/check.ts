import { checksOf } from '../../analyse/checks/checks.ts'
import type { RecordView } from '../../ledger/record-view.ts'
import type { SourceChecks } from '../../model/check-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import type { Gazetteer } from '../../model/gazetteer.ts'
import { allPages } from '../../model/page.ts'
import { sourceTextOf } from '../../model/source-text-of.ts'
import { propose } from '../../propose/propose.ts'
import { checksText } from '../../publish/check-text.ts'
import type { SourceOverrides } from '../../read/hint.ts'
import { readFile, readStream } from '../../read/read.ts'
import { print, style } from '../output.ts'
import { briefly, withWorkspace } from '../with-workspace.ts'

type Options = SourceOverrides & { readonly workspace: string; readonly json?: boolean; readonly asOf?: string }

/** `rapporteur check [FILE|SOURCE]`: what a text says of the record, held against it; without one, what all on record say. */
export async function check(story: string | undefined, options: Options): Promise<void> {
  const opened = story === undefined ? withWorkspace : briefly
  await opened(options.workspace, async (workspace) => {
    const record: RecordView = options.asOf ? await workspace.asOf(options.asOf) : workspace
    const known = await workspace.gazetteer()
    if (story !== undefined) {
      const checks = /^src_[0-9A-Z]{26}$/.test(story)
        ? await ofSource(record, story, known)
        : await ofFile(record, story, options, known)
      return await print(options.json ? `${JSON.stringify(checks, null, 2)}\n` : checksText(checks, story, style()))
    }
    const all = []
    for (const { id } of await allPages((page) => record.sources(page))) {
      const checks = await ofSource(record, id, known)
      if (checks.items.length === 0) continue
      if (options.json) all.push(checks)
      else await print(`${checksText(checks, id, style())}\n`)
    }
    if (options.json) await print(`${JSON.stringify(all, null, 2)}\n`)
  })
}

async function ofSource(record: RecordView, id: string, known: Gazetteer): Promise<SourceChecks> {
  const source = await record.source(id)
  if (!source)
    throw new RapporteurError('not-found', `There is no source "${id}" on record.`, 'Give the id of one, or a file.')
  return checksOf(record, propose(sourceTextOf(source), {}, known), source)
}

async function ofFile(record: RecordView, file: string, options: Options, known: Gazetteer): Promise<SourceChecks> {
  const { source } =
    file === '-' ? await readStream(process.stdin, 'standard input', options) : await readFile(file, options)
  const id = await record.sourceIdOfText(source.sha256.text)
  return id === null ? checksOf(record, propose(source, {}, known), null) : ofSource(record, id, known)
}
