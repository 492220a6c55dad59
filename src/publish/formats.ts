import type { ExportFormat } from './format.ts'

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
  json: {
    description: 'Everything in one document, each value with the words that state it',
    load: async () => (await import('./formats/json.ts')).json,
  },
  jsonl: {
    description: 'The same, an object a line',
    load: async () => (await import('./formats/json-lines.ts')).jsonLines,
  },
  site: {
    description: 'Pages that open from a folder without a server',
    load: async () => (await import('./formats/site.ts')).site,
  },
}

export const EXPORT_FORMATS = Object.keys(FORMATS)

/** The formats with what they are. */
export const exportList = () => Object.entries(FORMATS).map(([name, { description }]) => ({ name, description }))

/** The format of a name; null where there is none. */
export const exportFormat = async (name: string): Promise<ExportFormat | null> =>
  Object.hasOwn(FORMATS, name) ? ((await FORMATS[name]?.load()) ?? null) : null
