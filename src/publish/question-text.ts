import { dateInWords } from '../model/date-words.ts'
import type { EventSummary, PersonSummary, QuestionView } from '../model/views.ts'
import { printable } from './printable.ts'
import type { Style } from './style.ts'

/** Two events or persons that may be one: both with their ids, the words that tell the later one, and what speaks for and against. */
export function questionText(question: QuestionView, style: Style): string {
  const { kind, score, reasons, words } = question
  const lines = kind === 'Event' ? question.events.map(eventLine) : question.persons.map(personLine)
  const said = words.map(({ exact, source }) => `"${exact}" (${source.publisher ?? source.title ?? source.id})`)
  return [
    style.bold(`Are these one ${kind.toLowerCase()}? ${Math.round(score * 100)} in 100`),
    ...lines.map((line) => `  ${line}`),
    ...said.map((line) => `  ${printable(line)}`),
    `  ${style.dim(printable(reasons))}`,
    '',
  ].join('\n')
}

/** Ids of the two that a question is about: the one that was told later, and the one on record. */
export const askedOf = (question: QuestionView): { readonly told: string; readonly known: string } => {
  const [told, known] = question.kind === 'Event' ? question.events : question.persons
  return { told: told.id, known: known.id }
}

const eventLine = ({ id, title, date, place, status }: EventSummary): string =>
  printable(
    `${[title, date === null ? 'undated' : dateInWords(date), place, status].filter(Boolean).join(', ')} (${id})`,
  )

const personLine = ({ id, name, offices }: PersonSummary): string =>
  printable(`${[name, ...offices.slice(0, 3).map(officeInWords)].join(', ')} (${id})`)

const officeInWords = ({ office, for: side, period }: PersonSummary['offices'][number]): string =>
  `${office}${side ? ` of ${side.name}` : ''} (${dateInWords(period)})`
