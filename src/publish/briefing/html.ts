import { createHash } from 'node:crypto'
import type { Briefing, BriefingCitation, BriefingSentence } from '../../model/briefing-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import { sourceLine } from '../chronology-text.ts'
import { printable } from '../printable.ts'
import { escaped } from '../xml.ts'
import { addressOf, moreText, NOTHING, sectionsOf } from './sections.ts'

const STYLE = `body{font:1rem/1.55 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}sup a{text-decoration:none}.on{color:#555}
ol{font-size:.9rem}li:target{background:#fff3bf}a{color:#0b4f8a;overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}h2{break-after:avoid}li{break-inside:avoid}}`

/** No script, no picture, nothing from elsewhere; of styles the one in the file. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** A briefing as one HTML file that loads nothing: numbers lead to the list of what it rests on, and back. */
export function briefingHtml({ title, on, sentences, citations }: Omit<Briefing, 'markdown'>): string {
  const first = new Set<number>()
  const sections = sectionsOf(sentences).map(
    ({ heading, sentences: own }) =>
      `<h2>${heading}</h2>\n<p>${own.map((sentence) => sentenceHtml(sentence, first)).join('\n')}</p>`,
  )
  const notes = citations.map((citation) => noteHtml(citation, first.has(citation.number)))
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body>\n<h1>${text(title)}</h1>`,
    `<p class="on">As of ${text(dateInWords(on))}. Made from the record; each sentence names what it rests on.</p>`,
    ...(sections.length > 0 ? sections : [`<p>${NOTHING}</p>`]),
    ...(notes.length > 0 ? [`<h2>What it rests on</h2>\n<ol>\n${notes.join('\n')}\n</ol>`] : []),
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

const text = (told: string): string => escaped(printable(told))

/** @param first numbers that were cited already: only the first place of each is led back to. */
function sentenceHtml({ text: told, citations, more }: BriefingSentence, first: Set<number>): string {
  const marks = citations.map((n) => {
    const id = first.has(n) ? '' : ` id="cited-${n}"`
    first.add(n)
    return `<a href="#note-${n}"${id}>${n}</a>`
  })
  return `${text(told)}${marks.length > 0 ? `<sup>${marks.join(' ')}</sup>` : ''}${moreText(more)}`
}

function noteHtml({ number, label, sources }: BriefingCitation, cited: boolean): string {
  const told = sources.map((source) => {
    const address = addressOf(source)
    const line = text(sourceLine(source))
    return ` ${address === null ? line : `<a href="${escaped(address)}" rel="noreferrer">${line}</a>`}.`
  })
  return `<li id="note-${number}" value="${number}">${text(label)}.${told.join('')}${cited ? ` <a href="#cited-${number}" aria-label="Back to the text">↩</a>` : ''}</li>`
}
