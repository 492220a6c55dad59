import type { FileFormat } from '../format.ts'
import { tableCsv } from '../tables/csv.ts'
import type { TableName } from '../tables/names.ts'
import { TABLES } from '../tables/tables.ts'

/** One table alone as CSV. */
export const csvTable = (name: TableName): FileFormat => ({
  name,
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *content(publication) {
    for (const table of TABLES) if (table.name === name) yield* tableCsv(table, publication)
  },
})
