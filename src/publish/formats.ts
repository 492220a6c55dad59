import type { ExportFormat } from './format.ts'

/** The formats that a record is published in, each loaded when it is asked for. */
const FORMATS: Readonly<Record<string, () => Promise<ExportFormat>>> = {
  csv: async () => (await import('./formats/csv.ts')).csv,
  json: async () => (await import('./formats/json.ts')).json,
  site: async () => (await import('./formats/site.ts')).site,
  jsonl: async () => (await import('./formats/json-lines.ts')).jsonLines,
}

export const EXPORT_FORMATS = Object.keys(FORMATS)

/** The format of a name; null where there is none. */
export const exportFormat = async (name: string): Promise<ExportFormat | null> =>
  Object.hasOwn(FORMATS, name) ? ((await FORMATS[name]?.()) ?? null) : null
