import { html } from 'hono/html'
import { dateInWords } from '../../model/date-words.ts'
import type { PublishedEvent } from '../../model/publication.ts'
import type { EventSummary, EvidenceView, StatementView } from '../../model/views.ts'
import { sourceLine } from '../chronology-text.ts'
import { fileName, type Piece, shown } from './page.ts'

/** An event as lists show it: what is kept of each while the pages are made. */
export type Line = Pick<EventSummary, 'id' | 'title' | 'date' | 'earliest' | 'status' | 'place'> & {
  readonly round: number | null
}

export const lineOf = ({ id, title, date, earliest, status, place, mechanism }: PublishedEvent): Line => ({
  id,
  title,
  date,
  earliest,
  status,
  place,
  round: mechanism?.round ?? null,
})

/** Events as a list, each with its day, its status where it was not held, and its place. */
export const eventList = (lines: readonly Line[], up: string): Piece =>
  html`<ol class="events">${lines.map(
    (line) => html`
<li><span class="when">${dateInWords(line.date)}</span> <a href="${up}events/${fileName(line.id)}.html">${shown(line.title)}</a>${
      line.status === 'held' ? '' : html` <span class="status">${line.status}</span>`
    }${line.place === null ? '' : html` <span class="where">${shown(line.place)}</span>`}</li>`,
  )}
</ol>`

/** Values of something by name; what is not known is left out. */
export const facts = (rows: readonly (readonly [name: string, value: Piece | string | null])[]): Piece =>
  html`<dl>${rows.map(([name, value]) =>
    value === null || value === ''
      ? ''
      : html`<dt>${name}</dt><dd>${typeof value === 'string' ? shown(value) : value}</dd>`,
  )}</dl>`

/** What is stated of something, value by value, with the words that state it. */
export function statementTable(statements: readonly StatementView[], up: string): Piece {
  if (statements.length === 0) return html``
  return html`<h2>What it rests on</h2>
<table><thead><tr><th scope="col">Property</th><th scope="col">Value</th><th scope="col">By which words</th></tr></thead><tbody>${statements.map(
    (statement) => html`
<tr><td>${statement.property.replace(/-/g, ' ')}</td><td>${shown(statement.value)}${reserved(statement).map(
      (word) => html` <span class="status">${word}</span>`,
    )}</td><td>${statement.evidence.length === 0 ? html`<span class="where">no words: ${statement.origin}</span>` : statement.evidence.map((words) => quotation(words, up))}</td></tr>`,
  )}
</tbody></table>`
}

const reserved = ({ value, polarity, modality, rank, origin }: StatementView): string[] =>
  [
    polarity === 'negated' ? 'negated' : null,
    modality === 'stated' || modality === value ? null : modality,
    rank === 'normal' ? null : rank,
    origin === 'source' ? null : origin,
  ].filter((word) => word !== null)

const quotation = ({ exact, source, start, end }: EvidenceView, up: string): Piece =>
  html`<blockquote>${shown(exact)}<cite><a href="${up}sources/${fileName(source.id)}.html">${shown(sourceLine(source))}</a> ${start}–${end}</cite></blockquote>`
