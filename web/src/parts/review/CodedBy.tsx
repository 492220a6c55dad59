import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { codersQuery } from '../../api/review-queries.ts'

interface Props {
  readonly coder: string
  readonly of: string | null
  readonly change: (part: { readonly of: string; readonly at: string }) => unknown
}

/** Narrows the queue of a coder to what another has coded, so that both code the same. */
export function CodedBy({ coder, of, change }: Props) {
  const coders = useQuery(codersQuery).data?.items ?? []
  const others = coders
    .filter(({ by }) => by !== coder)
    .map(({ by, coded }) => ({ value: by, label: `What ${by} coded (${coded})` }))
  const known = of === null || others.some(({ value }) => value === of)
  return (
    <Select
      aria-label="Coded by"
      placeholder="Whoever coded it"
      data={known ? others : [...others, { value: of, label: `What ${of} coded` }]}
      value={of}
      onChange={(name) => change({ of: name ?? '', at: '' })}
      nothingFoundMessage="Nobody else has coded yet"
      clearable
      size="xs"
      clearButtonProps={{ 'aria-label': 'Whoever coded it' }}
    />
  )
}
