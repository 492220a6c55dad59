import type { Agenda, AgendaItem, Changes, EventChange } from '../model/agenda-view.ts'
import { dateInWords } from '../model/date-words.ts'
import { interval } from '../model/edtf.ts'
import { basisText } from './basis-text.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** What is late, what is to come and what was called off, each with its reason; and what changed, where that was asked for. */
export function agendaText(agenda: Agenda, style: Style): string {
  const { items, on, until, basis, changes } = printableParts(agenda)
  const part = (title: string, states: readonly AgendaItem['state'][]) => {
    const own = items.filter(({ state }) => states.includes(state))
    return own.length === 0 ? [] : [style.bold(title), ...own.flatMap((item) => itemLines(item, style)), '']
  }
  const lines = [
    ...part('Late', ['late']),
    ...part('Expected', ['due', 'ahead']),
    ...part('Put off or called off', ['off']),
  ]
  return wrap(
    [
      style.bold(`From ${dateInWords(on)} to ${dateInWords(until)}`),
      '',
      ...(lines.length > 0 ? lines : ['Nothing on record is expected.', '']),
      ...(basis.events > 0 ? [style.dim(`Rests on ${basisText(basis)}.`), ''] : []),
      ...(changes ? changeLines(changes, style) : []),
    ].join('\n'),
  )
}

const itemLines = ({ title, earliest, latest, state, why, kind, place }: AgendaItem, style: Style): string[] => [
  `  ${dateInWords(interval(earliest, latest))} ${style.mark(state === 'due' ? 'due now' : state)} ${title}${place ? `, ${place}` : ''}`,
  style.dim(`    ${kind}: ${why}`),
]

function changeLines({ since, batches, total }: Changes, style: Style): string[] {
  const head = `${style.bold(`Since ${dateInWords(since.slice(0, 10))}`)}: ${total} ${total === 1 ? 'batch' : 'batches'}`
  return [
    head,
    ...batches.flatMap(({ batch, changes }) => [
      style.dim(`  batch ${batch.seq}, ${batch.at.slice(0, 10)}, ${batch.by}`),
      ...changes.map((change) => `    ${changeInWords(change)}`),
      ...batch.decisions.map(({ text }) => `    ${text}`),
    ]),
    '',
  ]
}

/** "Changed: Visit of Wang Yi to Russia: status planned → cancelled". */
export function changeInWords({ what, event, fields }: EventChange): string {
  const named = `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${event.title}`
  if (what === 'new') return `${named}, ${event.status}, ${dateInWords(event.date)}`
  return [
    named,
    ...fields.map(({ field, before, now }) => `${field} ${told(field, before)} → ${told(field, now)}`),
  ].join('; ')
}

const told = (field: string, value: string | null): string =>
  value === null ? 'none' : field === 'date' ? dateInWords(value) : value
