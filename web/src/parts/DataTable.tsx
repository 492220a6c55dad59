import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

interface Column<T> {
  readonly name: string
  readonly cell: (row: T) => ReactNode
  readonly numeric?: boolean
  /** Cells that are not broken into lines where the table is wide. */
  readonly firm?: boolean
}

interface Props<T> {
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  readonly columns: readonly Column<T>[]
}

/** A table; on a narrow screen each row becomes a block, its cells under the names of their columns. */
export function DataTable<T>({ rows, keyOf, columns }: Props<T>) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" data-numeric={numeric}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, numeric, firm }) => (
              <td key={name} data-name={name} data-numeric={numeric} data-firm={firm}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
