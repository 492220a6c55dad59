import type { Decider } from '../../ledger/ledger.ts'
import type { ProposalFilter } from '../../ledger/views/proposals.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import type { ProposalView } from '../../model/proposal-view.ts'
import type { QuestionView, StatementView } from '../../model/views.ts'
import { askedOf, questionText } from '../../publish/question-text.ts'
import { fieldsOf, proposalText } from '../../publish/review-text.ts'
import type { Style } from '../../publish/style.ts'
import { wrap } from '../../publish/wrap.ts'
import { byKeys } from './by-keys.ts'
import type { Keyboard } from './keyboard.ts'

/** What a reviewer has before them: a proposal with the text of its source, or a question. */
type Shown = { readonly proposal: ProposalView; readonly text: string } | { readonly question: QuestionView } | null

export const KEYS = `a  accept                      A  accept all from a likelihood on
r  reject, with a reason       e  edit a field by its number
x  retract a field             w  choose other words for a field
y  one (of a question)         n  two (of a question)
s  split what this story tells off the event
j  next    k  previous         u  undo the last decision
?  these keys                  q  leave
`

/** What was written in the place of a field: a value, or `round=20` for one of its qualifiers. */
function correctionOf(field: StatementView, written: string): string | { qualifiers: Record<string, string> } {
  const [, name = '', text = ''] = /^([a-z-]+)=(.*)$/.exec(written) ?? []
  return name in field.qualifiers || QUALIFIED.has(name) ? { qualifiers: { [name]: text } } : written
}
const QUALIFIED = new Set(['round', 'office', 'for', 'role'])

/**
 * A review at a terminal: shows what waits, one after the other, and does what each key says, until there is no more or the reviewer leaves.
 * Refusals are told, and change nothing.
 */
export class ReviewSession {
  /** How many of what waits stand before the one that is shown: those that were passed over. */
  private passed = 0
  private decided = 0

  constructor(
    private readonly workspace: Workspace,
    private readonly keyboard: Keyboard,
    private readonly say: (text: string) => Promise<void>,
    private readonly style: Style,
    private readonly options: Pick<ProposalFilter, 'source' | 'kind' | 'order'> & { readonly by: string },
  ) {}

  async run(): Promise<void> {
    const { keyboard, say } = this
    let shown: Shown = null
    const show = async () => {
      const found = await this.look()
      shown = found.shown
      if (shown) await say(this.textOf(shown, found.waiting))
      else
        await say(
          found.waiting === 0 ? 'Nothing waits to be reviewed.\n' : 'That was the last. k goes back, q leaves.\n',
        )
      return found.waiting > 0 || this.decided > 0
    }
    if (await byKeys({ keyboard, say }, show, (key) => this.press(key, shown)))
      await say(`${this.decided} ${this.decided === 1 ? 'decision' : 'decisions'} taken.\n`)
  }

  /** Questions come first: they are few, and what they decide changes what is proposed. */
  private async look(): Promise<{ readonly shown: Shown; readonly waiting: number }> {
    const { by: _, ...filter } = this.options
    const questions = filter.source || filter.kind ? [] : await this.workspace.questions()
    const at = this.passed - questions.length
    const page = await this.workspace.proposals({ ...filter, limit: 1, cursor: String(Math.max(at, 0)) })
    const waiting = questions.length + page.total
    const question = questions[this.passed]
    if (question) return { shown: { question }, waiting }
    const [item] = page.items
    if (!item) return { shown: null, waiting }
    const proposal = await this.workspace.proposal(item.batch, item.entity)
    const source = await this.workspace.source(item.source.id, { records: false })
    return { shown: proposal && { proposal, text: source?.text ?? '' }, waiting }
  }

  private textOf(shown: NonNullable<Shown>, waiting: number): string {
    const s = this.style
    const body =
      'question' in shown ? wrap(questionText(shown.question, s)) : proposalText(shown.proposal, shown.text, s)
    const keys = 'question' in shown ? 'y one, n two, j next' : 'a accept, r reject, e edit, j next'
    return `\n${s.dim(`${this.passed + 1} of ${waiting}`)}\n${body}${s.dim(`${keys}, u undo, ? all keys, q leave`)}\n`
  }

