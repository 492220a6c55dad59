import type { ComparisonView } from '../model/comparison-view.ts'
import { dateInWords } from '../model/date-words.ts'
import { basisText } from './basis-text.ts'
import { daysLong, rounded } from './briefing/words.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** Relationships side by side: a column each. */
export function comparisonText(view: ComparisonView, style: Style): string {
  const { relationships, by, on } = printableParts(view)
  const names = relationships.map(({ sides }) => sides.map(({ code }) => code).join('+'))
  const width = Math.max(12, ...names.map((name) => name.length)) + 2
  const row = (head: string, cells: readonly string[]) =>
    `  ${head.padEnd(14)}${cells.map((cell) => cell.padStart(width)).join('')}`
  const buckets = relationships[0]?.tempo ?? []
  return wrap(
    [
      style.bold(`Contacts by ${by} up to ${dateInWords(on)}`),
      ...relationships.map(({ basis }, i) => style.dim(`  ${names[i]}: ${basisText(basis)}`)),
      '',
      row('', names),
      row(
        'contacts',
        relationships.map(({ basis }) => String(basis.events)),
      ),
      row(
        'mechanisms',
        relationships.map(({ mechanisms }) => String(mechanisms.length)),
      ),
      ...buckets.flatMap(({ bucket }, i) => {
        const cells = relationships.map(({ tempo }) => tempo[i]?.expected ?? 0)
        return cells.some((n) => n > 0) ? [row(bucket, cells.map(rounded))] : []
      }),
      '',
      ...relationships.flatMap(({ silences, since }, i) => [
        style.bold(names[i] ?? ''),
        ...silences
          .slice(0, 1)
          .map(
            ({ from, to, shortest, longest }) =>
              `  longest silence ${dateInWords(`${from}/${to}`)}: ${daysLong(shortest, longest)}`,
          ),
        ...(since ? [`  since the latest contact: ${daysLong(since.shortest, since.longest)}`] : []),
      ]),
      '',
    ].join('\n'),
  )
}
