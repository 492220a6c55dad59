import type { EventView } from '../../../src/model/views.ts'
import { sentenceCase } from '../text/labels.ts'
import { DataTable } from './DataTable.tsx'
import { PersonLink } from './Names.tsx'
import { Words } from './Words.tsx'

/** Who took part: person, office that day, for whom, and as what. */
export function ParticipantTable({ event }: { readonly event: EventView }) {
  return (
    <DataTable
      rows={event.participants}
      keyOf={({ person, office }) => `${person} ${office}`}
      columns={[
        { name: 'Person', cell: (participant) => <PersonLink participant={participant} /> },
        { name: 'Office', cell: ({ office }) => (office ? sentenceCase(office) : 'Not stated') },
        { name: 'For', cell: (participant) => participant.for?.name ?? 'Not stated' },
        { name: 'Role', cell: ({ role }) => (role ? sentenceCase(role) : 'Not stated') },
        {
          name: 'Words',
          cell: ({ person }) => (
            <Words
              statements={event.statements.filter(
                ({ property, entity }) => property === 'participant' && entity === person,
              )}
              item={event.id}
              limit={2}
            />
          ),
        },
      ]}
    />
  )
}
