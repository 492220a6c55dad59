import { SegmentedControl, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { NetworkView } from '../../../src/model/network-view.ts'
import { networkQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Graph } from '../parts/network/Graph.tsx'
import { NodeLink } from '../parts/network/NodeLink.tsx'
import { YearsSlider } from '../parts/network/YearsSlider.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count } from '../text/labels.ts'
import { LIMITS, networkAskedOf, networkBasis, USUAL_LIMIT } from '../text/network.ts'
import classes from './NetworkPage.module.css'

/** Rows of the tables under the picture. */
const ROWS = 50

/** Who meets whom: a picture, and tables that say the same. */
export function NetworkPage() {
  const asked = useSearch({ from: '/network' })
  const query = useQuery({ ...networkQuery(asked, useAsOf()), placeholderData: keepPreviousData })
  return (
    <Page
      title="Network"
      summary="Who meets whom: sides, or persons of several sides, tied by the events in which both took part."
    >
      <Answer query={query}>{(view) => <Network view={view} limit={asked.limit ?? USUAL_LIMIT} />}</Answer>
    </Page>
  )
}

function Network({ view, limit }: { readonly view: NetworkView; readonly limit: string }) {
  const navigate = useNavigate({ from: '/network' })
  const { of, years, nodes, ties, from, to } = view
  const change = (part: Record<string, unknown>) =>
    navigate({
      search: networkAskedOf({ of, from: written(from), to: written(to), limit, ...part }),
      replace: true,
      resetScroll: false,
    })
  const open = (id: string) => {
    const code = nodes.find((node) => node.id === id)?.code
    if (of === 'people') void navigate({ to: '/people/$id', params: { id } })
    else if (code) void navigate({ to: '/', search: { side: [code] } })
  }
  const node = new Map(nodes.map((one) => [one.id, one]))
  const basis = networkBasis(view)
  return (
    <>
      <search className={classes.controls} aria-label="What the network is of">
        <SegmentedControl
          data={[
            { value: 'sides', label: 'Sides' },
            { value: 'people', label: 'Persons' },
          ]}
          value={of}
          onChange={(value) => change({ of: value })}
          size="xs"
          aria-label="Nodes"
        />
        <Select
          label="At most"
          data={LIMITS.map((value) => ({ value, label: `${value} ${of === 'sides' ? 'sides' : 'persons'}` }))}
          value={limit}
          onChange={(value) => change({ limit: value })}
          allowDeselect={false}
          size="xs"
          w="9rem"
        />
        {years && (
          <YearsSlider
            first={years.first}
            last={years.last}
            value={[from ?? years.first, to ?? years.last]}
            onChange={(start, end) =>
              change({
                from: start > years.first ? String(start) : undefined,
                to: end < years.last ? String(end) : undefined,
              })
            }
            className={classes.years}
            labelClass={classes.yearsLabel}
          />
        )}
      </search>
      {nodes.length === 0 ? (
        <Empty title="Nobody is on record with another in these years.">
          <Link to="/add">Add a story</Link> that tells of a meeting, or widen the years.
        </Empty>
      ) : (
        <>
          <Graph
            view={view}
            label={`Network of ${count(nodes.length, of === 'sides' ? 'side' : 'person')}`}
            open={open}
          />
          <p className={classes.basis}>{basis}</p>
          <Section title={of === 'sides' ? 'Sides' : 'Persons'}>
            <DataTable
              rows={nodes.slice(0, ROWS)}
              keyOf={({ id }) => id}
              columns={[
                { name: 'Name', cell: (one) => <NodeLink of={of} node={one} /> },
                { name: 'Weight', cell: ({ weight }) => weight.toFixed(1), numeric: true },
                { name: 'Tied to', cell: ({ degree }) => degree, numeric: true },
                { name: 'Community', cell: ({ community }) => community, numeric: true },
                {
                  name: view.all.pivots < view.all.nodes ? 'Betweenness (estimated)' : 'Betweenness',
                  cell: ({ betweenness }) => betweenness.toFixed(3),
                  numeric: true,
                },
                {
                  name: 'Joins communities',
                  cell: ({ id }) => (view.brokers.includes(id) ? 'Yes' : 'No'),
                },
              ]}
            />
          </Section>
          <Section title="Heaviest ties">
            <DataTable
              rows={ties.slice(0, ROWS)}
              keyOf={({ one, two }) => `${one} ${two}`}
              columns={[
                { name: 'One', cell: ({ one }) => <NodeLink of={of} node={node.get(one)} /> },
                { name: 'Other', cell: ({ two }) => <NodeLink of={of} node={node.get(two)} /> },
                {
                  name: 'Events',
                  cell: ({ events }) => (Number.isInteger(events) ? events : `About ${events.toFixed(1)}`),
                  numeric: true,
                },
                { name: 'Weight', cell: ({ weight }) => weight.toFixed(1), numeric: true },
                { name: 'Up to level', cell: ({ level }) => level ?? 'Not told' },
                { name: 'Latest', cell: ({ latest }) => (latest ? edtfInWords(latest) : 'Undated'), firm: true },
              ]}
            />
          </Section>
        </>
      )}
    </>
  )
}

const written = (year: number | null): string | undefined => (year === null ? undefined : String(year))