  private async press(key: string, shown: Shown): Promise<void> {
    if (key === 'j') this.passed += shown ? 1 : 0
    else if (key === 'k') this.passed = Math.max(0, this.passed - 1)
    else if (key === 'u') await this.undo()
    else if (key === 'A') await this.acceptAbove()
    else if (key === '?') await this.say(`\n${KEYS}`)
    else if (shown && 'question' in shown) await this.answer(key, shown.question)
    else if (shown) await this.decide(key, shown.proposal, shown.text)
  }

  private decider = (reason: string): Decider => ({ by: this.options.by, reason })

  private async undo(): Promise<void> {
    const done = await this.workspace.undoLast(this.decider('Undone in review'), 'decisions')
    await this.say(done ? `Taken back: ${done.note}\n` : 'No decision of yours is left to take back.\n')
    if (done) this.decided = Math.max(0, this.decided - 1)
  }

  private async acceptAbove(): Promise<void> {
    const given = await this.keyboard.ask('Accept all that is at least so likely (0 to 1, 0.9 if left empty): ')
    const least = Number(given ?? '0.9')
    if (!(least >= 0 && least <= 1)) return this.say(`"${given}" is no number from 0 to 1.\n`)
    const { source, kind } = this.options
    const among = { ...(source && { source }), ...(kind && { kind }) }
    const done = await this.workspace.acceptAbove(least, this.decider(`Accepted from ${least} on in review`), among)
    await this.say(done ? `${done.statements.length} accepted.\n` : 'Nothing is so likely.\n')
    if (done) this.decided++
  }

  private async answer(key: string, question: QuestionView): Promise<void> {
    if (key !== 'y' && key !== 'n') return this.say('Of a question y says that the two are one, n that they are two.\n')
    const { told, known } = askedOf(question)
    if (key === 'y') await this.workspace.merge(known, told, this.decider('One, in review'))
    else await this.workspace.separate(known, told, this.decider('Two, in review'))
    this.decided++
  }

  private async decide(key: string, proposal: ProposalView, text: string): Promise<void> {
    const { seen } = proposal
    if (key === 'a') await this.workspace.accept([proposal], { ...this.decider('Accepted in review'), seen })
    else if (key === 'r') {
      const reason = await this.keyboard.ask('Why is it rejected? ')
      if (reason === null) return this.say('Not rejected: no reason was given.\n')
      await this.workspace.reject(proposal, { ...this.decider(reason), seen })
    } else if (key === 's') await this.workspace.split(proposal, this.decider('Split off in review'))
    else if (key === 'e' || key === 'x' || key === 'w') return this.edit(key, proposal, text)
    else return this.say(`"${key}" is no key here: ? lists them.\n`)
    this.decided++
  }

  private async edit(key: 'e' | 'x' | 'w', proposal: ProposalView, text: string): Promise<void> {
    const number = await this.keyboard.ask('Which field (its number)? ')
    const field = fieldsOf(proposal)[Number(number) - 1]
    if (!field) return this.say(`There is no field ${number ?? ''}.\n`)
    if (key === 'x') await this.workspace.retract(field.id, this.decider('Retracted in review'))
    else if (key === 'e') {
      const about = Object.entries(field.qualifiers).map(([name, text]) => `${name}=${text}`)
      const hint = about.length > 0 ? ` (or another ${about.join(', ')})` : ''
      const given = await this.keyboard.ask(`${field.property} is "${field.value}"; it should be${hint}: `)
      if (given === null) return this.say('Not changed.\n')
      await this.workspace.correct(field.id, correctionOf(field, given), this.decider('Corrected in review'))
    } else if (!(await this.reselect(field, proposal, text))) return
    this.decided++
  }

  /** The words as somebody writes them, where they stand in the text: nearest to the present ones, where several times. */
  private async reselect(field: StatementView, { source }: ProposalView, text: string): Promise<boolean> {
    const exact = await this.keyboard.ask('The words, exactly as they stand in the text: ')
    if (exact === null) return false
    const near = field.evidence[0]?.start ?? 0
    const places: number[] = []
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at)
    const [start] = places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    if (start === undefined) {
      await this.say('These words do not stand in the text.\n')
      return false
    }
    const words = [{ start, end: start + exact.length, exact, source: source.id }]
    await this.workspace.correct(field.id, { words }, this.decider('Other words in review'))
    return true
  }
}
