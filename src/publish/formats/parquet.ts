import { type FolderFormat, textFile } from '../format.ts'
import { codebookOf } from '../tables/codebook.ts'
import { tableParquet } from '../tables/parquet.ts'
import { TABLES } from '../tables/tables.ts'

/** The tables as Parquet, a file each, with a codebook. */
export const parquet: FolderFormat = {
  name: 'parquet',
  async *files(publication) {
    yield textFile('codebook.md', codebookOf(TABLES, publication.about))
    for (const table of TABLES) yield { path: `${table.name}.parquet`, content: tableParquet(table, publication) }
  },
}
