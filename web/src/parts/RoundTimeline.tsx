import { useElementSize } from '@mantine/hooks'
import type { MechanismAnalysis } from '../../../src/model/mechanism-analysis.ts'
import { edtfInWords } from '../text/edtf.ts'
import { count } from '../text/labels.ts'
import { decimalYear, type Placed, placed, stretch, yearsOf } from '../text/timescale.ts'
import classes from './RoundTimeline.module.css'

const HEIGHT = 92
const AXIS = 60
const MARGIN = 18

/**
 * The dated rounds on a scale of years: a dot for a day, a bar for a longer stretch, hollow where the round was not held. Broken outlines
 * stand for rounds that are missing, the band for when the next is expected; a number that conflicts stands over the one that fits.
 */
export function RoundTimeline({ analysis }: { readonly analysis: MechanismAnalysis }) {
  const { ref, width } = useElementSize()
  const { rounds, missing, conflicts, next, mechanism } = analysis
  const dated = placed(rounds)
  if (dated.length === 0) return null
  const window = next && stretch(next.expected)
  const years = yearsOf(window ? [...dated, window] : dated)
  const [first = 0] = years
  const span = years.length - 1
  const x = (year: number) => MARGIN + ((year - first) / span) * (width - 2 * MARGIN)
  const every = Math.max(1, Math.ceil(years.length / Math.max(1, Math.floor(width / 56))))
  const parts = [
    count(dated.length, 'dated round'),
    missing.length > 0 && `${missing.length} missing between them`,
    conflicts.length > 0 && count(conflicts.length, 'conflict in numbering', 'conflicts in numbering'),
    next && `the next expected ${edtfInWords(`${next.expected.earliest}/${next.expected.latest}`)}`,
  ]
  return (
    <div ref={ref} className={classes.frame}>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Timeline of ${mechanism.name}, ${first} to ${first + span}: ${parts.filter(Boolean).join(', ')}`}
      >
        {window && (
          <rect
            className={classes.window}
            data-state={next.state}
            x={x(window.from)}
            y={AXIS - 9}
            width={Math.max(4, x(window.to) - x(window.from))}
            height={18}
          >
            <title>{`Expected ${edtfInWords(`${next.expected.earliest}/${next.expected.latest}`)}`}</title>
          </rect>
        )}
        <line x1={x(first)} x2={x(first + span)} y1={AXIS} y2={AXIS} className={classes.axis} />
        {years.map((year, index) => (
          <g key={year}>
            <line x1={x(year)} x2={x(year)} y1={AXIS - 3} y2={AXIS + 4} className={classes.axis} />
            {index % every === 0 && (
              <text x={x(year)} y={AXIS + 24} textAnchor="middle" className={classes.year}>
                {year}
              </text>
            )}
          </g>
        ))}
        {missing.map(({ number, about }) => (
          <g key={number} className={classes.missing}>
            <title>{`Round ${number} is not on record`}</title>
            <circle cx={x(decimalYear(about))} cy={AXIS} r={5} />
            <text x={x(decimalYear(about))} y={AXIS - 13} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
        {dated.map((round, index) => (
          <Round
            key={round.round.event.id}
            placed={round}
            others={conflictingWith(round, conflicts)}
            x={x}
            raised={crowded(dated, index, x)}
          />
        ))}
      </svg>
      <p className="quiet">
        Filled: held. Hollow: planned, put off or called off.
        {missing.length > 0 && ' Broken outline: missing, placed by its number.'}
        {conflicts.length > 0 && ' With a question mark: a number that conflicts.'}
        {window && ' Band: when the next round is expected.'}
      </p>
    </div>
  )
}

/** The numbers that sources give a round beside the one that it is taken to have. */
const conflictingWith = ({ round }: Placed, conflicts: MechanismAnalysis['conflicts']): number[] =>
  conflicts
    .filter(({ event }) => event === round.event.id)
    .flatMap(({ readings }) => readings.map(({ number }) => number).filter((number) => number !== round.number))

/** Whether a round's number would run into the number before it; every other number of a crowd is raised. */
function crowded(rounds: readonly Placed[], index: number, x: (year: number) => number): boolean {
  const [before, own] = [rounds[index - 1], rounds[index]]
  if (!before || !own || x(middleOf(own)) - x(middleOf(before)) >= 24) return false
  return !crowded(rounds, index - 1, x)
}

const middleOf = ({ from, to }: Placed): number => (from + to) / 2

interface RoundProps {
  readonly placed: Placed
  /** Numbers that conflict with its own. */
  readonly others: readonly number[]
  readonly x: (year: number) => number
  readonly raised: boolean
}

function Round({ placed: { round, from: start, to: end }, others, x, raised }: RoundProps) {
  const [from, to] = [x(start), x(end)]
  const middle = (from + to) / 2
  const { number, event } = round
  return (
    <g className={classes.round} data-status={event.status}>
      <title>{[number && `Round ${number}`, edtfInWords(event.date), event.status].filter(Boolean).join(', ')}</title>
      <rect x={Math.min(from, middle - 5)} y={AXIS - 5} width={Math.max(10, to - from)} height={10} rx={5} />
      <text x={middle} y={raised ? AXIS - 28 : AXIS - 13} textAnchor="middle">
        {number ?? '?'}
      </text>
      {others.length > 0 && (
        <text x={middle} y={raised ? AXIS - 44 : AXIS - 29} textAnchor="middle" className={classes.conflict}>
          {others.map((other) => `${other}?`).join(' ')}
        </text>
      )}
    </g>
  )
}
