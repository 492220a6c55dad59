import { Link } from '@tanstack/react-router'
import type { CounterpartMatrix } from '../../../../src/model/relationship-analysis-view.ts'
import { count } from '../../text/labels.ts'
import { DataTable } from '../DataTable.tsx'

/** Persons of the one side against persons of the other, with how often both took part. */
export function Counterparts({ matrix }: { readonly matrix: CounterpartMatrix }) {
  const { rows, columns, cells, left } = matrix
  const met = (row: string, column: string) => cells.find((cell) => cell.row === row && cell.column === column)?.events
  return (
    <>
      <DataTable
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Person',
            cell: ({ id, name }) => (
              <Link to="/people/$id" params={{ id }}>
                {name}
              </Link>
            ),
          },
          ...columns.map((column) => ({
            name: column.name,
            cell: ({ id }: (typeof rows)[number]) => met(id, column.id)?.length ?? '',
            numeric: true,
          })),
        ]}
      />
      {left > 0 && <p className="quiet">{count(left, 'person', 'persons')} who met less often are not shown.</p>}
    </>
  )
}
