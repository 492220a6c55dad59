import { explain as explainSource } from '../propose/explain.ts'
import { propose as proposeSource } from '../propose/propose.ts'
import { readBytes as bytesRead, readFile as fileRead } from '../read/read.ts'
import type { recordsIn } from './import-records.ts'
import type { suggestFor } from './suggest-mapping.ts'
import { told } from './told.ts'

/** What is done on a thread of its own: reading and proposing, which cost time and take whatever text somebody gives. */
export const readFile = told(fileRead)
export const readBytes = told(bytesRead)
export const propose = told(proposeSource)
export const explain = told(explainSource)

// Loaded when asked for: most threads read stories alone.
export const readRecords = told(async (...given: Parameters<typeof recordsIn>) =>
  (await import('./import-records.ts')).recordsIn(...given),
)
export const suggestMapping = told(async (...given: Parameters<typeof suggestFor>) =>
  (await import('./suggest-mapping.ts')).suggestFor(...given),
)
