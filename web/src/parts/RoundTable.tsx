import { Link } from '@tanstack/react-router'
import type { MechanismAnalysis } from '../../../src/model/mechanism-analysis.ts'
import { edtfInWords } from '../text/edtf.ts'
import { DataTable } from './DataTable.tsx'
import { Participants } from './Names.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Status } from './Status.tsx'

type Round = MechanismAnalysis['rounds'][number]

interface Props {
  readonly rounds: readonly Round[]
  readonly conflicts: MechanismAnalysis['conflicts']
}

/** The rounds of a mechanism: number, date, place and host, status, who led them, what came of them, and by which sources. */
export function RoundTable({ rounds, conflicts }: Props) {
  return (
    <DataTable
      rows={rounds}
      keyOf={({ event }) => event.id}
      columns={[
        {
          name: 'Round',
          cell: (round) => (
            <Numbered round={round} conflict={conflicts.find(({ event }) => event === round.event.id)} />
          ),
          numeric: true,
        },
        {
          name: 'Date',
          firm: true,
          cell: ({ event }) => (
            <Link to="/events/$id" params={{ id: event.id }}>
              {edtfInWords(event.date)}
            </Link>
          ),
        },
        { name: 'Place', cell: ({ event, host }) => placeIn(event.place, host?.name ?? null) },
        { name: 'Status', cell: ({ event }) => <Status status={event.status} /> },
        { name: 'Chairs', cell: ({ event }) => <Chairs event={event} /> },
        { name: 'Outcomes', cell: ({ outcomes }) => <Outcomes outcomes={outcomes} /> },
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

function Numbered({
  round,
  conflict,
}: {
  readonly round: Round
  readonly conflict: MechanismAnalysis['conflicts'][number] | undefined
}) {
  const others = conflict?.readings.filter(({ number }) => number !== round.number) ?? []
  return (
    <>
      {round.number ?? 'Not numbered'}
      {others.length > 0 && <div className="quiet">also reported: {others.map(({ number }) => number).join(', ')}</div>}
    </>
  )
}

const placeIn = (place: string | null, host: string | null): string =>
  place === null ? 'Not stated' : host === null || host === place ? place : `${place}, ${host}`

function Chairs({ event }: { readonly event: Round['event'] }) {
  const chairs = event.participants.filter(({ role }) => role === 'chair' || role === 'co-chair')
  return chairs.length > 0 ? <Participants participants={chairs} /> : 'Not stated'
}

function Outcomes({ outcomes }: Pick<Round, 'outcomes'>) {
  if (outcomes.length === 0) return 'None on record'
  return (
    <ul className="plain-list">
      {outcomes.map(({ id, text, how }) => (
        <li key={id}>
          {text}
          {how === 'told' && <span className="quiet"> (told beside it)</span>}
        </li>
      ))}
    </ul>
  )
}
