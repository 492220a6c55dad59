import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sourcesQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { More, Pages } from '../parts/Pages.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sentenceCase, sourceTitle } from '../text/labels.ts'

/** Every story that was read into the workspace. */
export function SourcesPage() {
  const query = useInfiniteQuery(sourcesQuery(useAsOf()))
  return (
    <Pages query={query}>
      {(items, total) => (
        <Page title="Sources" summary={`${sentenceCase(count(total, 'story', 'stories'))} read.`}>
          {items.length === 0 && (
            <Empty title="No story has been read yet.">
              <Link to="/add">Add a story</Link>, and its text is kept here with everything that was recorded of it.
            </Empty>
          )}
          {items.length > 0 && (
            <DataTable
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: 'Title',
                  cell: (source) => (
                    <Link to="/sources/$id" params={{ id: source.id }}>
                      {sourceTitle(source)}
                    </Link>
                  ),
                },
                { name: 'Publisher', cell: ({ publisher }) => publisher ?? 'Not known' },
                { name: 'Published', cell: ({ published }) => edtfInWords(published), firm: true },
                { name: 'Events', cell: ({ events }) => events, numeric: true },
              ]}
            />
          )}
          <More query={query} shown={`${items.length} of ${total} shown`} />
        </Page>
      )}
    </Pages>
  )
}
