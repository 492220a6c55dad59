import { dateInWords } from '../model/date-words.ts'
import type { Derivation, ProposedEvent, StoryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** A story's record for reading at a terminal, each item followed by the words that state it. */
export function recordText(story: StoryRecord, style: Style, nameOfSide: (code: string) => string): string {
  const record = printableParts(story)
  const out: string[] = []
  const about = [record.publisher, record.published ? dateInWords(record.published) : null, record.language]
    .filter(Boolean)
    .join(' · ')
  out.push(style.bold(record.title ?? 'Untitled story'), style.dim(about), '')
  const sides = (codes: readonly string[]) => codes.map(nameOfSide).join(', ')
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) out.push(style.bold(`${title} (${lines.length})`), ...lines, '')
  }
  section(
    'Events',
    record.events.map((event) => eventLines(event, style, nameOfSide)),
  )
  section(
    'Quotes',
    record.quotes.map(
      (q) => `  ${q.speaker ?? 'Speaker not told'}: ${style.quote(`"${q.text.replace(/[,.]$/, '')}"`)}`,
    ),
  )
  section(
    'Claims',
    record.claims.map(
      (c) => `  ${style.mark(c.polarity)} ${c.attribution ? `${c.attribution}: ` : ''}${style.quote(c.text)}`,
    ),
  )
  section(
    'Offices',
    record.offices.map(
      (o) =>
        `  ${o.person}: ${o.office}${o.for ? `, ${nameOfSide(o.for)}` : ''}${o.rule.endsWith('former') ? ' (former)' : ''}\n${words(o.evidence, style)}`,
    ),
  )
  section(
    'Relations',
    record.relations.map((r) => {
      const derived = r.derived.some((d) => d.field === 'established')
      const parts = [
        r.anniversary ? `anniversary ${r.anniversary}` : '',
        r.established ? `ties since ${r.established}${derived ? ' (derived)' : ''}` : '',
        r.status ?? '',
      ]
      return `  ${sides(r.parties)}: ${parts.filter(Boolean).join(', ')}\n${words(r.evidence, style)}`
    }),
  )
  section(
    'Instruments',
    record.instruments.map(
      (i) => `  ${i.name} (${i.kind}), ${dateInWords(i.date)}: ${sides(i.parties)}\n${words(i.evidence, style)}`,
    ),
  )
  section(
    'Commitments',
    record.commitments.map(
      (c) => `  ${sides(c.parties)} ${style.quote(c.text)}${c.due ? ` (due ${dateInWords(c.due)})` : ''}`,
    ),
  )
  section(
    'Perhaps also, for you to look at',
    record.suggestions.map(
      (s) =>
        `  ${style.bold(s.type)}? ${dateInWords(s.date)} · ${sides(s.sides)}${s.persons.length > 0 ? ` · ${s.persons.join(', ')}` : ''}\n${words(s.evidence, style)}`,
    ),
  )
  if (out.at(-1) === '' && out.length === 3) out.push('Nothing was found to record.', '')
  for (const notice of record.notices) out.push(style.dim(`Note: ${notice}`))
  return `${wrap(out.join('\n').trimEnd())}\n`
}

function eventLines(event: ProposedEvent, style: Style, nameOfSide: (code: string) => string): string {
  const mechanism = event.mechanism
  const round = mechanism?.round ? `, round ${mechanism.round}${derived(event.derived, 'round')}` : ''
  const lines = [
    `  ${style.bold(event.type)} ${style.mark(event.status)} ${dateInWords(event.date)}${derived(event.derived, 'date')}${event.place ? ` · ${event.place}` : ''} · ${event.sides.map(nameOfSide).join(', ')}`,
  ]
  if (mechanism) lines.push(`    ${mechanism.name}${round}${mechanism.cadence ? `, ${mechanism.cadence}` : ''}`)
  for (const p of event.participants) {
    lines.push(
      `    ${p.name}${p.role ? ` (${p.role})` : ''}${p.office ? `, ${p.office}` : ''}${p.for ? `, ${nameOfSide(p.for)}` : ''}`,
    )
  }
  if (event.materiel.length > 0) lines.push(`    shown or transferred: ${event.materiel.join(', ')}`)
  lines.push(words(event.evidence, style), style.dim(`    ${event.rule}, confidence ${event.confidence.toFixed(2)}`))
  return lines.join('\n')
}

const derived = (derivations: readonly Derivation[], field: string): string =>
  derivations.some((d) => d.field === field) ? ' (derived)' : ''
const words = (spans: readonly Span[], style: Style): string =>
  spans.map((s) => `    ${style.quote(`“${s.exact}”`)} ${style.dim(`[${s.start}–${s.end}]`)}`).join('\n')
