import type { RelationshipAnalysis } from '../../../../src/model/relationship-analysis-view.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { count } from '../../text/labels.ts'
import { DataTable } from '../DataTable.tsx'
import { EventLinks } from '../EventLinks.tsx'

/** The longest times without contact, and the time since the latest. */
export function Silences({ analysis }: { readonly analysis: RelationshipAnalysis }) {
  const { silences, since, events } = analysis
  const rows = [...(since ? [since] : []), ...silences]
  if (rows.length === 0) return <p className="quiet">Fewer than two dated contacts are on record.</p>
  return (
    <DataTable
      rows={rows}
      keyOf={({ from, to }) => `${from} ${to}`}
      columns={[
        {
          name: 'From and to',
          cell: ({ from, to, open }) => (open ? `since ${edtfInWords(from)}` : edtfInWords(`${from}/${to}`)),
        },
        {
          name: 'How long',
          cell: ({ shortest, longest }) =>
            shortest === longest ? count(shortest, 'day') : `${shortest} to ${count(longest, 'day')}`,
          firm: true,
        },
        { name: 'Last before', cell: ({ before }) => <EventLinks ids={before} events={events} /> },
        { name: 'First after', cell: ({ after }) => <EventLinks ids={after} events={events} /> },
      ]}
    />
  )
}
