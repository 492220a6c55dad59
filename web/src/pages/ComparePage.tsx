import { Button, MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComparisonView } from '../../../src/model/comparison-view.ts'
import { problemOf } from '../api/problem.ts'
import { comparisonQuery, sidesQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Waiting } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Page } from '../parts/Page.tsx'
import { ComparisonChart } from '../parts/relationship/ComparisonChart.tsx'
import { Section } from '../parts/Section.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sideNames } from '../text/labels.ts'
import { levelName } from '../text/levels.ts'

/** Relationships side by side; the address carries which. */
export function ComparePage() {
  const { sides: groups, by, from, to } = useSearch({ from: '/compare' })
  const sides: readonly string[] = groups ?? []
  const navigate = useNavigate({ from: '/compare' })
  const asked = { ...(by ? { by } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const { data, error } = useQuery(comparisonQuery([...sides], asked, useAsOf()))
  const change = (chosen: string[]) => navigate({ search: (search: object) => ({ ...search, sides: chosen }) })
  return (
    <Page
      title="Compare relationships"
      summary="The tempo of several relationships over the same time, and what stands out in each."
    >
      <AddGroup add={(group) => change([...sides, group])} full={sides.length >= 6} />
      <ul>
        {sides.map((group) => (
          <li key={group}>
            <Link to="/relationships/$sides" params={{ sides: group }} className="link">
              {group}
            </Link>{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => change(sides.filter((other) => other !== group))}>
              Take away<span className="visually-hidden"> {group}</span>
            </Button>
          </li>
        ))}
      </ul>
      {error && <Failure problem={problemOf(error)} />}
      {sides.length < 2 && <Empty title="Choose two relationships or more." />}
      {sides.length > 1 && !error && (data ? <Compared view={data} /> : <Waiting />)}
    </Page>
  )
}

function AddGroup({ add, full }: { readonly add: (group: string) => void; readonly full: boolean }) {
  const { data } = useQuery(sidesQuery(useAsOf()))
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen.length < 2) return
        add(chosen.join('+'))
        setChosen([])
      }}
    >
      <MultiSelect
        label="Sides of a relationship"
        description="Two or more"
        data={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        value={chosen}
        onChange={setChosen}
        searchable
        size="xs"
        maw="32rem"
      />
      <Button type="submit" size="xs" mt="xs" disabled={full || chosen.length < 2}>
        Add to the comparison
      </Button>
    </form>
  )
}

function Compared({ view }: { readonly view: ComparisonView }) {
  return (
    <>
      <Section title="Tempo">
        <ComparisonChart view={view} />
      </Section>
      <Section title="Side by side">
        <DataTable
          rows={view.relationships}
          keyOf={({ sides }) => sideNames(sides)}
          columns={[
            {
              name: 'Sides',
              cell: ({ sides }) => (
                <Link to="/relationships/$sides" params={{ sides: sides.map(({ code }) => code).join('+') }}>
                  {sideNames(sides)}
                </Link>
              ),
            },
            { name: 'Contacts', cell: ({ basis }) => basis.events, numeric: true },
            {
              name: 'By level',
              cell: ({ levels }) => levels.map((l) => `${levelName(l.level)} ${l.contacts}`).join(', '),
            },
            {
              name: 'Longest silence',
              cell: ({ silences: [longest] }) =>
                longest
                  ? `${edtfInWords(`${longest.from}/${longest.to}`)} (${count(longest.shortest, 'day')}${longest.longest > longest.shortest ? ' or more' : ''})`
                  : 'None',
            },
            { name: 'Since the latest', cell: ({ since }) => (since ? count(since.shortest, 'day') : ''), firm: true },
            {
              name: 'Mechanisms',
              cell: ({ mechanisms }) => mechanisms.map(({ name, state }) => `${name} (${state})`).join('; '),
            },
          ]}
        />
      </Section>
    </>
  )
}
