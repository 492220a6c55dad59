import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { relationshipsQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Waiting } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { UnreadPage } from '../parts/Failure.tsx'
import { Page } from '../parts/Page.tsx'
import { More } from '../parts/Pages.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { sideNames } from '../text/labels.ts'

/** The pairs of sides that met, or that something is said of as such. */
export function RelationshipsPage() {
  const query = useInfiniteQuery(relationshipsQuery(useAsOf()))
  if (query.error) return <UnreadPage error={query.error} retry={() => query.refetch()} />
  const dyads = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page
      title="Relationships"
      summary={
        <>
          Pairs of sides with the events that took place between them, those with most first.{' '}
          <Link to="/compare">Compare some of them.</Link>
        </>
      }
    >
      {query.isPending && <Waiting />}
      {query.data && dyads.length === 0 && (
        <Empty title="No two sides are on record together yet.">
          <Link to="/add">Add a story</Link> that tells of a meeting, and its sides appear here.
        </Empty>
      )}
      {dyads.length > 0 && (
        <DataTable
          rows={dyads}
          keyOf={({ sides }) => sides.map(({ code }) => code).join('+')}
          columns={[
            {
              name: 'Sides',
              cell: ({ sides }) => (
                <Link to="/relationships/$sides" params={{ sides: sides.map(({ code }) => code).join('+') }}>
                  {sideNames(sides)}
                </Link>
              ),
            },
            {
              name: 'Ties since',
              cell: ({ established, basis }) =>
                established ? `${edtfInWords(established)}${basis === 'derived' ? ' (derived)' : ''}` : 'Not stated',
            },
            { name: 'First contact', cell: ({ first }) => (first ? edtfInWords(first) : 'None'), firm: true },
            { name: 'Latest contact', cell: ({ latest }) => (latest ? edtfInWords(latest) : 'None'), firm: true },
            { name: 'Events', cell: ({ events }) => events, numeric: true },
          ]}
        />
      )}
      <More query={query} />
    </Page>
  )
}
