import type { SourceChecks } from '../model/check-view.ts'
import { dateInWords } from '../model/date-words.ts'
import { basisText } from './basis-text.ts'
import { sourceLine } from './chronology-text.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** What a text says of the record, each with its verdict, the reason, the events that were counted and what they rest on. */
export function checksText(checks: SourceChecks, name: string, style: Style): string {
  const { source, items } = printableParts(checks)
  const head = style.bold(source ? sourceLine(source) : name)
  if (items.length === 0) return wrap(`${head}\n  Nothing in it can be held against the record.\n`)
  const lines = items.flatMap(({ span, verdict, why, event, events, basis }) => [
    `  "${span.exact.replace(/\s+/g, ' ')}" ${style.mark(verdict)}`,
    `    ${why}`,
    ...(event ? [`    said of: ${dateInWords(event.date)} ${event.title}`] : []),
    ...events.map((one) => `    on record: ${dateInWords(one.date)} ${one.title}`),
    ...(basis.events > 0 ? [style.dim(`    Rests on ${basisText(basis)}.`)] : []),
  ])
  return wrap([head, ...lines, ''].join('\n'))
}
