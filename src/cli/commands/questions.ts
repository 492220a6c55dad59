import type { EventSummary, PersonSummary, QuestionView } from '../../model/views.ts'
import { dateInWords } from '../../publish/dates.ts'
import { printable } from '../../publish/printable.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur questions`: events, and persons, that may be one, for somebody to say whether they are. */
export async function questions(options: {
  readonly workspace: string
  readonly json?: boolean
  readonly asOf?: string
}): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.questions()
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    await print(found.length === 0 ? 'No open questions.\n' : found.map(questionText).join('\n'))
  })
}

function questionText(question: QuestionView): string {
  const { score, reasons, words } = question
  const [told, known] = question.kind === 'Event' ? question.events : question.persons
  const lines = question.kind === 'Event' ? question.events.map(eventLine) : question.persons.map(personLine)
  const s = style()
  const said = words.map(({ exact, source }) => `"${exact}" (${source.publisher ?? source.title ?? source.id})`)
  return [
    s.bold(`Are these one ${question.kind.toLowerCase()}? ${Math.round(score * 100)} in 100`),
    ...lines.map((line) => `  ${line}`),
    ...said.map((line) => `  ${printable(line)}`),
    `  ${s.dim(printable(reasons))}`,
    `  ${s.dim(`rapporteur merge ${known.id} ${told.id} --reason …, or separate`)}`,
    '',
  ].join('\n')
}

const eventLine = ({ id, title, date, place, status }: EventSummary): string =>
  printable(
    `${[title, date === null ? 'undated' : dateInWords(date), place, status].filter(Boolean).join(', ')} (${id})`,
  )

const personLine = ({ id, name, offices }: PersonSummary): string =>
  printable(`${[name, ...offices.slice(0, 3).map(officeInWords)].join(', ')} (${id})`)

const officeInWords = ({ office, for: side, period }: PersonSummary['offices'][number]): string =>
  `${office}${side ? ` of ${side.name}` : ''} (${dateInWords(period)})`
