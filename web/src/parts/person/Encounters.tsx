import { Link } from '@tanstack/react-router'
import type { PersonAnalysis } from '../../../../src/model/person-analysis-view.ts'
import { count } from '../../text/labels.ts'
import { DataTable } from '../DataTable.tsx'
import { EventLinks } from '../EventLinks.tsx'

interface Props {
  readonly found: Pick<PersonAnalysis, 'encounters' | 'met' | 'events'>
  /** Whether to say who of the office it was. */
  readonly withOwn?: boolean
}

/** Who met whom, when last, and in which offices. */
export function Encounters({ found: { encounters, met, events }, withOwn = false }: Props) {
  if (encounters.length === 0) return <p className="quiet">No contact with a person of another side is on record.</p>
  return (
    <>
      <DataTable
        rows={encounters}
        keyOf={({ person, other }) => `${person.id} ${other.id}`}
        columns={[
          {
            name: 'With',
            cell: ({ other }) => (
              <>
                <Link to="/people/$id" params={{ id: other.id }}>
                  {other.name}
                </Link>
                <div className="quiet">{[other.office, other.for?.name].filter(Boolean).join(', ')}</div>
              </>
            ),
          },
          {
            name: withOwn ? 'Holder' : 'As',
            cell: ({ person }) => (withOwn ? person.name : (person.office ?? 'Office not told')),
          },
          {
            name: 'Contacts',
            cell: ({ events: ids, bilateral }) =>
              `${ids.length}${ids.length > bilateral ? ` (${ids.length - bilateral} in wider company)` : ''}`,
            firm: true,
          },
          { name: 'Latest', cell: ({ last }) => <EventLinks ids={[last]} events={events} /> },
        ]}
      />
      {met > encounters.length && (
        <p className="quiet">{count(met - encounters.length, 'person', 'persons')} met earlier are not shown.</p>
      )}
    </>
  )
}
