import { useElementSize } from '@mantine/hooks'
import type { MechanismView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { count } from '../text/labels.ts'
import { type Placed, placed, yearsOf } from '../text/timescale.ts'
import classes from './RoundTimeline.module.css'

const HEIGHT = 84
const AXIS = 56
const MARGIN = 18

interface Props {
  readonly rounds: MechanismView['roundsOnRecord']
  readonly name: string
}

/** The dated rounds on a scale of years: a dot for a day, a bar for a longer stretch, hollow where the round was not held. */
export function RoundTimeline({ rounds, name }: Props) {
  const { ref, width } = useElementSize()
  const dated = placed(rounds)
  if (dated.length === 0) return null
  const years = yearsOf(dated)
  const [first = 0] = years
  const span = years.length - 1
  const x = (year: number) => MARGIN + ((year - first) / span) * (width - 2 * MARGIN)
  const every = Math.max(1, Math.ceil(years.length / Math.max(1, Math.floor(width / 56))))
  return (
    <div ref={ref} className={classes.frame}>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Timeline: ${count(dated.length, 'dated round')} of ${name}, ${first} to ${first + span}`}
      >
        <line x1={x(first)} x2={x(first + span)} y1={AXIS} y2={AXIS} className={classes.axis} />
        {years.map((year, index) => (
          <g key={year}>
            <line x1={x(year)} x2={x(year)} y1={AXIS - 3} y2={AXIS + 4} className={classes.axis} />
            {index % every === 0 && (
              <text x={x(year)} y={AXIS + 20} textAnchor="middle" className={classes.year}>
                {year}
              </text>
            )}
          </g>
        ))}
        {dated.map((round, index) => (
          <Round key={round.event.id} round={round} x={x} raised={crowded(dated, index, x)} />
        ))}
      </svg>
    </div>
  )
}

/** Whether a round's number would run into the number before it; every other number of a crowd is raised. */
function crowded(rounds: readonly Placed[], index: number, x: (year: number) => number): boolean {
  const [before, own] = [rounds[index - 1], rounds[index]]
  if (!before || !own || x(middleOf(own)) - x(middleOf(before)) >= 24) return false
  return !crowded(rounds, index - 1, x)
}

const middleOf = ({ from, to }: Placed): number => (from + to) / 2

function Round({ round, x, raised }: { round: Placed; x: (year: number) => number; raised: boolean }) {
  const [from, to] = [x(round.from), x(round.to)]
  const middle = (from + to) / 2
  return (
    <g className={classes.round} data-status={round.event.status}>
      <title>
        {[round.round && `Round ${round.round}`, edtfInWords(round.event.date), round.event.status]
          .filter(Boolean)
          .join(', ')}
      </title>
      <rect x={Math.min(from, middle - 5)} y={AXIS - 5} width={Math.max(10, to - from)} height={10} rx={5} />
      <text x={middle} y={raised ? AXIS - 28 : AXIS - 13} textAnchor="middle">
        {round.round ?? '?'}
      </text>
    </g>
  )
}
