import { Link } from '@tanstack/react-router'
import type { MechanismView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { DataTable } from './DataTable.tsx'
import { Participants } from './Names.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Status } from './Status.tsx'

type Round = MechanismView['roundsOnRecord'][number]

/** The rounds of a mechanism: number, date, place, status, who led them, and by which sources. */
export function RoundTable({ rounds }: { readonly rounds: readonly Round[] }) {
  return (
    <DataTable
      rows={rounds}
      keyOf={({ event }) => event.id}
      columns={[
        { name: 'Round', cell: ({ round }) => round ?? 'Not numbered', numeric: true },
        {
          name: 'Date',
          firm: true,
          cell: ({ event }) => (
            <Link to="/events/$id" params={{ id: event.id }}>
              {edtfInWords(event.date)}
            </Link>
          ),
        },
        { name: 'Place', cell: ({ event }) => event.place ?? 'Not stated' },
        { name: 'Status', cell: ({ event }) => <Status status={event.status} /> },
        { name: 'Chairs', cell: ({ event }) => <Chairs event={event} /> },
        {
          name: 'Sources',
          firm: true,
          cell: ({ event }) => (
            <ul className="plain-list">
              {event.sources.map((source) => (
                <li key={source.id}>
                  <SourceLine source={source} item={event.id} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function Chairs({ event }: { readonly event: Round['event'] }) {
  const chairs = event.participants.filter(({ role }) => role === 'chair' || role === 'co-chair')
  return chairs.length > 0 ? <Participants participants={chairs} /> : 'Not stated'
}
