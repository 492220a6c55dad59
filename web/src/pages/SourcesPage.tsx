import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sourcesQuery } from '../api/queries.ts'
import { Answer } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sentenceCase, sourceTitle } from '../text/labels.ts'

/** Every story that was read into the workspace. */
export function SourcesPage() {
  return (
    <Answer query={useQuery(sourcesQuery)}>
      {({ items }) => (
        <Page title="Sources" summary={`${sentenceCase(count(items.length, 'story', 'stories'))} read.`}>
          {items.length === 0 && (
            <Empty title="No story has been read yet.">
              <Link to="/add">Add a story</Link>, and its text is kept here with everything that was recorded of it.
            </Empty>
          )}
          {items.length > 0 && (
            <Table.ScrollContainer minWidth={480} type="native">
              <Table verticalSpacing="xs">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Title</Table.Th>
                    <Table.Th>Publisher</Table.Th>
                    <Table.Th>Published</Table.Th>
                    <Table.Th ta="right">Events</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((source) => (
                    <Table.Tr key={source.id}>
                      <Table.Td>
                        <Link to="/sources/$id" params={{ id: source.id }}>
                          {sourceTitle(source)}
                        </Link>
                      </Table.Td>
                      <Table.Td>{source.publisher ?? 'Not known'}</Table.Td>
                      <Table.Td>{edtfInWords(source.published)}</Table.Td>
                      <Table.Td ta="right">{source.events}</Table.Td>
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
