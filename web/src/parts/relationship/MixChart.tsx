import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RelationshipAnalysis } from '../../../../src/model/relationship-analysis-view.ts'
import { basisInWords } from '../../text/basis.ts'
import { Chart, type Plot } from '../chart/Chart.tsx'
import { DataTable } from '../DataTable.tsx'

/** Cooperation and conflict by Goldstein's weights, apart, and the events by PLOVER type. */
export function MixChart({ analysis }: { readonly analysis: RelationshipAnalysis }) {
  const { intensity, by, mix, mixBasis, uncoded, sides } = analysis
  const draw = useCallback(
    (plot: Plot) => ({
      height: 180,
      marginLeft: 36,
      x: { type: 'utc' as const, label: null },
      y: { label: 'Goldstein weight', grid: true },
      color: {
        legend: true,
        domain: ['cooperation', 'conflict'],
        range: ['var(--edge-commitment)', 'var(--edge-relation)'],
      },
      marks: [
        plot.rectY(
          intensity.flatMap(({ from, cooperative, conflictual }) => [
            { from: new Date(from), sum: cooperative, kind: 'cooperation' },
            { from: new Date(from), sum: conflictual, kind: 'conflict' },
          ]),
          { x: 'from', y: 'sum', interval: by, fill: 'kind', inset: 0.5 },
        ),
        plot.ruleY([0]),
      ],
    }),
    [intensity, by],
  )
  const kinds = mix.map(({ plover, mode, events }) => `${plover}${mode ? ` (${mode})` : ''} ${events.length}`)
  return (
    <Chart
      title={`Cooperation and conflict by ${by}`}
      caption={`${basisInWords(mixBasis)} With what is planned. By PLOVER type: ${kinds.join(', ')}${uncoded > 0 ? `; ${uncoded} without a code` : ''}.`}
      draw={draw}
    >
      <DataTable
        rows={intensity.filter(({ cooperative, conflictual }) => cooperative !== 0 || conflictual !== 0)}
        keyOf={({ bucket }) => bucket}
        columns={[
          {
            name: 'When',
            cell: ({ bucket, from, to }) => (
              <Link to="/" search={{ side: sides.map(({ code }) => code), from, to }}>
                {bucket}
              </Link>
            ),
            firm: true,
          },
          { name: 'Cooperation', cell: ({ cooperative }) => Math.round(cooperative * 10) / 10, numeric: true },
          { name: 'Conflict', cell: ({ conflictual }) => Math.round(conflictual * 10) / 10, numeric: true },
        ]}
      />
    </Chart>
  )
}
