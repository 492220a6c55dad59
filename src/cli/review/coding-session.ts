import type { CodingFilter } from '../../ledger/views/as-told.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import type { CodingView } from '../../model/coding-view.ts'
import type { ProposalView } from '../../model/proposal-view.ts'
import { fieldsOf, proposalText } from '../../publish/review-text.ts'
import type { Style } from '../../publish/style.ts'
import { byKeys } from './by-keys.ts'
import type { Keyboard } from './keyboard.ts'

export const CODING_KEYS = `a  you would accept it, as shown      r  you would reject it, with a reason
e  read a field otherwise             x  you read no such field
+  add a value that you read          u  take back your last coding
j  next    k  previous                ?  these keys    q  leave
`

/**
 * Coding at a terminal: what the coder has not coded yet, one after the other, as its story tells it. What is read otherwise is the coder's own until it
 * is coded; nothing is decided. Refusals are told, and change nothing.
 */
export class CodingSession {
  private passed = 0
  private coded = 0
  /** The proposal that is shown, as the coder reads it, and the properties of which they read something otherwise. */
  private shown: { view: ProposalView; readonly text: string; readonly touched: Set<string> } | null = null

  constructor(
    private readonly workspace: Workspace,
    private readonly keyboard: Keyboard,
    private readonly say: (text: string) => Promise<void>,
    private readonly style: Style,
    private readonly filter: Omit<CodingFilter, 'limit' | 'cursor'>,
  ) {}

  async run(): Promise<void> {
    const { keyboard, say } = this
    const show = async () => {
      const left = await this.look()
      if (this.shown) await say(this.textOf(this.shown, left))
      else await say(left === 0 ? 'Nothing is left to code.\n' : 'That was the last. k goes back, q leaves.\n')
      return left > 0 || this.coded > 0
    }
    if (await byKeys({ keyboard, say }, show, (key) => this.press(key))) await say(`${this.coded} coded.\n`)
  }

  /** Reads what is to be shown, unless that is shown already; gives how many are left. */
  private async look(): Promise<number> {
    const { items, total } = await this.workspace.toCode({ ...this.filter, limit: 1, cursor: String(this.passed) })
    const [item] = items
    const same = item && this.shown?.view.batch === item.batch && this.shown.view.entity === item.entity
    if (same) return total
    const view = item ? await this.workspace.proposalToCode(item, this.filter.for) : null
    const source = item ? await this.workspace.source(item.source.id, { records: false }) : null
    this.shown = view && { view, text: source?.text ?? '', touched: new Set() }
    return total
  }

  private textOf({ view, text }: NonNullable<typeof this.shown>, left: number): string {
    const s = this.style
    const head = `\n${s.dim(`${this.passed + 1} of ${left}`)}\n`
    return `${head}${proposalText(view, text, s)}${s.dim('a would accept, r would reject, e edit, j next, u undo, ? all keys, q leave')}\n`
  }

  private async press(key: string): Promise<void> {
    if (key === '?') return this.say(`\n${CODING_KEYS}`)
    if (key === 'j') this.passed += this.shown ? 1 : 0
    else if (key === 'k') this.passed = Math.max(0, this.passed - 1)
    else if (key === 'u') await this.undo()
    else if (!this.shown) await this.say('Nothing is shown that could be coded.\n')
    else if (key === 'a') await this.code('accepted', 'Coded in review')
    else if (key === 'r') {
      const reason = await this.keyboard.ask('Why would you reject it? ')
      if (reason === null) return this.say('Not coded: no reason was given.\n')
      await this.code('rejected', reason)
    } else if (key === 'e' || key === 'x') await this.edit(key)
    else if (key === '+') await this.add()
    else await this.say(`"${key}" is no key here: ? lists them.\n`)
  }

  private async undo(): Promise<void> {
    const done = await this.workspace.undoLast(
      { by: this.filter.for, reason: 'Coding taken back in review' },
      'codings',
    )
    if (done) this.coded = Math.max(0, this.coded - 1)
    await this.say(done ? `Taken back: ${done.note}\n` : 'No coding of yours is left to take back.\n')
  }

  private async code(verdict: CodingView['verdict'], reason: string): Promise<void> {
    if (!this.shown) return
    const { view, touched } = this.shown
    const read = (property: string) =>
      fieldsOf(view)
        .filter((s) => s.property === property)
        .map((s) => s.value)
    const values = Object.fromEntries([...touched].map((property) => [property, read(property)]))
    await this.workspace.code(view, { verdict, values }, { by: this.filter.for, reason })
    this.coded++
  }

  private async edit(key: 'e' | 'x'): Promise<void> {
    if (!this.shown) return
    const { view, touched } = this.shown
    const number = await this.keyboard.ask('Which field (its number)? ')
    const field = fieldsOf(view)[Number(number) - 1]
    if (!field) return this.say(`There is no field ${number ?? ''}.\n`)
    const given = key === 'x' ? null : await this.keyboard.ask(`${field.property} is "${field.value}"; you read: `)
    if (key === 'e' && given === null) return this.say('Not changed.\n')
    const changed =
      given === null ? [] : [{ ...field, value: withQualifiers(given, field.value, field.entity !== null) }]
    touched.add(field.property)
    this.shown.view = { ...view, statements: view.statements.flatMap((s) => (s.id === field.id ? changed : [s])) }
  }

  private async add(): Promise<void> {
    if (!this.shown) return
    const { view, touched } = this.shown
    const property = await this.keyboard.ask('Which property? ')
    const value = property === null ? null : await this.keyboard.ask(`${property}, as you read it: `)
    const [like] = view.statements
    if (property === null || value === null || !like) return this.say('Nothing was added.\n')
    touched.add(property)
    const added = { ...like, id: `${property} ${value}`, property, value, entity: null, date: null, evidence: [] }
    this.shown.view = { ...view, statements: [...view.statements, added] }
  }
}

/** Another name in the place of `Wang Yi` in `Wang Yi (co-chair)`; where qualifiers are given too, these. */
function withQualifiers(given: string, former: string, named: boolean): string {
  const from = former.endsWith(')') ? former.indexOf(' (') : -1
  return named && from > 0 && !given.includes('(') ? given + former.slice(from) : given
}
