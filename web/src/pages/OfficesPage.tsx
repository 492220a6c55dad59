import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { officesQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { More, Pages } from '../parts/Pages.tsx'
import { count, sentenceCase } from '../text/labels.ts'

/** The offices that somebody is on record to have held. */
export function OfficesPage() {
  const query = useInfiniteQuery(officesQuery(useAsOf()))
  return (
    <Pages query={query}>
      {(items, total) => (
        <Page title="Offices" summary={`${sentenceCase(count(total, 'office'))} with holders on record.`}>
          {items.length === 0 && <Empty title="No office is on record yet." />}
          {items.length > 0 && (
            <DataTable
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: 'Office',
                  cell: ({ id, title }) => (
                    <Link to="/offices/$id" params={{ id }}>
                      {sentenceCase(title)}
                    </Link>
                  ),
                },
                { name: 'Of', cell: (office) => office.for?.name ?? 'Not stated' },
                { name: 'Holders', cell: ({ holders }) => holders, numeric: true },
              ]}
            />
          )}
          <More query={query} shown={`${items.length} of ${total} shown`} />
        </Page>
      )}
    </Pages>
  )
}
