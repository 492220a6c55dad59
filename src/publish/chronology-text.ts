import type { EventSummary, MechanismSummary, MechanismView, SourceRef } from '../model/views.ts'
import { dateInWords } from './dates.ts'
import type { Style } from './style.ts'

/** "Desk, 14 November 2024: Talks in Beijing". */
export function sourceLine(source: SourceRef): string {
  const where = [source.publisher ?? 'unknown publisher', source.published ? dateInWords(source.published) : null]
    .filter(Boolean)
    .join(', ')
  return source.title ? `${where}: ${source.title}` : where
}

/** Events as lines of a chronology, each with its sources. */
export function chronologyText(events: readonly EventSummary[], style: Style): string {
  return events.map((event) => eventText(event, style)).join('\n')
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
export function mechanismText(mechanism: MechanismView, style: Style): string {
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
  return [style.bold(mechanism.name), style.dim(facts.filter(Boolean).join(' · ')), '', ...rounds, ''].join('\n')
}

/** Mechanisms, a line each. */
export function mechanismsText(mechanisms: readonly MechanismSummary[], style: Style): string {
  return `${mechanisms.map((m) => `${style.bold(m.name)} ${style.dim(`${m.parties.map((p) => p.name).join(', ')} · ${m.rounds} numbered rounds${m.latest ? `, latest ${dateInWords(m.latest)}` : ''}`)}`).join('\n')}\n`
}
