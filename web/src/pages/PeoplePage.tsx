import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { peopleQuery } from '../api/queries.ts'
import { Answer } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Offices } from '../parts/Offices.tsx'
import { Page } from '../parts/Page.tsx'
import { count, sentenceCase } from '../text/labels.ts'

/** The people on record, with the offices that sources give them. */
export function PeoplePage() {
  return (
    <Answer query={useQuery(peopleQuery)}>
      {({ items }) => (
        <Page
          title="People"
          summary={`${sentenceCase(count(items.length, 'person', 'people'))} on record. Dates say when a source was published that gives the office.`}
        >
          {items.length === 0 && (
            <Empty title="Nobody is on record yet.">
              <Link to="/add">Add a story</Link>, and those who took part in its events appear here.
            </Empty>
          )}
          {items.length > 0 && (
            <Table.ScrollContainer minWidth={480} type="native">
              <Table verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Person</Table.Th>
                    <Table.Th>Offices observed</Table.Th>
                    <Table.Th ta="right">Events</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((person) => (
                    <Table.Tr key={person.id}>
                      <Table.Td>
                        <Link to="/people/$id" params={{ id: person.id }}>
                          {person.name}
                        </Link>
                      </Table.Td>
                      <Table.Td>
                        <Offices offices={person.offices} />
                      </Table.Td>
                      <Table.Td ta="right">{person.events}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </Page>
      )}
    </Answer>
  )
}
