import type { Briefing, BriefingSentence } from '../../model/briefing-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import type { SourceRef } from '../../model/views.ts'
import { sourceLine } from '../chronology-text.ts'
import { printable } from '../printable.ts'
import { addressOf, moreText, NOTHING, sectionsOf } from './sections.ts'

/** A briefing as Markdown (CommonMark with footnotes as GitHub writes them): a paragraph a section, a footnote a citation. */
export function briefingMarkdown({ title, on, sentences, citations }: Omit<Briefing, 'markdown'>): string {
  const sections = sectionsOf(sentences).flatMap(({ heading, sentences: own }) => [
    `## ${heading}`,
    own.map(sentenceText).join(' '),
  ])
  const notes = citations.map(
    ({ number, label, sources }) =>
      `[^${number}]: ${escaped(label)}.${sources.map((s) => ` ${sourceText(s)}`).join('')}`,
  )
  return `${[
    `# ${escaped(title)}`,
    `As of ${dateInWords(on)}. Made from the record; each sentence names what it rests on.`,
    ...(sections.length > 0 ? sections : [NOTHING]),
    ...notes,
  ].join('\n\n')}\n`
}

const sentenceText = ({ text, citations, more }: BriefingSentence): string =>
  `${escaped(text)}${citations.map((n) => `[^${n}]`).join('')}${moreText(more)}`

function sourceText(source: SourceRef): string {
  const address = addressOf(source)
  return `${escaped(sourceLine(source))}${address === null ? '' : ` <${address}>`}.`
}

/** What a record says is text, whatever marks it has. */
const escaped = (text: string): string => printable(text).replace(/[\\`*_[\]<>#|]/g, '\\$&')
