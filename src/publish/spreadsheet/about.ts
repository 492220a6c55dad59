import type { PublicationAbout } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import type { Cell } from '../tables/table.ts'
import type { SheetPart } from './parts.ts'
import type { CutCell } from './sheet.ts'

/** What a workbook says of itself: a line each, then where Excel's limits were met. */
export const aboutRows = (
  about: PublicationAbout,
  sheets: readonly SheetPart[],
  cut: readonly CutCell[],
): readonly (readonly Cell[])[] => [
  ...aboutLines(about).map((line) => ['export', line]),
  [
    'dates',
    'Dates are EDTF (ISO 8601-2): "2024-11" is some day of that month, "2024-11-12/2024-11-15" a stretch of days, "2024?" uncertain. Columns of days hold days, those before March 1900 as text.',
  ],
  ['sources', 'The sheet "statements" says which words of which source state each value.'],
  ...sheets
    .filter(({ name }) => / \d+$/.test(name))
    .map(({ name }) => [
      'continued',
      `The sheet "${name}" goes on with the rows that the one before it has no room for.`,
    ]),
  ...cut.map(({ sheet, at, length }) => [
    'cut',
    `The text of cell ${at} of the sheet "${sheet}" has ${length.toLocaleString('en-GB')} characters, more than a cell holds; it ends with "[…]". CSV, Parquet and JSON have it whole.`,
  ]),
]
