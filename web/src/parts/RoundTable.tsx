import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { MechanismView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { Participants } from './Names.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Status } from './Status.tsx'

/** The rounds of a mechanism: number, date, place, status, who led them, and by which sources. */
export function RoundTable({ rounds }: { readonly rounds: MechanismView['roundsOnRecord'] }) {
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">Round</Table.Th>
            <Table.Th>Date</Table.Th>
            <Table.Th>Place</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Chairs</Table.Th>
            <Table.Th>Sources</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rounds.map(({ round, event }) => (
            <Table.Tr key={event.id}>
              <Table.Td ta="right">{round ?? 'Not numbered'}</Table.Td>
              <Table.Td>
                <Link to="/events/$id" params={{ id: event.id }}>
                  {edtfInWords(event.date)}
                </Link>
              </Table.Td>
              <Table.Td>{event.place ?? 'Not stated'}</Table.Td>
              <Table.Td>
                <Status status={event.status} />
              </Table.Td>
              <Table.Td>
                <Chairs participants={event.participants} />
              </Table.Td>
              <Table.Td>
                <ul className="plain-list">
                  {event.sources.map((source) => (
                    <li key={source.id}>
                      <SourceLine source={source} item={event.id} />
                    </li>
                  ))}
                </ul>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Chairs({
  participants,
}: {
  readonly participants: MechanismView['roundsOnRecord'][number]['event']['participants']
}) {
  const chairs = participants.filter(({ role }) => role === 'chair' || role === 'co-chair')
  return chairs.length > 0 ? <Participants participants={chairs} /> : 'Not stated'
}
