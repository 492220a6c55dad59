import { NativeSelect } from '@mantine/core'
import type { Mapping } from '../../../../src/import/table/mapping.ts'
import type { ColumnView } from '../../../../src/model/import-view.ts'
import type { KindView } from '../../../../src/model/schema-view.ts'
import { NO_USE, usesFor, usesOf, withUse } from '../../importing/mapping.ts'
import { DataTable } from '../DataTable.tsx'
import { ColumnOptions } from './ColumnOptions.tsx'
import classes from './Import.module.css'

interface Props {
  readonly columns: readonly ColumnView[]
  readonly mapping: Mapping
  readonly kind: KindView | undefined
  readonly change: (mapping: Mapping) => void
}

/** The columns of a table, each with samples and what it means. */
export function Columns({ columns, mapping, kind, change }: Props) {
  const offered = usesFor(mapping, kind)
  const labelOf = (use: string) => offered.find((one) => one.use === use)?.label ?? use
  return (
    <DataTable
      rows={columns}
      keyOf={({ name }) => name}
      columns={[
        { name: 'Column', cell: ({ name }) => <strong>{name}</strong> },
        {
          name: 'Samples',
          cell: ({ samples, filled }) => (
            <span className={classes.samples}>
              {samples.slice(0, 3).map((sample) => (
                <span key={sample} className={classes.sample}>
                  {sample}
                </span>
              ))}
              {filled === 0 && <span className="quiet">empty</span>}
            </span>
          ),
        },
        {
          name: 'Says',
          cell: (column) => {
            const [use = NO_USE, ...others] = usesOf(mapping, column.name)
            return (
              <>
                <NativeSelect
                  aria-label={`What ${column.name} says`}
                  size="sm"
                  className={classes.use ?? ''}
                  value={use}
                  onChange={({ currentTarget }) =>
                    change(withUse(mapping, column, { from: use, to: currentTarget.value, kind }))
                  }
                >
                  <option value={NO_USE}>Nothing (left out)</option>
                  {offered.map((one) => (
                    <option key={one.use} value={one.use}>
                      {one.label}
                    </option>
                  ))}
                </NativeSelect>
                {others.length > 0 && <p className="quiet">Also: {others.map(labelOf).join('; ')}</p>}
              </>
            )
          },
        },
        {
          name: 'How',
          cell: (column) => (
            <ColumnOptions column={column} columns={columns} mapping={mapping} kind={kind} change={change} />
          ),
        },
      ]}
    />
  )
}
