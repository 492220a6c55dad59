import { RapporteurError } from '../model/errors.ts'
import type { ExportFormat } from './format.ts'
import type { TableName } from './tables/names.ts'

interface Entry {
  /** What it is, and for whom: a line. */
  readonly description: string
  /** The format itself, loaded when it is asked for. */
  readonly load: () => Promise<ExportFormat>
}

/** The formats that a record is published in, by the names that the command and the API take. */
const FORMATS: Readonly<Record<string, Entry>> = {
  csv: {
    description: 'Tables of events, participants, mechanisms, people and what else is on record, with a codebook',
    load: async () => (await import('./formats/csv.ts')).csv,
  },
  xlsx: {
    description: 'A workbook of the same tables, with a codebook, for Excel and LibreOffice',
    load: async () => (await import('./formats/xlsx.ts')).xlsx,
  },
  parquet: {
    description: 'The same tables as Parquet, for DuckDB, R, pandas and Spark',
    load: async () => (await import('./formats/parquet.ts')).parquet,
  },
  json: {
    description: 'Everything in one document, each value with the words that state it',
    load: async () => (await import('./formats/json.ts')).json,
  },
  jsonl: {
    description: 'The same, an object a line',
    load: async () => (await import('./formats/json-lines.ts')).jsonLines,
  },
  phoenix: {
    description: 'Events as directed dyads, in the columns of Phoenix',
    load: async () => (await import('./formats/phoenix.ts')).phoenix,
  },
  icews: {
    description: 'The same in the columns of ICEWS',
    load: async () => (await import('./formats/icews.ts')).icews,
  },
  gdelt: {
    description: 'The same in the columns of GDELT',
    load: async () => (await import('./formats/gdelt.ts')).gdelt,
  },
  polecat: {
    description: 'The same in the columns of POLECAT, coded by PLOVER',
    load: async () => (await import('./formats/polecat.ts')).polecat,
  },
  jsonld: {
    description: 'Linked data for schema.org, PROV-O and Web Annotation as JSON-LD',
    load: async () => (await import('./formats/jsonld.ts')).jsonld,
  },
  turtle: {
    description: 'The same graph as jsonld, as RDF Turtle',
    load: async () => (await import('./formats/turtle.ts')).turtle,
  },
  followthemoney: {
    description: 'FollowTheMoney entities, one a line, for Aleph and OpenSanctions',
    load: async () => (await import('./formats/followthemoney.ts')).followTheMoney,
  },
  icalendar: {
    description: 'Dated events as whole days of a calendar',
    load: async () => (await import('./formats/icalendar.ts')).iCalendar,
  },
  atom: {
    description: 'Events as a feed, those told of last first',
    load: async () => (await import('./formats/atom.ts')).atom,
  },
  geojson: {
    description: 'Events as features for maps, with a point where their place is known',
    load: async () => (await import('./formats/geojson.ts')).geojson,
  },
  timelinejs: {
    description: 'Dated events as slides of a TimelineJS timeline',
    load: async () => (await import('./formats/timelinejs.ts')).timelineJs,
  },
  graphml: {
    description: 'Who met whom, for which side, in which mechanism, for tools of network analysis',
    load: async () => (await import('./formats/graphml.ts')).graphml,
  },
  gexf: {
    description: 'The same network for Gephi, its edges over time',
    load: async () => (await import('./formats/gexf.ts')).gexf,
  },
  site: {
    description: 'Pages that open from a folder without a server',
    load: async () => (await import('./formats/site.ts')).site,
  },
}

export const EXPORT_FORMATS = Object.keys(FORMATS)

/** The formats with what they are. */
export const exportList = () => Object.entries(FORMATS).map(([name, { description }]) => ({ name, description }))

/**
 * The format of a name, or one of its tables alone.
 *
 * @throws RapporteurError `input-invalid` where there is no such format, or it has no tables.
 */
export async function exportFormat(name: string, table?: TableName): Promise<ExportFormat> {
  if (!Object.hasOwn(FORMATS, name) || !FORMATS[name])
    throw new RapporteurError(
      'input-invalid',
      `There is no format "${name}".`,
      `Choose one of ${EXPORT_FORMATS.join(', ')}.`,
    )
  if (table === undefined) return FORMATS[name].load()
  if (name !== 'csv')
    throw new RapporteurError(
      'input-invalid',
      `The format ${name} has no tables of its own.`,
      'Leave "table" out, or export csv.',
    )
  return (await import('./formats/csv-table.ts')).csvTable(table)
}
