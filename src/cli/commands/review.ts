import { userInfo } from 'node:os'
import type { ProposalFilter } from '../../ledger/views/proposals.ts'
import { RapporteurError } from '../../model/errors.ts'
import { queueText, rulesText } from '../../publish/review-text.ts'
import { type DecideOptions, deciding } from '../deciding.ts'
import { print, style } from '../output.ts'
import { CodingSession } from '../review/coding-session.ts'
import { lineKeyboard, terminalKeyboard } from '../review/keyboard.ts'
import { ReviewSession } from '../review/session.ts'
import { withWorkspace } from '../with-workspace.ts'

interface Options extends Pick<ProposalFilter, 'source' | 'kind' | 'order'> {
  readonly workspace: string
  readonly by?: string
  readonly list?: boolean
  readonly state?: NonNullable<ProposalFilter['state']>
  readonly limit: number
  readonly json?: boolean
  readonly code?: boolean
  readonly of?: string
}

/** `rapporteur review`: what stories say, one after the other, to be accepted, edited or rejected by a key each; with `--code` to be coded. */
export async function review(options: Options): Promise<void> {
  const { workspace: place, by = userInfo().username, list, state, limit, json, code, of, ...filter } = options
  if (code ? state !== undefined : of !== undefined)
    throw new RapporteurError(
      'input-invalid',
      code ? '"--state" is given with "--code".' : '"--of" is given without "--code".',
      'A coder is not shown what was decided: give "--code", and with it "--of" or nothing; or "--state" alone.',
    )
  await withWorkspace(place, async (workspace) => {
    if (list || json) {
      const page = await (code
        ? workspace.toCode({ ...filter, for: by, of, limit })
        : workspace.proposals({ ...filter, state, limit }))
      if (json) return print(`${JSON.stringify(page, null, 2)}\n`)
      const more = page.total > page.items.length ? `${page.items.length} of ${page.total}.\n` : ''
      return print(
        page.items.length === 0
          ? `Nothing ${code ? 'is left to code' : 'waits to be reviewed'}.\n`
          : queueText(page.items, style()) + more,
      )
    }
    const keyboard = process.stdin.isTTY ? terminalKeyboard() : lineKeyboard()
    try {
      const session = code
        ? new CodingSession(workspace, keyboard, print, style(), { ...filter, for: by, of })
        : new ReviewSession(workspace, keyboard, print, style(), { ...filter, by })
      await session.run()
    } finally {
      keyboard.close()
    }
  })
}

/** `rapporteur accept BATCH ENTITY --reason TEXT`: accepts what a batch says of an entity. */
export const accept = (
  batch: string,
  entity: string,
  options: DecideOptions & { readonly incomplete?: boolean },
): Promise<void> =>
  deciding(
    options,
    (workspace, decider) => workspace.accept([{ batch, entity }], { ...decider, incomplete: options.incomplete }),
    `${entity} is accepted.`,
  )

/** `rapporteur reject BATCH ENTITY --reason TEXT`: takes what a batch says of an entity out of the record. */
export const reject = (batch: string, entity: string, options: DecideOptions): Promise<void> =>
  deciding(options, (workspace, decider) => workspace.reject({ batch, entity }, decider), `${entity} is rejected.`)

/** `rapporteur rules`: what was decided about the proposals of each rule. */
export async function rules(options: { readonly workspace: string; readonly json?: boolean }): Promise<void> {
  await withWorkspace(options.workspace, async (workspace) => {
    const found = await workspace.rules()
    await print(options.json ? `${JSON.stringify(found, null, 2)}\n` : rulesText(found, style()))
  })
}
