import { RangeSlider } from '@mantine/core'
import { useEffect, useState } from 'react'

interface Props {
  readonly first: number
  readonly last: number
  readonly value: readonly [number, number]
  readonly onChange: (from: number, to: number) => void
  readonly className?: string | undefined
  readonly labelClass?: string | undefined
}

/** Two thumbs over the years on record. What they are let go at is asked for. */
export function YearsSlider({ first, last, value: [from, to], onChange, className, labelClass }: Props) {
  const [at, setAt] = useState<[number, number]>([from, to])
  useEffect(() => setAt([from, to]), [from, to])
  if (first >= last) return null
  return (
    <div className={className}>
      <div className={labelClass}>
        Years {at[0]} to {at[1]}
      </div>
      <RangeSlider
        min={first}
        max={last}
        minRange={0}
        step={1}
        value={at}
        onChange={setAt}
        onChangeEnd={([start, end]) => onChange(start, end)}
        label={null}
        marks={[
          { value: first, label: String(first) },
          { value: last, label: String(last) },
        ]}
        size="sm"
        thumbFromLabel="First year"
        thumbToLabel="Last year"
      />
    </div>
  )
}
