import { SCHEMES } from '../../model/generated/schemes.ts'
import type { PublicationAbout } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import type { Cell, Column, Table } from './table.ts'

const TYPES: Record<Column<unknown>['type'], string> = {
  text: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  date: 'EDTF date',
  day: 'day (ISO 8601)',
  list: 'list, values joined by "; "',
}

/** What tables and columns mean, with the codes that they hold, as Markdown (CommonMark with tables). */
export function codebookOf(tables: readonly Table[], about: PublicationAbout): string {
  const used = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ scheme }) => scheme ?? [])))
  return `${[
    '# Codebook',
    aboutLines(about).join('\n'),
    'Empty cells: nothing is known, or it does not apply. Dates are EDTF (ISO 8601-2): `2024-11` is some day of that month, `2024-11-12/2024-11-15` a stretch of days, `2024?` uncertain. The table `statements` says which words of which source state each value.',
    ...tables.flatMap(({ name, description, key, columns }) => [
      `## ${name}`,
      `${description} Key: ${key.map((part) => `\`${part}\``).join(', ')}.`,
      ['| column | type | meaning |', '| --- | --- | --- |', ...columns.map(line)].join('\n'),
    ]),
    '## Codes',
    ...[...used].sort().flatMap((name) => {
      const scheme = SCHEMES[name]
      return scheme === undefined
        ? []
        : `\`${name}\`: ${scheme.label}. ${scheme.codes ? scheme.codes.map((code) => `\`${code}\``).join(', ') : `Kept by: ${scheme.keeper}`}.`
    }),
  ].join('\n\n')}\n`
}

const line = ({ name, type, description, scheme }: Column<unknown>): string =>
  `| \`${name}\` | ${TYPES[type]} | ${description.replace(/\|/g, '\\|')}${scheme ? ` Codes: \`${scheme}\`.` : ''} |`

/** Columns of the codebook where it is itself a table. */
export const CODEBOOK_COLUMNS = [
  { name: 'table', type: 'text' },
  { name: 'column', type: 'text' },
  { name: 'type', type: 'text' },
  { name: 'key', type: 'boolean' },
  { name: 'meaning', type: 'list' },
  { name: 'codes', type: 'list' },
] as const

/** The codebook as rows: one for each table, one for each of its columns. */
export const codebookRows = (tables: readonly Table[]): Cell[][] =>
  tables.flatMap(({ name: table, description, key, columns }) => [
    [table, null, null, null, description, null],
    ...columns.map(({ name, type, description: meaning, scheme }) => [
      table,
      name,
      TYPES[type],
      key.includes(name),
      meaning,
      scheme === undefined ? null : (SCHEMES[scheme]?.codes?.join('; ') ?? `Kept by: ${SCHEMES[scheme]?.keeper}`),
    ]),
  ])
