import { dateInWords } from '../model/date-words.ts'
import type { RelationshipAnalysis, TempoBucket } from '../model/relationship-analysis-view.ts'
import { basisText } from './basis-text.ts'
import { counted, daysLong, rounded } from './briefing/words.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** The findings on a relationship as text for a terminal. */
export function relationshipAnalysisText(analysis: RelationshipAnalysis, style: Style): string {
  const found = printableParts(analysis)
  const titles = new Map(found.events.map(({ id, title, date }) => [id, `${title}, ${dateInWords(date)}`] as const))
  const named = (ids: readonly string[]) => ids.map((id) => style.dim(`    ${titles.get(id) ?? id}`))
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', style.bold(title), ...lines] : []
  return wrap(
    [
      style.bold(`${found.sides.map(({ name }) => name).join(' and ')}, ${dateInWords(found.on)}`),
      style.dim(`  ${basisText(found.basis)}`),
      ...section(`Contacts by ${found.by}`, tempoLines(found.tempo)),
      ...section(
        'By level',
        found.levels.map(
          ({ level, contacts, first, latest }) =>
            `  ${level ?? 'level not known'}: ${contacts}${latest ? `, latest ${dateInWords(latest.date)}` : ''}${first && first.event !== latest?.event ? `, first ${dateInWords(first.date)}` : ''}`,
        ),
      ),
      ...section('Longest silences', [
        ...found.silences.flatMap(({ from, to, shortest, longest, before, after }) => [
          `  ${dateInWords(`${from}/${to}`)}: ${daysLong(shortest, longest)}`,
          ...named([...before, ...after]),
        ]),
        ...(found.since ? [`  since the latest contact: ${daysLong(found.since.shortest, found.since.longest)}`] : []),
      ]),
      ...section(`Changes of the tempo (${counted(found.changes.buckets, found.changes.unit)} counted)`, [
        ...found.changes.points.map(
          ({ bucket, before, after, sourcesBefore, sourcesAfter }) =>
            `  from ${bucket}: ${rounded(before)} to ${rounded(after)} a ${found.changes.unit} (sources ${rounded(sourcesBefore)} to ${rounded(sourcesAfter)})`,
        ),
        ...(found.changes.points.length === 0 && found.changes.buckets > 0 ? ['  none found'] : []),
      ]),
      ...section(
        'Kinds of event (PLOVER)',
        found.mix.map(({ plover, mode, events }) => `  ${plover}${mode ? ` (${mode})` : ''}: ${events.length}`),
      ),
      ...section(
        'Mechanisms',
        found.mechanisms.map(
          ({ name, state, latest, latestRound }) =>
            `  ${name}: ${state}${latestRound === null ? '' : `, round ${latestRound}`}${latest ? `, latest ${dateInWords(latest.date)}` : ''}`,
        ),
      ),
      ...section(
        'Pledges',
        found.commitments.flatMap(({ text, due, state, reason, events }) => [
          `  ${text}${due ? ` (due ${dateInWords(due)})` : ''}: ${state}. ${reason}`,
          ...named(events),
        ]),
      ),
      ...section(
        'Anniversaries ahead',
        found.anniversaries.map(({ of, years, date }) => `  ${years} years of ${of}: ${dateInWords(date)}`),
      ),
      '',
    ].join('\n'),
  )
}

/** A line a bucket with events; runs of empty ones are one line. */
function tempoLines(tempo: readonly TempoBucket[]): string[] {
  const lines: string[] = []
  let empty: TempoBucket[] = []
  const close = () => {
    const [first, last] = [empty[0], empty.at(-1)]
    if (first && last) lines.push(`  ${first === last ? first.bucket : `${first.bucket} to ${last.bucket}`}: none`)
    empty = []
  }
  for (const bucket of tempo) {
    if (bucket.possible === 0) {
      empty.push(bucket)
      continue
    }
    close()
    const { sure, possible, expected } = bucket
    lines.push(
      `  ${bucket.bucket}: ${sure === possible ? sure : `${sure} to ${possible}, about ${rounded(expected)}`} ${'▪'.repeat(Math.min(Math.round(expected), 40))}`,
    )
  }
  close()
  return lines
}
