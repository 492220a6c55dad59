import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { eventsQuery } from '../api/queries.ts'
import { Waiting } from '../parts/Answer.tsx'
import { Chronology } from '../parts/Chronology.tsx'
import { Empty } from '../parts/Empty.tsx'
import { ExportMenu } from '../parts/ExportMenu.tsx'
import { UnreadPage } from '../parts/Failure.tsx'
import { Filters } from '../parts/Filters.tsx'
import { Page } from '../parts/Page.tsx'
import { More } from '../parts/Pages.tsx'
import { count, sentenceCase } from '../text/labels.ts'

/** All events on record, the newest first, narrowed by the fields of the URL. */
export function ChronologyPage() {
  const { asOf, ...filter } = useSearch({ from: '/' })
  const narrowed = Object.keys(filter).length > 0
  const query = useInfiniteQuery({ ...eventsQuery(filter, asOf), placeholderData: keepPreviousData })
  if (query.error) return <UnreadPage error={query.error} retry={() => query.refetch()} />
  const events = query.data?.pages.flatMap(({ items }) => items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Page
      title="Chronology"
      summary={
        query.data && (
          <>
            <span role="status">{`${sentenceCase(count(total, 'event'))} ${narrowed ? 'match the filter' : 'on record'}.`}</span>{' '}
            <ExportMenu filter={filter} asOf={asOf} />
          </>
        )
      }
    >
      <Filters filter={filter} />
      {query.isPending && <Waiting />}
      {query.data && events.length === 0 && (narrowed ? <NoMatch /> : <NothingYet />)}
      <Chronology events={events} />
      <More query={query} label="Show older events" shown={`${events.length} of ${total} shown`} />
    </Page>
  )
}

const NothingYet = () => (
  <Empty title="No event is on record yet.">
    <Link to="/add">Add a story</Link>: paste its text or upload a file, and the events that it tells of appear here.
  </Empty>
)

const NoMatch = () => (
  <Empty title="No event matches this filter.">
    Widen the dates, take a side away, or <Link to="/">show the whole chronology</Link>.
  </Empty>
)
