import type { Figure, Outcome } from './stages.ts'

/** The figures of a run as text. Times are milliseconds; "cpu" is the median time of the processors, "x" the ratio of medians. */
export function printed(label: string, filled: Outcome, asked: Outcome, rebuilt: Outcome | null): string {
  const per = (bytes: number) => `${Math.round(bytes / filled.statements)} B`
  const each = ({ seconds, statements }: Outcome) => `${((seconds * 1e6) / statements).toFixed(0)} µs a statement`
  const stage = (name: string, outcome: Outcome) =>
    `${name}: ${outcome.seconds.toFixed(1)} s (cpu ${outcome.processorSeconds.toFixed(1)} s), ${each(outcome)}, at most ${outcome.memory.toFixed(0)} MB`
  return `${[
    '',
    `${label} (${filled.statements} in ${filled.stories} stories)`,
    row(['', 'p50', 'p95', 'cpu', 'by hand p50', 'p95', 'x', 'cpu x']),
    ...asked.figures.map((f) => row(cells(f))),
    stage('filled', filled),
    ...(rebuilt ? [stage('rebuilt', rebuilt)] : []),
    `memory while asked and appended to: at most ${asked.memory.toFixed(0)} MB`,
    ...(filled.bytes
      ? [
          `database ${per(filled.bytes.database)} a statement${filled.bytes.log ? `, log ${per(filled.bytes.log)}` : ''}`,
        ]
      : []),
  ].join('\n')}\n`
}

const cells = ({ name, p50, p95, processor, byHand }: Figure): string[] => [
  name,
  ...[p50, p95, processor].map((ms) => ms.toFixed(1)),
  ...(byHand
    ? [byHand.p50.toFixed(1), byHand.p95.toFixed(1), byHand.ratio.toFixed(2), byHand.processorRatio.toFixed(2)]
    : []),
]

const row = (all: readonly string[]): string =>
  all
    .map((cell, i) => (i === 0 ? cell.padEnd(31) : cell.padStart(i === 4 ? 12 : 8)))
    .join('')
    .trimEnd()
