import { html } from 'hono/html'
import { dateInWords } from '../../model/date-words.ts'
import type { PublicationAbout, PublishedEntity } from '../../model/publication.ts'
import { valueText } from '../../model/value-text.ts'
import type { SourceSummary, StatementView, TenureView } from '../../model/views.ts'
import { sourceLine } from '../chronology-text.ts'
import { eventList, facts, type Line, statementTable } from './lines.ts'
import { fileName, type Piece, page, shown } from './page.ts'

const UP = '../'

const valuesOf = ({ properties, names }: PublishedEntity, property: string): string =>
  (properties[property] ?? []).map((value) => valueText(value, names)).join('; ')

const eventsHeading = (lines: readonly Line[], heading: string): Piece =>
  lines.length === 0 ? html`` : html`<h2>${heading}</h2>${eventList(lines, UP)}`

/** The page of a mechanism: its rounds by their number, those without one behind them. */
export function mechanismPage(mechanism: PublishedEntity, lines: readonly Line[], about: PublicationAbout): string {
  const rounds = [...lines].sort((a, b) => (a.round ?? Infinity) - (b.round ?? Infinity))
  return page(`mechanisms/${fileName(mechanism.id)}.html`, mechanism.name, about, [
    facts([
      ['Parties', valuesOf(mechanism, 'party')],
      ['Cadence', valuesOf(mechanism, 'cadence')],
      ['Also called', valuesOf(mechanism, 'alias')],
      ['Id', mechanism.id],
    ]),
    rounds.length === 0
      ? html``
      : html`<h2>Rounds on record</h2>
<table><thead><tr><th scope="col">Round</th><th scope="col">When</th><th scope="col">Where</th><th scope="col">Event</th></tr></thead><tbody>${rounds.map(
          (line) => html`
<tr><td>${line.round ?? 'not numbered'}</td><td>${dateInWords(line.date)}${line.status === 'held' ? '' : html` <span class="status">${line.status}</span>`}</td><td>${shown(line.place ?? '')}</td><td><a href="${UP}events/${fileName(line.id)}.html">${shown(line.title)}</a></td></tr>`,
        )}
</tbody></table>`,
    statementTable(mechanism.statements, UP),
  ])
}

/** The page of a person: offices, then events. */
export function personPage(
  person: PublishedEntity,
  tenures: readonly TenureView[],
  lines: readonly Line[],
  about: PublicationAbout,
): string {
  const offices = tenures.map(
    ({ office, period, basis, acting }) =>
      html`<li>${shown(`${acting ? 'acting ' : ''}${office.title}${office.for ? `, ${office.for.name}` : ''}`)}, ${dateInWords(period)}${basis === 'observed' ? ' (as sources were seen to say)' : ''}</li>`,
  )
  return page(`people/${fileName(person.id)}.html`, person.name, about, [
    facts([
      ['Also called', valuesOf(person, 'alias')],
      ['Id', person.id],
    ]),
    offices.length === 0 ? html`` : html`<h2>Offices</h2><ul>${offices}</ul>`,
    eventsHeading(lines, 'Events'),
    statementTable(person.statements, UP),
  ])
}

/** The page of a state or organisation. */
export const sidePage = (side: PublishedEntity, lines: readonly Line[], about: PublicationAbout): string =>
  page(`sides/${fileName(side.key)}.html`, side.name, about, [
    facts([
      ['Code', side.key],
      ['Also called', valuesOf(side, 'alias')],
    ]),
    eventsHeading(lines, 'Events'),
  ])

/** The page of a source: what it is, and which events it tells of. Its text is not published. */
export const sourcePage = (
  source: SourceSummary,
  lines: readonly Line[],
  said: readonly StatementView[],
  about: PublicationAbout,
): string =>
  page(`sources/${fileName(source.id)}.html`, sourceLine(source), about, [
    facts([
      ['Title', source.title],
      ['Publisher', source.publisher],
      ['Published', source.published === null ? null : dateInWords(source.published)],
      [
        'Address',
        source.url !== null && /^https?:/i.test(source.url)
          ? html`<a href="${source.url}" rel="noreferrer">${shown(source.url)}</a>`
          : source.url,
      ],
      ['Language', source.language],
      ['Id', source.id],
    ]),
    eventsHeading(lines, 'Events that it tells of'),
    said.length === 0
      ? html``
      : html`<h2>What it reports to be said</h2><ul>${said.map((statement) => html`<li>${shown(statement.value)}${saidBy(statement)}</li>`)}</ul>`,
  ])

/** Who says it, and whether it is denied or hedged. */
function saidBy({ attribution, polarity, modality }: StatementView): Piece {
  const how = polarity === 'negated' ? 'negated' : modality === 'hedged' ? 'hedged' : null
  return html`${attribution === null ? '' : html` <span class="where">${shown(attribution)}</span>`}${how === null ? '' : html` <span class="status">${how}</span>`}`
}
