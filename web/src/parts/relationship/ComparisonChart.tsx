import { useCallback } from 'react'
import type { ComparisonView } from '../../../../src/model/comparison-view.ts'
import { basisInWords } from '../../text/basis.ts'
import { sideNames } from '../../text/labels.ts'
import { Chart, type Plot } from '../chart/Chart.tsx'
import { DataTable } from '../DataTable.tsx'

/** The tempo of relationships one below the other, on the same scale. */
export function ComparisonChart({ view }: { readonly view: ComparisonView }) {
  const { relationships, by } = view
  const draw = useCallback(
    (plot: Plot) => ({
      height: 60 + relationships.length * 110,
      marginLeft: 36,
      marginRight: 110,
      x: { type: 'utc' as const, label: null },
      y: { label: 'contacts', grid: true },
      fy: { label: null },
      marks: [
        plot.rectY(
          relationships.flatMap(({ sides, tempo }) =>
            tempo.map(({ from, expected }) => ({ sides: codes(sides), from: new Date(from), expected })),
          ),
          { x: 'from', y: 'expected', fy: 'sides', interval: by, fill: 'var(--edge-event)', inset: 0.5 },
        ),
        plot.ruleY([0]),
      ],
    }),
    [relationships, by],
  )
  const buckets = (relationships[0]?.tempo ?? []).map(({ bucket }, i) => ({
    bucket,
    expected: relationships.map(({ tempo }) => Math.round((tempo[i]?.expected ?? 0) * 10) / 10),
  }))
  return (
    <Chart
      title={`Contacts by ${by}`}
      caption={relationships.map(({ sides, basis }) => `${sideNames(sides)}: ${basisInWords(basis)}`).join(' ')}
      draw={draw}
    >
      <DataTable
        rows={buckets.filter(({ expected }) => expected.some((n) => n > 0))}
        keyOf={({ bucket }) => bucket}
        columns={[
          { name: 'When', cell: ({ bucket }) => bucket, firm: true },
          ...relationships.map(({ sides }, i) => ({
            name: sideNames(sides),
            cell: ({ expected }: (typeof buckets)[number]) => expected[i],
            numeric: true,
          })),
        ]}
      />
    </Chart>
  )
}

const codes = (sides: readonly { readonly code: string }[]): string => sides.map(({ code }) => code).join('+')
