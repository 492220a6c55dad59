import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mechanismsQuery } from '../api/queries.ts'
import { Answer } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { count, sentenceCase, sideNames } from '../text/labels.ts'

/** The standing formats in which sides meet, with how many of their rounds are on record. */
export function MechanismsPage() {
  return (
    <Answer query={useQuery(mechanismsQuery)}>
      {({ items }) => (
        <Page title="Mechanisms" summary={`${sentenceCase(count(items.length, 'mechanism'))} on record.`}>
          {items.length === 0 && (
            <Empty title="No mechanism is on record yet.">
              <Link to="/add">Add a story</Link> that tells of a round of consultations, and the mechanism appears here.
            </Empty>
          )}
          {items.length > 0 && (
            <Table.ScrollContainer minWidth={480} type="native">
              <Table verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Mechanism</Table.Th>
                    <Table.Th>Parties</Table.Th>
                    <Table.Th>Cadence</Table.Th>
                    <Table.Th ta="right">Rounds on record</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((mechanism) => (
                    <Table.Tr key={mechanism.id}>
                      <Table.Td>
                        <Link to="/mechanisms/$id" params={{ id: mechanism.id }}>
                          {mechanism.name}
                        </Link>
                      </Table.Td>
                      <Table.Td>{sideNames(mechanism.parties) || 'Not stated'}</Table.Td>
                      <Table.Td>{mechanism.cadence ? sentenceCase(mechanism.cadence) : 'Not stated'}</Table.Td>
                      <Table.Td ta="right">{mechanism.rounds}</Table.Td>
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
