import { addStory } from '../../intake/add-story.ts'
import { RapporteurError } from '../../model/errors.ts'
import { printable } from '../../publish/printable.ts'
import { wrap } from '../../publish/wrap.ts'
import { readFile, readStream, type SourceOverrides } from '../../read/read.ts'
import { print, style } from '../output.ts'
import { open } from '../with-workspace.ts'

/** `rapporteur add FILE…`: reads each story into the workspace, making one where there is none. All files are read before anything is stored. */
export async function add(
  files: readonly string[],
  options: SourceOverrides & { readonly workspace: string; readonly json?: boolean; readonly revises?: string },
): Promise<void> {
  const { revises } = options
  if (revises !== undefined && files.length > 1)
    throw new RapporteurError(
      'input-invalid',
      `--revises ${revises} was given with ${files.length} files.`,
      'Nothing was stored. Give one file: the later text of that source.',
    )
  const stories = []
  for (const file of files)
    stories.push({
      file,
      ...(file === '-' ? await readStream(process.stdin, 'standard input', options) : await readFile(file, options)),
    })
  const workspace = await open(options.workspace, { create: true })
  try {
    const added = []
    for (const { file, source, bytes } of stories) {
      const { record, ...result } = await addStory(workspace, source, {
        by: 'cli',
        bytes,
        from: file === '-' ? 'standard input' : file,
        revises,
      })
      added.push({ file, ...result, notices: record.notices })
      if (!options.json) await print(report(file, result, record.notices))
    }
    if (options.json) await print(`${JSON.stringify(added, null, 2)}\n`)
  } finally {
    await workspace.close()
  }
}

interface Result {
  readonly added: boolean
  readonly statements: number
  readonly source: { readonly id: string }
  readonly events: readonly { readonly title: string; readonly isNew: boolean }[]
  readonly revision: { readonly found: number; readonly lost: number } | null
}

function report(file: string, result: Result, notices: readonly string[]): string {
  const s = style()
  if (!result.added) return `${file}: this text is on record already; nothing was added.\n`
  const events = result.events.map((e) => `  ${e.isNew ? 'new' : 'known'}  ${printable(e.title)}`)
  const lines = [
    `${s.bold(file)}: ${result.events.length} events, ${result.statements} statements`,
    ...(result.revision ? [revised(result.source.id, result.revision)] : []),
    ...events,
    ...notices.map((n) => s.dim(`  Note: ${printable(n)}`)),
  ]
  return `${wrap(lines.join('\n'))}\n`
}

/** A later text of a document: only what the earlier ones did not say was added. */
function revised(id: string, { found, lost }: NonNullable<Result['revision']>): string {
  const words = (n: number) => `${n} ${n === 1 ? 'quotation' : 'quotations'}`
  const gone = lost === 0 ? 'none is lost' : `${lost} not: see "rapporteur lost ${id}"`
  return `  a later text of a document on record: ${words(found)} found again, ${gone}`
}
