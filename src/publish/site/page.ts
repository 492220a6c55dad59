import { html, raw } from 'hono/html'
import type { PublicationAbout } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import { printable } from '../printable.ts'

/** A piece of a page, with what it says escaped. */
export type Piece = ReturnType<typeof html>

/** A text as a page shows it: one line without what would steer a reader's program. */
export const shown = printable

const SECTIONS = [
  ['index.html', 'Overview'],
  ['mechanisms.html', 'Mechanisms'],
  ['people.html', 'People'],
  ['sides.html', 'Sides'],
  ['sources.html', 'Sources'],
] as const

/**
 * A page of the site. All addresses in it are relative, nothing is loaded but the style sheet, and no script can run.
 *
 * @param path of the page within the site: how deep it lies says where the rest is.
 */
export function page(path: string, title: string, about: PublicationAbout, body: Piece | readonly Piece[]): string {
  const up = '../'.repeat(path.split('/').length - 1)
  const links = SECTIONS.map(
    ([to, name]) => html`<a href="${up}${to}"${path === to ? raw(' aria-current="page"') : ''}>${name}</a> `,
  )
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${about.software.name} ${about.software.version}">
<title>${shown(title)}</title>
<link rel="stylesheet" href="${up}style.css">
</head>
<body>
<header><nav aria-label="Pages">${links}</nav></header>
<main>
<h1>${shown(title)}</h1>
${body as Piece}
</main>
<footer>${aboutLines(about).map((line) => html`<p>${shown(line)}</p>`)}</footer>
</body>
</html>
`}`
}

/** A code or an id as the name of a file: what is no letter, digit, hyphen or low line becomes its code point. */
export const fileName = (key: string): string =>
  [...key].map((c) => (/[A-Za-z0-9_-]/.test(c) ? c : `~${c.codePointAt(0)?.toString(16)}`)).join('')

/** "1 event", "1,200 events". */
export const counted = (n: number, one: string): string => `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`
