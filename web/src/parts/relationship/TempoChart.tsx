import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Basis } from '../../../../src/model/basis-view.ts'
import type { TempoBucket, TempoChange, TempoUnit } from '../../../../src/model/relationship-analysis-view.ts'
import { basisInWords } from '../../text/basis.ts'
import { LEVEL_COLOURS, levelName } from '../../text/levels.ts'
import { Chart, type Plot } from '../chart/Chart.tsx'
import { DataTable } from '../DataTable.tsx'

interface Props {
  readonly tempo: readonly TempoBucket[]
  readonly changes: readonly TempoChange[]
  readonly by: TempoUnit
  readonly basis: Basis
  /** Codes of the sides, for the links to what is counted. */
  readonly sides: readonly string[]
}

/** How often sides met, by level, with the points at which that changed. */
export function TempoChart({ tempo, changes, by, basis, sides }: Props) {
  const [first, last] = [tempo[0]?.from ?? '', tempo.at(-1)?.to ?? '']
  const draw = useCallback(
    (plot: Plot) => {
      const shares = tempo.flatMap(({ from, levels }) =>
        levels.map(({ level, expected }) => ({ from: new Date(from), level: levelName(level), expected })),
      )
      const shown = Object.keys(LEVEL_COLOURS).filter((level) => shares.some((share) => share.level === level))
      return {
        height: 220,
        marginLeft: 36,
        x: { type: 'utc' as const, label: null, domain: [new Date(first), new Date(last)] },
        y: { label: 'contacts', grid: true, tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : '') },
        color: { legend: true, domain: shown, range: shown.map((level) => LEVEL_COLOURS[level] ?? '') },
        marks: [
          plot.rectY(shares, { x: 'from', y: 'expected', interval: by, fill: 'level', order: shown, inset: 0.5 }),
          plot.ruleY([0]),
          plot.ruleX(changes, { x: ({ from }: TempoChange) => new Date(from), strokeDasharray: '4 3' }),
          plot.text(changes, {
            x: ({ from }: TempoChange) => new Date(from),
            text: ({ after, before }: TempoChange) => `${before} → ${after}`,
            frameAnchor: 'top',
            textAnchor: 'start',
            dx: 4,
            dy: -8,
          }),
        ],
      }
    },
    [tempo, changes, by, first, last],
  )
  if (tempo.length === 0) return <p className="quiet">No dated contact is on record.</p>
  const counted = tempo.filter(({ possible }) => possible > 0)
  return (
    <Chart
      title={`Contacts by ${by} and level`}
      caption={`${basisInWords(basis)} What is dated coarsely is spread over the days that it can have been. A dashed line marks a change of the tempo.`}
      draw={draw}
    >
      <DataTable
        rows={counted}
        keyOf={({ bucket }) => bucket}
        columns={[
          {
            name: 'When',
            cell: ({ bucket, from, to }) => (
              <Link to="/" search={{ side: [...sides], from, to }}>
                {bucket}
              </Link>
            ),
            firm: true,
          },
          { name: 'Sure', cell: ({ sure }) => sure, numeric: true },
          { name: 'At most', cell: ({ possible }) => possible, numeric: true },
          { name: 'About', cell: ({ expected }) => oneDigit(expected), numeric: true },
          {
            name: 'By level',
            cell: ({ levels }) => levels.map((l) => `${levelName(l.level)} ${oneDigit(l.expected)}`).join(', '),
          },
          { name: 'Sources', cell: ({ sources }) => sources, numeric: true },
        ]}
      />
    </Chart>
  )
}

const oneDigit = (n: number): number => Math.round(n * 10) / 10
