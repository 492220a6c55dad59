import { userInfo } from 'node:os'
import type { ProposalFilter } from '../../ledger/views/proposals.ts'
import { queueText, rulesText } from '../../publish/review-text.ts'
import { type DecideOptions, deciding } from '../deciding.ts'
import { print, style } from '../output.ts'
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
}

/** `rapporteur review`: what stories say, one after the other, to be accepted, edited or rejected by a key each. */
export async function review({ workspace: place, by, list, state, limit, json, ...filter }: Options): Promise<void> {
  await withWorkspace(place, async (workspace) => {
    if (list || json) {
      const page = await workspace.proposals({ ...filter, state, limit })
      if (json) return print(`${JSON.stringify(page, null, 2)}\n`)
      const more = page.total > page.items.length ? `${page.items.length} of ${page.total}.\n` : ''
      return print(page.items.length === 0 ? 'Nothing waits to be reviewed.\n' : queueText(page.items, style()) + more)
    }
    const keyboard = process.stdin.isTTY ? terminalKeyboard() : lineKeyboard()
    try {
      const options = { ...filter, by: by ?? userInfo().username }
      await new ReviewSession(workspace, keyboard, print, style(), options).run()
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
