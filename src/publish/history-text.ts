import type { BatchView } from '../model/batch-view.ts'
import type { EntityView } from '../model/entity-view.ts'
import type { StatementView } from '../model/views.ts'
import { sourceLine } from './chronology-text.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** Batches: when, by whom and why, what came of each, and the id to undo it by. */
export function historyText(batches: readonly BatchView[], style: Style): string {
  return wrap(
    printableParts(batches)
      .map((batch) => batchText(batch, style))
      .join('\n'),
  )
}

function batchText({ seq, id, at, by, note, statements, sources, decisions, undone }: BatchView, style: Style): string {
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  const count = `${statements} ${statements === 1 ? 'statement' : 'statements'}`
  return [
    `${style.bold(`${seq}`)}  ${when}, ${by}: ${count}${undone ? ` ${style.mark('undone')}` : ''}`,
    `  ${id}`,
    ...(note === null ? [] : [`  why: ${note}`]),
    ...sources.map((source) => `  source: ${sourceLine(source)}`),
    ...decisions.map(({ text }) => `  ${text}`),
    ...(undone
      ? [`  undone by ${undone.by} on ${undone.at.slice(0, 10)} (${undone.reason}); ${undone.batch} brings it back`]
      : []),
    '',
  ].join('\n')
}

/** Something with the statements about it, each with its id, how far it holds, its words and what was decided of it. */
export function entityText(view: EntityView, style: Style): string {
  const { id, kind, title, merged, statements } = printableParts(view)
  const head = [
    `${style.bold(title)}`,
    style.dim(`${kind} ${id}${merged.length > 0 ? `, the same as ${merged.join(', ')}` : ''}`),
    '',
  ]
  return wrap([...head, ...statements.map((s) => statementText(s, style))].join('\n'))
}

function statementText(statement: StatementView, style: Style): string {
  const { id, property, value, polarity, modality, rank, origin, rule, valid, evidence, decision, note } = statement
  const marks = [
    polarity === 'affirmed' ? null : polarity,
    modality === 'stated' ? null : modality,
    rank === 'normal' ? null : rank,
    origin === 'source' ? null : origin,
    decision?.state ?? null,
  ].filter((mark) => mark !== null)
  const words = evidence.map(({ exact, source }) =>
    style.dim(`  "${exact.replace(/\s+/g, ' ')}", ${sourceLine(source)}`),
  )
  return [
    `${property}: ${value}${valid ? ` (${valid})` : ''}${marks.map((mark) => ` ${style.mark(mark)}`).join('')}`,
    style.dim(`  ${id}${rule ? ` by rule ${rule}` : ''}`),
    ...words,
    ...(statement.attribution ? [`  according to ${statement.attribution}`] : []),
    ...(note ? [`  entered by ${statement.recordedBy}: ${note}`] : []),
    ...(decision
      ? [
          `  ${decision.state ?? `ranked as ${rank}`} by ${decision.by} on ${decision.at.slice(0, 10)}: ${decision.reason}`,
        ]
      : []),
  ].join('\n')
}
