import type { RowLine } from '../../../../src/model/import-view.ts'
import { DataTable } from '../DataTable.tsx'
import { Caution } from '../Status.tsx'
import classes from './Import.module.css'

/** What became of rows, or would: each with what it says, or why it is refused. */
export function Preview({ rows }: { readonly rows: readonly RowLine[] }) {
  return (
    <DataTable
      rows={rows}
      keyOf={({ line, id }) => `${line} ${id}`}
      columns={[
        { name: 'Line', numeric: true, cell: ({ line }) => line },
        { name: 'Comes to', firm: true, cell: ({ came }) => CAME[came] },
        {
          name: 'What it says',
          cell: ({ came, text, says }) =>
            came === 'refused' || says.length === 0 ? (
              <span className={came === 'refused' ? classes.fault : undefined}>{withoutPlace(text)}</span>
            ) : (
              <ul className={classes.says}>
                {says.map(({ property, label, text: said, known }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row says what it says in one order, and may say it twice.
                  <li key={`${property} ${i}`}>
                    <span className="label">{label}</span> {said}{' '}
                    {known === false && <Caution word="not a known name: it would be new" />}
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}

const CAME: Readonly<Record<RowLine['came'], string>> = {
  added: 'Added',
  joined: 'Added to an event on record',
  known: 'On record already',
  doubled: 'Doubled',
  changed: 'Changed',
  refused: 'Refused',
}

/** `line 3, id 2: refused: "soon" is no date.`, of which the table has line and outcome in columns of their own. */
const withoutPlace = (text: string): string => text.replace(/^line \d+(?:, id .*?)?: (?:refused: )?/, '')
