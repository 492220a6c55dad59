import { Button } from '@mantine/core'
import type { AgreementView } from '../../../../src/model/coding-view.ts'
import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import type { StatementView } from '../../../../src/model/views.ts'
import { settlingOf } from '../../review/settling.ts'
import { propertyName } from '../../text/labels.ts'
import type { Question } from '../DecisionDialog.tsx'
import { Words } from '../Words.tsx'
import classes from './Difference.module.css'

interface Props {
  readonly differences: AgreementView['differences']
  /** The proposal as it stands; undefined until it was read. */
  readonly view: ProposalView | undefined
  readonly ask: (question: Question) => void
}

/** What each coder read, side by side, with what stands on record and the words that state it. */
export function Readings({ differences, view, ask }: Props) {
  return differences.map(({ variable, readings }) => {
    const standing = [...(view?.statements ?? []), ...(view?.added ?? [])].filter(
      (s) => s.property === variable && !s.decision?.state,
    )
    return (
      <section key={variable} className={classes.variable} aria-label={variableName(variable)}>
        <h4 className={classes.name}>{variableName(variable)}</h4>
        <dl className={classes.readings}>
          {readings.map(({ by, value, reason }) => (
            <div key={by}>
              <dt>{by}</dt>
              <dd>
                {variable === 'verdict' ? VERDICTS[value] : value || 'none'}
                {reason !== null && `: ${reason}`}
                {variable !== 'verdict' && (
                  <Settle by={by} value={value} variable={variable} standing={standing} ask={ask} />
                )}
              </dd>
            </div>
          ))}
          {view && variable !== 'verdict' && (
            <div>
              <dt>On record</dt>
              <dd>
                {standing.map((s) => s.value).join('; ') || 'none'}
                <Words statements={standing} item={view.entity} />
              </dd>
            </div>
          )}
        </dl>
      </section>
    )
  })
}

interface Settled {
  readonly by: string
  readonly value: string
  readonly variable: string
  readonly standing: readonly StatementView[]
  readonly ask: Props['ask']
}

/** Makes the record say what a coder read, where one value does it. */
function Settle({ by, value, variable, standing, ask }: Settled) {
  const settling = settlingOf(value, standing)
  if (!settling) return null
  const { kind, statements } = settling
  const property = variableName(variable).toLowerCase()
  const choices = statements.map((s) => ({ id: s.id, label: s.value }))
  return (
    <Button
      variant="default"
      size="compact-xs"
      ml="xs"
      aria-label={`Take the ${property} that ${by} read`}
      onClick={() =>
        ask(
          kind === 'correct'
            ? {
                title: `Correct ${property}`,
                explanation: `As ${by} read it. The former value stays on record, and the history can bring it back.`,
                submit: 'Correct',
                choices,
                value: settling.value,
                decision: (id, right) => ({ kind, id, value: right }),
              }
            : {
                title: `Retract ${property}`,
                explanation: `${by} read no such value. It stays on record, and the history can bring it back.`,
                submit: 'Retract',
                choices,
                decision: (id) => ({ kind, id }),
              },
        )
      }
    >
      {kind === 'correct' ? 'Correct to this' : 'Retract the other'}
    </Button>
  )
}

const VERDICTS: Record<string, string> = { accepted: 'would accept it', rejected: 'would reject it' }

const variableName = (variable: string): string => (variable === 'verdict' ? 'Verdict' : propertyName(variable))
