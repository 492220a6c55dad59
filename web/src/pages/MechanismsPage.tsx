import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mechanismsQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { More, Pages } from '../parts/Pages.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sentenceCase, sideNames } from '../text/labels.ts'

/** The standing formats in which sides meet, with how many of their rounds are on record. */
export function MechanismsPage() {
  const query = useInfiniteQuery(mechanismsQuery(useAsOf()))
  return (
    <Pages query={query}>
      {(items, total) => (
        <Page title="Mechanisms" summary={`${sentenceCase(count(total, 'mechanism'))} on record.`}>
          {items.length === 0 && (
            <Empty title="No mechanism is on record yet.">
              <Link to="/add">Add a story</Link> that tells of a round of consultations, and the mechanism appears here.
            </Empty>
          )}
          {items.length > 0 && (
            <DataTable
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: 'Mechanism',
                  cell: ({ id, name }) => (
                    <Link to="/mechanisms/$id" params={{ id }}>
                      {name}
                    </Link>
                  ),
                },
                { name: 'Parties', cell: ({ parties }) => sideNames(parties) || 'Not stated' },
                { name: 'Cadence', cell: ({ cadence }) => (cadence ? sentenceCase(cadence) : 'Not stated') },
                {
                  name: 'Last held',
                  cell: ({ latest }) => (latest ? edtfInWords(latest) : 'Not on record'),
                  firm: true,
                },
                { name: 'Rounds', cell: ({ rounds }) => rounds, numeric: true },
              ]}
            />
          )}
          <More query={query} shown={`${items.length} of ${total} shown`} />
        </Page>
      )}
    </Pages>
  )
}
