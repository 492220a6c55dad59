import type { EventSummary, QuestionView } from '../../model/views.ts'
import { dateInWords } from '../../publish/dates.ts'
import { printable } from '../../publish/printable.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur questions`: events that may be one, for somebody to say whether they are. */
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

function questionText({ score, reasons, events: [told, known], words }: QuestionView): string {
  const s = style()
  const said = words.map(({ exact, source }) => `"${exact}" (${source.publisher ?? source.title ?? source.id})`)
  return [
    s.bold(`Are these one event? ${Math.round(score * 100)} in 100`),
    `  ${eventLine(told)}`,
    `  ${eventLine(known)}`,
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
