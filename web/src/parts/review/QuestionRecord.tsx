import type { QuestionView } from '../../../../src/model/views.ts'
import type { Action } from '../../review/keys.ts'
import { percent } from '../../text/labels.ts'
import { reasonsOf } from '../../text/reasons.ts'
import { EventLine } from '../EventLine.tsx'
import { Do } from './Do.tsx'
import classes from './Record.module.css'

/** Two events that may be one, with what speaks for and against it, and the two answers. */
export function QuestionRecord({
  question,
  act,
}: {
  readonly question: QuestionView
  readonly act: (action: Action) => void
}) {
  const { speaking, against } = reasonsOf(question.reasons)
  const [told, known] = question.events
  return (
    <section className={classes.record} aria-label="Record">
      <div className={classes.body}>
        <p className={classes.kicker}>
          <span>Question</span>
          <span>{percent(question.score)} likely one event</span>
        </p>
        <h2 className={classes.title} tabIndex={-1} data-entry-title>
          Are these one event?
        </h2>
        <ul className="plain-list">
          <EventLine event={told} />
          <EventLine event={known} />
        </ul>
        <dl className={classes.reasons}>
          <dt>For</dt>
          <dd>{speaking.join('; ') || 'nothing'}</dd>
          <dt>Against</dt>
          <dd>{against.join('; ') || 'nothing'}</dd>
        </dl>
      </div>
      <div className={classes.bar}>
        <Do action="merge" act={act} main>
          One event
        </Do>
        <Do action="split" act={act}>
          Two events
        </Do>
      </div>
    </section>
  )
}
