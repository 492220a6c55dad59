import type { AgreementView } from '../model/coding-view.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** How far reviewers agree: a line for each variable, then each difference. */
export function agreementText(view: AgreementView, style: Style): string {
  const { coders, units, variables, differences, proposals } = printableParts(view)
  if (units === 0) return 'No two reviewers have coded the same yet.\n'
  const width = Math.max(...variables.map((v) => v.variable.length), 'variable'.length)
  const row = (name: string, ...cells: string[]) => `${name.padEnd(width)}${cells.map((c) => c.padStart(9)).join('')}`
  const lines = [
    `${units} proposals were coded by two or more of ${coders.join(', ')}.`,
    '',
    style.bold(row('variable', 'coded', 'agreed', 'alpha')),
    ...variables.map((v) =>
      row(v.variable, String(v.units), String(v.agreed), v.alpha === null ? '-' : v.alpha.toFixed(3)),
    ),
    '',
    ...differences.map((d) => {
      const title = proposals.find((p) => p.batch === d.batch && p.entity === d.entity)?.title
      const readings = d.readings.map(
        ({ by, value, reason }) => `${by} reads "${value}"${reason === null ? '' : ` (${reason})`}`,
      )
      return `${title ? `${title}, ` : ''}${style.bold(d.variable)}: ${readings.join(', ')} (${d.batch} ${d.entity})`
    }),
  ]
  return `${wrap(lines.join('\n').trimEnd())}\n`
}
