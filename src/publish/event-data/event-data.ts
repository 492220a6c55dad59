import type { Publication } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import type { FolderFormat } from '../format.ts'
import { printable } from '../printable.ts'
import { neutral } from '../tables/csv.ts'
import { dyadsOf, type Without } from './dyads.ts'
import { factsOf } from './row.ts'

/** What data/event-data/*.json say of the files of a data set. */
interface Layout {
  readonly source: string
  /** Whether the first line has the names of the columns. */
  readonly header: boolean
  readonly columns: readonly { readonly name: string; readonly from: string | null }[]
}

const REASONS: Record<Without, string> = {
  'not held': 'planned, postponed or called off: the files tell of what took place',
  'no code': 'of a type that CAMEO and PLOVER have no code for',
  'no day': 'of no known day: the files have no place for a month, a year or an uncertain date, and none is made up',
  'one side': 'with fewer than two sides on record',
  'no direction': 'sanctions and transfers of which the record does not say whose and towards whom they are',
}

/** The events that took place as directed dyads, in the columns of a published data set, with notes on what is not there. */
export const eventData = (name: string, layout: Layout): FolderFormat => ({
  name,
  async *files(publication) {
    const left = new Map<Without, number>()
    const written = { events: 0, rows: 0 }
    yield { path: 'events.tsv', content: lines(publication, layout, left, written) }
    yield { path: 'README.md', content: notes(name, publication, layout, left, written) }
  },
})

async function* lines(
  publication: Publication,
  { header, columns }: Layout,
  left: Map<Without, number>,
  written: { events: number; rows: number },
) {
  if (header) yield `${columns.map((column) => column.name).join('\t')}\n`
  for await (const event of publication.events()) {
    const dyads = dyadsOf(event)
    if (typeof dyads === 'string') {
      left.set(dyads, (left.get(dyads) ?? 0) + 1)
      continue
    }
    written.events += 1
    for (const dyad of dyads) {
      const facts = factsOf(event, dyad)
      written.rows += 1
      yield `${columns.map(({ from }) => (from === null ? '' : cellOf(facts[from] ?? null))).join('\t')}\n`
    }
  }
}

/** These files have no way to quote: what would end a cell becomes a space. */
const cellOf = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : neutral(printable(value))

/** What is beside the file; read after it, since it counts what was left out. */
async function* notes(
  name: string,
  { about }: Publication,
  { source, header, columns }: Layout,
  left: ReadonlyMap<Without, number>,
  written: { readonly events: number; readonly rows: number },
) {
  const reasons = (Object.keys(REASONS) as Without[]).flatMap((reason) =>
    left.has(reason) ? `- ${left.get(reason)} ${REASONS[reason]}` : [],
  )
  yield `${[
    `# Events in the columns of ${name}`,
    aboutLines(about).join('\n'),
    `\`events.tsv\` has ${written.rows} rows, of ${written.events} events: one for each directed dyad. It is separated by tabs, UTF-8, ${header ? 'with' : 'without'} a line of names.`,
    ...(reasons.length > 0 ? [`Events that are not in it:\n\n${reasons.join('\n')}`] : []),
    'Meetings, calls, signings and exercises stand both ways. A visit stands as made by the guest (CAMEO 042) and as hosted by the host (043), and as 040 both ways where it is not known who is who; the host is who is said to be, else the state where it took place. An event of several days stands on its first day.',
    'States have their ISO 3166-1 alpha-3 code; organisations IGO, with the code of their group where it is certain. Columns for what the record does not know are empty:',
    columns.map((column, i) => `${i + 1}. ${column.name}${column.from === null ? ' (empty)' : ''}`).join('\n'),
    `${source} Classes and codes are those of CAMEO; the weights are Goldstein's, as ICEWS gives them where the files have no own.`,
  ].join('\n\n')}\n`
}
