import type { Briefing, BriefingCitation, BriefingSentence } from '../../model/briefing-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import { sourceLine } from '../chronology-text.ts'
import { type PublishedFile, textFile } from '../format.ts'
import { legibleXml } from '../legible.ts'
import { printable } from '../printable.ts'
import { zipOf } from '../zip.ts'
import { contentTypes, documentXml, linksXml, relationships, styles } from './docx-parts.ts'
import { addressOf, moreText, NOTHING, sectionsOf } from './sections.ts'

/** A briefing as a DOCX document: numbers lead to the list of what it rests on, sources to their addresses. The same briefing gives the same bytes. */
export const briefingDocx = (told: Omit<Briefing, 'markdown'>): AsyncGenerator<Uint8Array> => zipOf(partsOf(told))

async function* partsOf({
  title,
  on,
  sentences,
  citations,
}: Omit<Briefing, 'markdown'>): AsyncGenerator<PublishedFile> {
  const links: string[] = []
  const sections = sectionsOf(sentences).flatMap(({ heading, sentences: own }) => [
    paragraph(run(heading), 'Heading1'),
    paragraph(own.map(sentenceRuns).join(run(' '))),
  ])
  const body = [
    paragraph(run(title), 'Title'),
    paragraph(run(`As of ${dateInWords(on)}. Made from the record; each sentence names what it rests on.`), 'Subtitle'),
    ...(sections.length > 0 ? sections : [paragraph(run(NOTHING))]),
    ...(citations.length > 0 ? [paragraph(run('What it rests on'), 'Heading1')] : []),
    ...citations.map((citation) => noteParagraph(citation, links)),
  ]
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': documentXml(body.join('')),
    'word/styles.xml': styles,
    'word/_rels/document.xml.rels': linksXml(links),
  }
  for (const [path, part] of Object.entries(parts)) yield textFile(path, part)
}

const text = (told: string): string => legibleXml(printable(told))

const run = (told: string, style?: string): string =>
  `<w:r>${style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''}<w:t xml:space="preserve">${text(told) || ' '}</w:t></w:r>`

const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`

const sentenceRuns = ({ text: told, citations, more }: BriefingSentence): string =>
  `${run(told)}${citations
    .map(
      (n, i) =>
        `${i > 0 ? run(' ', 'Citation') : ''}<w:hyperlink w:anchor="note-${n}">${run(String(n), 'Citation')}</w:hyperlink>`,
    )
    .join('')}${more > 0 ? run(moreText(more)) : ''}`

/** @param links addresses so far, to which those of the note are added: their places are their numbers. */
function noteParagraph({ number, label, sources }: BriefingCitation, links: string[]): string {
  const told = sources.map((source) => {
    const address = addressOf(source)
    if (address === null) return run(` ${sourceLine(source)}.`)
    links.push(address)
    return `${run(' ')}<w:hyperlink r:id="rId${links.length + 1}">${run(sourceLine(source), 'Hyperlink')}</w:hyperlink>${run('.')}`
  })
  return paragraph(
    `<w:bookmarkStart w:id="${number}" w:name="note-${number}"/>${run(`${number}. ${label}.`)}<w:bookmarkEnd w:id="${number}"/>${told.join('')}`,
    'Note',
  )
}
