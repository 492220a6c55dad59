import { dateInWords } from '../model/date-words.ts'
import type { Encounter, MetView, OfficeAnalysis, PersonAnalysis } from '../model/person-analysis-view.ts'
import { basisText } from './basis-text.ts'
import { counted } from './briefing/words.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** Whom a person met: how often, when last, in which offices. */
export function metText(view: MetView, style: Style): string {
  const met = printableParts(view)
  return wrap([style.dim(basisText(met.basis)), '', ...encounterLines(met, style), ''].join('\n'))
}

function encounterLines(
  { encounters, events, met }: Pick<MetView, 'encounters' | 'events' | 'met'>,
  style: Style,
): string[] {
  const lines = encounters.flatMap((encounter) => {
    const { person, other, bilateral, events: ids, last, lastDate } = encounter
    const company = ids.length - bilateral
    return [
      `${style.bold(other.name)}, ${officeOf(other)}`,
      `  ${counted(ids.length, 'contact')} with ${person.name}, ${officeOf(person)}${company > 0 ? `; ${company} in a wider company` : ''}`,
      `  last ${dateInWords(lastDate)}: ${events.find(({ id }) => id === last)?.title ?? last}`,
    ]
  })
  return met > encounters.length ? [...lines, style.dim(`… and ${met - encounters.length} more persons`)] : lines
}

const officeOf = ({ office, for: side }: Encounter['other']): string =>
  [office ?? 'office not told', side?.name].filter(Boolean).join(', ')

/** What is found on a person, or on an office. */
export function seenText(analysis: PersonAnalysis | OfficeAnalysis, style: Style): string {
  const found = printableParts(analysis)
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', style.bold(title), ...lines.map((line) => `  ${line}`)] : []
  const last = (day: string | null) => (day === null ? 'undated' : `last ${dateInWords(day)}`)
  return wrap(
    [
      style.bold('name' in found ? found.name : [found.title, found.for?.name].filter(Boolean).join(', ')),
      style.dim(`  ${basisText(found.basis)}`),
      ...('holders' in found
        ? section(
            'Holders',
            found.holders.map(({ name, events }) => `${name}: ${counted(events.length, 'contact')}`),
          )
        : []),
      ...section('Met', encounterLines(found, style)),
      ...section(
        'Offices met',
        found.offices.map(
          ({ office, for: side, events, latest }) =>
            `${[office, side?.name].filter(Boolean).join(', ')}: ${counted(events.length, 'contact')}, ${last(latest)}`,
        ),
      ),
      ...section(
        'Chaired',
        found.chaired.map(
          ({ name, rounds, events }) =>
            `${name}: ${rounds.length > 0 ? `rounds ${rounds.join(', ')}` : counted(events.length, 'contact')}`,
        ),
      ),
      ...section(
        'Places',
        found.places.map(
          ({ place, state, abroad, events, latest }) =>
            `${place}${state === null ? ' (not located)' : abroad ? ' (abroad)' : ''}: ${events.length}, ${last(latest)}`,
        ),
      ),
      '',
    ].join('\n'),
  )
}
