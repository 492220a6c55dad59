import { useCallback } from 'react'
import type { Basis } from '../../../../src/model/basis-view.ts'
import type { MonthSeen } from '../../../../src/model/person-analysis-view.ts'
import { basisInWords } from '../../text/basis.ts'
import { edtfInWords, monthName } from '../../text/edtf.ts'
import { Chart, type Plot } from '../chart/Chart.tsx'
import { DataTable } from '../DataTable.tsx'

interface Props {
  readonly calendar: readonly MonthSeen[]
  readonly basis: Basis
}

/** Contacts by year and month: the more, the darker. */
export function Calendar({ calendar, basis }: Props) {
  const draw = useCallback(
    (plot: Plot) => {
      const seen = calendar.filter(({ possible }) => possible > 0)
      const years = [...new Set(calendar.map(({ month }) => month.slice(0, 4)))]
      return {
        height: 40 + years.length * 22,
        marginLeft: 44,
        x: {
          domain: Array.from({ length: 12 }, (_, i) => i + 1),
          tickFormat: (m: number) => monthName(m).slice(0, 3),
          label: null,
        },
        y: { domain: years, label: null },
        opacity: { domain: [0, Math.max(1, ...seen.map(({ expected }) => expected))], range: [0.15, 1] },
        marks: [
          plot.cell(seen, {
            x: ({ month }: MonthSeen) => Number(month.slice(5)),
            y: ({ month }: MonthSeen) => month.slice(0, 4),
            fill: 'var(--edge-event)',
            fillOpacity: 'expected',
            inset: 1,
          }),
        ],
      }
    },
    [calendar],
  )
  if (calendar.length === 0) return <p className="quiet">No dated contact is on record.</p>
  return (
    <Chart
      title="Contacts by year and month"
      caption={`${basisInWords(basis)} What is dated coarsely is spread over the months that it can have been in.`}
      draw={draw}
    >
      <DataTable
        rows={calendar.filter(({ possible }) => possible > 0)}
        keyOf={({ month }) => month}
        columns={[
          { name: 'Month', cell: ({ month }) => edtfInWords(month), firm: true },
          { name: 'Sure', cell: ({ sure }) => sure, numeric: true },
          { name: 'At most', cell: ({ possible }) => possible, numeric: true },
          { name: 'About', cell: ({ expected }) => Math.round(expected * 10) / 10, numeric: true },
        ]}
      />
    </Chart>
  )
}
