import { readFile } from 'node:fs/promises'
import { agreement as agreementIn } from '../../analyse/agreement/agreement.ts'
import type { CodingView } from '../../model/coding-view.ts'
import { RapporteurError } from '../../model/errors.ts'
import { agreementText } from '../../publish/agreement-text.ts'
import { type DecideOptions, deciding } from '../deciding.ts'
import { print, style } from '../output.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `rapporteur codebook`: prints the codebook of the workspace; with `--set FILE` sets it. */
export async function codebook(
  options: Omit<DecideOptions, 'reason'> & { readonly reason?: string; readonly set?: string },
): Promise<void> {
  const { set: file, reason = 'The codebook was set' } = options
  if (file === undefined)
    return withWorkspace(options.workspace, async (workspace) => {
      const found = await workspace.codebook()
      if (options.json) return print(`${JSON.stringify(found?.codebook ?? null, null, 2)}\n`)
      await print(found ? found.text : 'No codebook was set: everything that is proposed waits for review.\n')
    })
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new RapporteurError(
      cause.code === 'ENOENT' ? 'file-missing' : 'file-unreadable',
      `The codebook ${file} cannot be read (${cause.code ?? cause.message}).`,
      'Check the path.',
      { cause },
    )
  })
  await deciding(
    { ...options, reason },
    (workspace, decider) => workspace.setCodebook(text, decider),
    `${file} is the codebook.`,
  )
}

/** `rapporteur code BATCH ENTITY`: notes how a reviewer reads a proposal, to be compared with another's reading. */
export const code = (
  batch: string,
  entity: string,
  options: DecideOptions & { readonly verdict: CodingView['verdict']; readonly value: CodingView['values'] },
): Promise<void> =>
  deciding(
    options,
    (workspace, decider) =>
      workspace.code({ batch, entity }, { verdict: options.verdict, values: options.value }, decider),
    `${entity} is coded.`,
  )

/** `rapporteur agreement`: how far reviewers who coded the same agree, and where they differ. */
export async function agreement(options: { readonly workspace: string; readonly json?: boolean }): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    const found = await agreementIn(workspace)
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : agreementText(found, style()))
  })
}
