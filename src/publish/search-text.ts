import { dateInWords } from '../model/date-words.ts'
import type { MarkedText, SearchHit, SearchKind, SearchView } from '../model/search.ts'
import { printable } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

const HEADINGS: Readonly<Record<SearchKind, string>> = {
  event: 'Events',
  person: 'People',
  mechanism: 'Mechanisms',
  office: 'Offices',
  side: 'States and organisations',
  source: 'Sources',
  instrument: 'Instruments',
  claim: 'Claims',
  quote: 'Quotes',
  commitment: 'Commitments',
}

/** What a search found, by kind, with the words found set off. */
export function searchText({ groups }: SearchView, style: Style): string {
  const parts = groups.map(({ kind, hits, next }) =>
    [
      style.bold(HEADINGS[kind]),
      ...hits.map((hit) => hitText(hit, style)),
      ...(next === null ? [] : [style.dim(`  More: --kind ${kind} --limit 50`)]),
      '',
    ].join('\n'),
  )
  return wrap(parts.join('\n'))
}

function hitText({ title, excerpt, date, id }: SearchHit, style: Style): string {
  const facts = [date && dateInWords(date), id].filter(Boolean).join(' · ')
  const lines = [`  ${setOff(title, style)}`, ...(excerpt ? [`    ${setOff(excerpt, style)}`] : [])]
  return [...lines, style.dim(`    ${printable(facts)}`)].join('\n')
}

function setOff({ text, marks }: MarkedText, style: Style): string {
  let shown = ''
  let at = 0
  for (const { start, end } of marks) {
    shown += printable(text.slice(at, start)) + style.bold(printable(text.slice(start, end)))
    at = end
  }
  return shown + printable(text.slice(at))
}
