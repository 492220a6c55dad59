import type { RowReport } from '../model/imported.ts'

/** What became of each row of an imported file, in words. */

const CAME: Readonly<Record<RowReport['came'], string>> = {
  added: 'added',
  joined: 'added to what other sources tell',
  known: 'on record already',
  doubled: 'doubled',
  changed: 'changed',
  refused: 'refused',
}

/** One row: `line 12, id 751: refused: It has no from.` */
export function rowText(row: RowReport): string {
  const at = `line ${row.line}${row.id === null ? '' : `, id ${row.id}`}`
  if (row.came === 'refused') return `${at}: refused: ${row.reason}`
  if (row.came === 'doubled') return `${at}: says the same as row ${row.of}`
  if (row.came === 'added' && row.questions.length > 0)
    return `${at}: added as ${row.entity}, perhaps the same as ${row.questions.join(', ')}`
  return `${at}: ${CAME[row.came]} (${row.entity})`
}

/** How many rows came to what: `640 rows: 638 added, 2 doubled`. */
export function countsText(
  rows: readonly RowReport[],
  { files, seconds }: { readonly files?: number; readonly seconds?: number } = {},
): string {
  const counts = Object.entries(CAME).flatMap(([came, words]) => {
    const count = rows.filter((row) => row.came === came).length
    return count === 0 ? [] : [`${count} ${words}`]
  })
  const asked = rows.filter((row) => row.came === 'added' && row.questions.length > 0).length
  const inFiles = files === undefined ? '' : ` in ${files} ${files === 1 ? 'file' : 'files'}`
  const rate = seconds === undefined ? '' : `; ${(rows.length / Math.max(seconds, 0.001)).toFixed(0)} a second`
  const questions = asked === 0 ? '' : `; ${asked} with a question, see "rapporteur questions"`
  return `${rows.length} rows${inFiles}: ${counts.join(', ') || 'none'}${questions}${rate}`
}
