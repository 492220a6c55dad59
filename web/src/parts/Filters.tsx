import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sidesQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { type ChronologyFilter, EVENT_TYPES, filterOf } from '../text/filter.ts'
import classes from './Filters.module.css'

const TYPES = Object.entries(EVENT_TYPES).map(([value, label]) => ({ value, label }))

/** The filter of the chronology. Every change is written to the URL at once. */
export function Filters({ filter }: { readonly filter: ChronologyFilter }) {
  const navigate = useNavigate({ from: '/' })
  const { data } = useQuery(sidesQuery(useAsOf()))
  const known = data?.items ?? []
  const sides = [
    ...known.map(({ code, name }) => ({ value: code, label: name })),
    ...(filter.side ?? [])
      .filter((code) => !known.some((side) => side.code === code))
      .map((code) => ({ value: code, label: code })),
  ]
  const change = (part: Record<string, unknown>) =>
    navigate({ search: filterOf({ ...filter, ...part }), replace: true, resetScroll: false })
  return (
    <search className={classes.filters} aria-label="Filter the chronology">
      <MultiSelect
        label="Sides"
        placeholder={filter.side ? '' : 'All'}
        data={sides}
        value={filter.side ?? []}
        onChange={(side) => change({ side })}
        searchable
        clearable
        size="xs"
        className={classes.sides ?? ''}
        clearButtonProps={{ 'aria-label': 'Clear the sides' }}
      />
      <Select
        label="Type"
        placeholder="All"
        data={TYPES}
        value={filter.type ?? null}
        onChange={(type) => change({ type })}
        className={classes.type ?? ''}
        clearable
        size="xs"
        clearButtonProps={{ 'aria-label': 'Clear the type' }}
      />
      <TextInput
        label="From"
        type="date"
        value={filter.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
        size="xs"
      />
      <TextInput
        label="To"
        type="date"
        value={filter.to ?? ''}
        onChange={(event) => change({ to: event.currentTarget.value })}
        size="xs"
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" size="xs" renderRoot={(props) => <Link to="/" {...props} />}>
          Clear filter
        </Button>
      )}
    </search>
  )
}
