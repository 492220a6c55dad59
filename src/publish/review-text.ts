import type { ProposalSummary, ProposalView, RuleRecord } from '../model/proposal-view.ts'
import type { StatementView } from '../model/views.ts'
import { sourceLine } from './chronology-text.ts'
import { printable, printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** How likely something is, in a hundred. */
const inHundred = (likely: number | null): string => (likely === null ? '' : `${Math.round(likely * 100)} in 100`)

/** The queue for reading at a terminal, each proposal with the two ids that name it. */
export function queueText(items: readonly ProposalSummary[], style: Style): string {
  return wrap(
    printableParts(items)
      .map((item) =>
        [
          `${style.bold(item.title)} ${style.dim([item.kind, inHundred(item.likely)].filter(Boolean).join(', '))}`,
          style.dim(`  ${item.batch} ${item.entity}, ${sourceLine(item.source)}`),
          '',
        ].join('\n'),
      )
      .join('\n'),
  )
}

/** The statements of a proposal that can be edited or retracted: those that count. */
export const fieldsOf = (view: Pick<ProposalView, 'statements' | 'added'>): StatementView[] =>
  [...view.statements, ...view.added].filter((s) => !s.decision?.state)

/** One proposal: the words that tell it amid their text, then its fields, numbered from 1. `text` is that of its source. */
export function proposalText(view: ProposalView, text: string, style: Style): string {
  const { title, kind, likely, rule, source, spans, instructions, shortfalls } = view
  const fields = printableParts(fieldsOf(view)).map((s, i) => fieldText(s, i + 1, style))
  return wrap(
    [
      style.bold(printable(title)),
      style.dim([kind, inHundred(likely), rule, sourceLine(printableParts(source))].filter(Boolean).join(', ')),
      '',
      ...passages(text, spans, style),
      '',
      ...fields,
      ...printableParts(shortfalls).map(({ property, what, value }) =>
        value === null ? `     ${property}: ${what}` : `     ${property} "${value}": ${what}`,
      ),
      ...printableParts(instructions).map((words) => style.dim(`  ${words}`)),
      '',
    ].join('\n'),
  )
}

function fieldText(statement: StatementView, number: number, style: Style): string {
  const { property, value, polarity, modality, origin, attribution, evidence } = statement
  const marks = [
    polarity === 'affirmed' ? null : polarity,
    modality === 'stated' ? null : modality,
    origin === 'source' ? null : origin,
  ].filter((mark) => mark !== null)
  const words = evidence.map(({ exact }) => style.dim(`"${exact}"`)).join(' ')
  return [
    `${String(number).padStart(3)}  ${property}: ${style.bold(value)}`,
    ...marks.map((mark) => style.mark(mark)),
    ...(attribution ? [`according to ${attribution}`] : []),
    words,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Characters of the text that are shown before and after the words. */
const AROUND = 160

function passages(text: string, spans: ProposalView['spans'], style: Style): string[] {
  return spans.slice(0, 4).map(({ start, end, exact }) => {
    const before = text.slice(Math.max(0, start - AROUND), start)
    const after = text.slice(end, end + AROUND)
    const from = start > AROUND ? `…${before.slice(Math.max(0, before.indexOf(' ')))}` : before
    const to = end + AROUND < text.length ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))} …` : after
    return `  ${printable(from)}${style.quote(style.bold(`[${printable(exact)}]`))}${printable(to)}`
  })
}

/** What was decided about the proposals of each rule, as a table. */
export function rulesText(rules: readonly RuleRecord[], style: Style): string {
  const share = (part: number | null) => (part === null ? '' : part.toFixed(2))
  const rows = rules.map((r) => [
    r.rule,
    String(r.accepted),
    String(r.edited),
    String(r.rejected),
    String(r.pending),
    share(r.stated),
    share(r.likely),
  ])
  const head = ['rule', 'accepted', 'edited', 'rejected', 'waiting', 'stated', 'likely']
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${[style.bold(line(head)), ...rows.map((row) => line(row))].join('\n')}\n`
}
