import type { Briefing, BriefingSentence } from '../../model/briefing-view.ts'
import { dateInWords } from '../../model/date-words.ts'
import type { SourceRef } from '../../model/views.ts'
import { sourceLine } from '../chronology-text.ts'
import { printable } from '../printable.ts'

const SECTIONS: Record<BriefingSentence['section'], string> = {
  ties: 'Ties',
  contacts: 'Contacts',
  tempo: 'Tempo',
  mechanisms: 'Mechanisms',
  pledges: 'Pledges and instruments',
  ahead: 'Ahead',
}

/** A briefing as Markdown (CommonMark with footnotes as GitHub writes them): a paragraph a section, a footnote a citation. */
export function briefingMarkdown({ title, on, sentences, citations }: Omit<Briefing, 'markdown'>): string {
  const sections = Object.entries(SECTIONS).flatMap(([section, heading]) => {
    const own = sentences.filter((sentence) => sentence.section === section)
    return own.length === 0 ? [] : [`## ${heading}`, own.map(sentenceText).join(' ')]
  })
  const notes = citations.map(
    ({ number, label, sources }) =>
      `[^${number}]: ${escaped(label)}.${sources.map((s) => ` ${sourceText(s)}`).join('')}`,
  )
  return `${[
    `# ${escaped(title)}`,
    `As of ${dateInWords(on)}. Made from the record; each sentence names what it rests on.`,
    ...(sections.length > 0 ? sections : ['Nothing is on record between them.']),
    ...notes,
  ].join('\n\n')}\n`
}

const sentenceText = ({ text, citations, more }: BriefingSentence): string =>
  `${escaped(text)}${citations.map((n) => `[^${n}]`).join('')}${more > 0 ? ` (and ${more.toLocaleString('en-GB')} more)` : ''}`

const sourceText = (source: SourceRef): string =>
  `${escaped(sourceLine(source))}${source.url && /^https?:/.test(source.url) ? ` <${source.url.replace(/[<>\s]/g, encodeURIComponent)}>` : ''}.`

/** What a record says is text, whatever marks it has. */
const escaped = (text: string): string => printable(text).replace(/[\\`*_[\]<>#|]/g, '\\$&')
