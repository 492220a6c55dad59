import { dateInWords } from '../model/date-words.ts'
import type { EventSummary, MechanismSummary, MechanismView, SourceRef } from '../model/views.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** "Desk, 14 November 2024: Talks in Beijing". */
export function sourceLine(source: SourceRef): string {
  const where = [source.publisher ?? 'unknown publisher', source.published ? dateInWords(source.published) : null]
    .filter(Boolean)
    .join(', ')
  return source.title ? `${where}: ${source.title}` : where
}

/** Events as lines of a chronology, each with its sources. */
export function chronologyText(events: readonly EventSummary[], style: Style): string {
  return wrap(
    printableParts(events)
      .map((event) => eventText(event, style))
      .join('\n'),
  )
}

function eventText(event: EventSummary, style: Style): string {
  const people = event.participants.map((p) => `${p.name}${p.office ? `, ${p.office}` : ''}`)
  return [
    `${style.bold(dateInWords(event.date))} ${style.mark(event.status)} ${event.title}`,
    `  ${[event.place, event.sides.map((s) => s.name).join(', ')].filter(Boolean).join(' · ')}`,
    ...people.map((p) => `  ${p}`),
    ...event.sources.map((s) => style.dim(`  source: ${sourceLine(s)}`)),
    '',
  ].join('\n')
}

/** A mechanism with its rounds, each with its sources. */
export function mechanismText(view: MechanismView, style: Style): string {
  const mechanism = printableParts(view)
  const facts = [
    mechanism.parties.map((p) => p.name).join(', '),
    mechanism.cadence,
    `${mechanism.rounds} numbered ${mechanism.rounds === 1 ? 'round' : 'rounds'} on record`,
  ]
  const rounds = mechanism.roundsOnRecord.map(({ round, event }) => {
    const chairs = event.participants.map((p) => p.name).join(', ')
    const head = `  ${round === null ? '   –' : String(round).padStart(4)}  ${dateInWords(event.date)} ${style.mark(event.status)}${event.place ? ` ${event.place}` : ''}${chairs ? ` · ${chairs}` : ''}`
    return [head, ...event.sources.map((s) => style.dim(`        source: ${sourceLine(s)}`))].join('\n')
  })
  return wrap([style.bold(mechanism.name), style.dim(facts.filter(Boolean).join(' · ')), '', ...rounds, ''].join('\n'))
}

/** Mechanisms, each with its parties and how many of its rounds are on record. */
export function mechanismsText(mechanisms: readonly MechanismSummary[], style: Style): string {
  const lines = printableParts(mechanisms).map((m) => {
    const rounds = `${m.rounds} numbered ${m.rounds === 1 ? 'round' : 'rounds'}${m.latest ? `, latest ${dateInWords(m.latest)}` : ''}`
    const facts = [m.parties.map((p) => p.name).join(', '), rounds].filter(Boolean).join(' · ')
    return `${style.bold(m.name)}\n  ${style.dim(facts)}`
  })
  return `${wrap(lines.join('\n'))}\n`
}
