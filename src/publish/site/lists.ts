import { html } from 'hono/html'
import type { PublicationAbout } from '../../model/publication.ts'
import { eventList, type Line } from './lines.ts'
import { counted, type Piece, page, shown } from './page.ts'

/** A thing of which there is a page: where, what it is called, and with how many events. */
export interface Listed {
  readonly path: string
  readonly name: string
  readonly events: number
}

/** What lists go by: most events first, then the name. */
const byWeight = (a: Listed, b: Listed): number => b.events - a.events || (a.name < b.name ? -1 : 1)

const links = (listed: readonly Listed[]): Piece =>
  html`<ul>${listed.map(
    ({ path, name, events }) => html`
<li><a href="${path}">${shown(name)}</a> <span class="where">${counted(events, 'event')}</span></li>`,
  )}
</ul>`

/** The page that lists all of one kind. */
export const listPage = (path: string, title: string, listed: readonly Listed[], about: PublicationAbout): string =>
  page(path, title, about, listed.length === 0 ? html`<p>None is on record.</p>` : links([...listed].sort(byWeight)))

/** The first page: the years, and what has most events. */
export const overviewPage = (
  years: readonly Listed[],
  mechanisms: readonly Listed[],
  sides: readonly Listed[],
  about: PublicationAbout,
): string =>
  page('index.html', 'The record', about, [
    html`<p>${counted(about.counts.events, 'event')} from ${counted(about.counts.sources, 'source')}: ${shown(about.filterText)}. Each value leads to the words that state it.</p>`,
    html`<h2>Chronology</h2>${links(years)}`,
    mechanisms.length === 0 ? html`` : html`<h2>Mechanisms</h2>${links([...mechanisms].sort(byWeight).slice(0, MOST))}`,
    sides.length === 0 ? html`` : html`<h2>Sides</h2>${links([...sides].sort(byWeight).slice(0, MOST))}`,
  ])

const MOST = 20

/** The chronology of a year, the earliest first. */
export const yearPage = (path: string, title: string, lines: readonly Line[], about: PublicationAbout): string =>
  page(path, title, about, eventList(lines, '../'))
