import { Table } from '@mantine/core'
import type { EventView } from '../../../src/model/views.ts'
import { sentenceCase } from '../text/labels.ts'
import { PersonLink } from './Names.tsx'
import { Words } from './Words.tsx'

/** Who took part: person, office that day, for whom, and as what. */
export function ParticipantTable({ event }: { readonly event: EventView }) {
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th>Office</Table.Th>
            <Table.Th>For</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th>By the words</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {event.participants.map((participant) => (
            <Table.Tr key={`${participant.person} ${participant.office}`}>
              <Table.Td>
                <PersonLink participant={participant} />
              </Table.Td>
              <Table.Td>{participant.office ?? 'Not stated'}</Table.Td>
              <Table.Td>{participant.for?.name ?? 'Not stated'}</Table.Td>
              <Table.Td>{participant.role ? sentenceCase(participant.role) : 'Not stated'}</Table.Td>
              <Table.Td>
                <Words
                  statements={event.statements.filter(({ entity }) => entity === participant.person)}
                  properties={['participant']}
                  item={event.id}
                  limit={2}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
