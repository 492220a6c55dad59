import { useQuery } from '@tanstack/react-query'
import { rulesQuery } from '../api/review-queries.ts'
import { Answer } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { percent } from '../text/labels.ts'

/** How the proposals of each rule fared in review, and how likely its next one is right by that. */
export function RulesPage() {
  return (
    <Answer query={useQuery(rulesQuery)}>
      {({ items }) => (
        <Page
          title="Rules"
          summary="What was decided about the proposals of each rule. A rule states how sure it is; the decisions taken here raise or lower that, and taking one back takes its weight back."
        >
          {items.length === 0 && <Empty title="No rule has proposed anything yet." />}
          {items.length > 0 && (
            <DataTable
              rows={items}
              keyOf={({ rule }) => rule}
              columns={[
                { name: 'Rule', cell: ({ rule }) => rule },
                { name: 'Accepted', cell: ({ accepted }) => accepted, numeric: true },
                { name: 'of these edited', cell: ({ edited }) => edited, numeric: true },
                { name: 'Rejected', cell: ({ rejected }) => rejected, numeric: true },
                { name: 'Waiting', cell: ({ pending }) => pending, numeric: true },
                { name: 'As stated', cell: ({ stated }) => share(stated), numeric: true },
                { name: 'As decided', cell: ({ likely }) => share(likely), numeric: true },
              ]}
            />
          )}
        </Page>
      )}
    </Answer>
  )
}

const share = (confidence: number | null): string => (confidence === null ? 'not stated' : percent(confidence))
