import { html } from 'hono/html'
import { dateInWords } from '../../model/date-words.ts'
import type { PublicationAbout, PublishedEvent } from '../../model/publication.ts'
import { sourceLine } from '../chronology-text.ts'
import { facts, statementTable } from './lines.ts'
import { fileName, type Piece, page, shown } from './page.ts'

const UP = '../'

/** The page of an event: its values, who took part, and the words behind each value. */
export function eventPage(event: PublishedEvent, about: PublicationAbout): string {
  const { mechanism, participants, sides } = event
  return page(`events/${fileName(event.id)}.html`, event.title, about, [
    facts([
      ['When', dateInWords(event.date)],
      ['Status', event.status],
      ['What', event.type],
      ['Where', event.place],
      [
        'Sides',
        sides.length === 0
          ? null
          : html`${sides.map((side, i) => html`${i > 0 ? ', ' : ''}<a href="${UP}sides/${fileName(side.code)}.html">${shown(side.name)}</a>`)}`,
      ],
      [
        'Mechanism',
        mechanism &&
          html`<a href="${UP}mechanisms/${fileName(mechanism.id)}.html">${shown(mechanism.name)}</a>${mechanism.round === null ? '' : `, round ${mechanism.round}`}`,
      ],
      ['Level', event.level],
      ['Topics', event.topics.join('; ')],
      ['Materiel', event.materiel.join('; ')],
      ['Review', event.waiting ? 'rests on suggestions that nobody accepted yet' : null],
      ['Id', event.id],
    ]),
    participants.length === 0 ? html`` : html`<h2>Who took part</h2><ul>${participants.map(participant)}</ul>`,
    html`<h2>Sources</h2><ul>${event.sources.map((source) => html`<li><a href="${UP}sources/${fileName(source.id)}.html">${shown(sourceLine(source))}</a></li>`)}</ul>`,
    statementTable(event.statements, UP),
  ])
}

const participant = ({ person, name, office, for: side, role }: PublishedEvent['participants'][number]): Piece =>
  html`<li><a href="${UP}people/${fileName(person)}.html">${shown(name)}</a>${shown(
    [office, side && `for ${side.name}`, role]
      .filter(Boolean)
      .map((part) => `, ${part}`)
      .join(''),
  )}</li>`
