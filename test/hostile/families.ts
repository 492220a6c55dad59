import type { Family } from './case.ts'
import { archives } from './families/archives.ts'
import { calendars } from './families/calendars.ts'
import { dates } from './families/dates.ts'
import { documents } from './families/documents.ts'
import { encodings } from './families/encodings.ts'
import { json } from './families/json.ts'
import { markup } from './families/markup.ts'
import { pages } from './families/pages.ts'
import { requests } from './families/requests.ts'
import { streams } from './families/streams.ts'
import { strings } from './families/strings.ts'
import { tables } from './families/tables.ts'
import { workbooks } from './families/workbooks.ts'

/** All families; a new one is a file and a line here. */
export const FAMILIES: readonly Family[] = [
  strings,
  dates,
  encodings,
  tables,
  json,
  markup,
  documents,
  archives,
  workbooks,
  calendars,
  pages,
  requests,
  streams,
]
