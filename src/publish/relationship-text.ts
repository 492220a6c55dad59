import { dateInWords } from '../model/date-words.ts'
import type { DyadSummary, RelationshipView } from '../model/relationship-view.ts'
import type { EventSummary } from '../model/views.ts'
import { sourceLine } from './chronology-text.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** A relationship: since when there are ties and by which words, what happened between the sides, and in which mechanisms. */
export function relationshipText(view: RelationshipView, style: Style): string {
  const shown = printableParts(view)
  const title = shown.sides.map((side) => side.name).join(' and ')
  return wrap(
    [
      style.bold(title),
      ...tiesLines(shown, style),
      ...(shown.status ? [`  Named status: ${shown.status}`] : []),
      `  ${counted(shown.events, 'event')}${shown.types.map(({ type, events }) => `, ${counted(events, type)}`).join('')}${shown.notHeld > 0 ? `; ${shown.notHeld} not held` : ''}`,
      ...eventLines('First contact', shown.firstContact, style),
      ...eventLines('Latest contact', shown.latestContact, style),
      ...eventLines('Planned', shown.planned, style),
      ...(shown.mechanisms.length > 0 ? ['', style.bold('Mechanisms')] : []),
      ...shown.mechanisms.map(
        ({ name, events, latestRound, latest }) =>
          `  ${name}: ${counted(events, 'event')}${latestRound ? `, up to round ${latestRound}` : ''}${latest ? `, latest ${dateInWords(latest)}` : ''}`,
      ),
      '',
    ].join('\n'),
  )
}

function tiesLines(view: RelationshipView, style: Style): string[] {
  if (view.established === null) return ['  Ties: nothing is told of since when.']
  const quotes = (ids: readonly string[]) =>
    view.statements
      .filter((s) => ids.includes(s.id))
      .flatMap(({ id, evidence }) =>
        evidence.map(({ exact, source }) =>
          style.dim(`    "${exact.replace(/\s+/g, ' ')}", ${sourceLine(source)} (${id})`),
        ),
      )
  if (view.basis === 'derived')
    return [
      `  Ties since ${dateInWords(view.established)} ${style.mark('derived')}`,
      ...view.derivations.flatMap(({ from, value, rule, statements }) => [
        `    ${value} from ${from} (rule ${rule})`,
        ...quotes(statements),
      ]),
    ]
  const own = view.statements.filter(
    (s) => s.property === 'established' && s.value === view.established && !s.decision?.state,
  )
  return [`  Ties since ${dateInWords(view.established)}`, ...quotes(own.map((s) => s.id))]
}

function eventLines(name: string, event: EventSummary | null, style: Style): string[] {
  if (event === null) return []
  return [
    `  ${name}: ${dateInWords(event.date)} ${style.mark(event.status)} ${event.title}`,
    ...event.sources.map((source) => style.dim(`    source: ${sourceLine(source)}`)),
  ]
}

/** Pairs of sides, each with how often they met, when, and since when there are ties. */
export function dyadsText(dyads: readonly DyadSummary[], style: Style): string {
  const lines = printableParts(dyads).map(({ sides, events, first, latest, established, basis }) => {
    const when = first && latest ? `, ${dateInWords(first === latest ? first : `${first}/${latest}`)}` : ''
    const ties = established ? `; ties since ${dateInWords(established)}${basis === 'derived' ? ' (derived)' : ''}` : ''
    return `${style.bold(sides.map((side) => side.name).join(' and '))}: ${counted(events, 'event')}${when}${ties}`
  })
  return `${wrap(lines.join('\n'))}\n`
}

const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`
