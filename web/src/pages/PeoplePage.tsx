import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { peopleQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Offices } from '../parts/Offices.tsx'
import { Page } from '../parts/Page.tsx'
import { More, Pages } from '../parts/Pages.tsx'
import { count, sentenceCase } from '../text/labels.ts'

/** The people on record, with the offices that sources give them. */
export function PeoplePage() {
  const query = useInfiniteQuery(peopleQuery(useAsOf()))
  return (
    <Pages query={query}>
      {(items, total) => (
        <Page
          title="People"
          summary={
            <>
              {`${sentenceCase(count(total, 'person', 'people'))} on record. Dates say when a source was published that gives the office.`}{' '}
              <Link to="/offices">Offices with their holders</Link>
            </>
          }
        >
          {items.length === 0 && (
            <Empty title="Nobody is on record yet.">
              <Link to="/add">Add a story</Link>, and those who took part in its events appear here.
            </Empty>
          )}
          {items.length > 0 && (
            <DataTable
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: 'Person',
                  firm: true,
                  cell: ({ id, name }) => (
                    <Link to="/people/$id" params={{ id }}>
                      {name}
                    </Link>
                  ),
                },
                { name: 'Offices', cell: ({ offices }) => <Offices offices={offices} /> },
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
