import { type FolderFormat, textFile } from '../format.ts'
import { codebookOf } from '../tables/codebook.ts'
import { tableCsv } from '../tables/csv.ts'
import { TABLES } from '../tables/tables.ts'

/** Tables as CSV, with a codebook. */
export const csv: FolderFormat = {
  name: 'csv',
  async *files(publication) {
    yield textFile('codebook.md', codebookOf(TABLES, publication.about))
    for (const table of TABLES) yield { path: `${table.name}.csv`, content: tableCsv(table, publication) }
  },
}
