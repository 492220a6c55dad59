import type { QuestionView } from '../../../../src/model/views.ts'
import type { Action } from '../../review/keys.ts'
import { askedOf } from '../../text/asked.ts'
import { percent } from '../../text/labels.ts'
import { reasonsOf } from '../../text/reasons.ts'
import { EventLine } from '../EventLine.tsx'
import { PersonLine } from '../PersonLine.tsx'
import { Do } from './Do.tsx'
import classes from './Record.module.css'

/** Two events, or persons, that may be one, with what speaks for and against it, and the two answers. */
export function QuestionRecord({
  question,
  act,
}: {
  readonly question: QuestionView
  readonly act: (action: Action) => void
}) {
  const { speaking, against } = reasonsOf(question.reasons)
  const { noun } = askedOf(question)
  return (
    <section className={classes.record} aria-label="Record">
      <div className={classes.body}>
        <p className={classes.kicker}>
          <span>Question</span>
          <span>
            {percent(question.score)} likely one {noun}
          </span>
        </p>
        <h2 className={classes.title} tabIndex={-1} data-entry-title>
          Are these one {noun}?
        </h2>
        <ul className="plain-list">
          {question.kind === 'Event'
            ? question.events.map((event) => <EventLine key={event.id} event={event} />)
            : question.persons.map((person) => <PersonLine key={person.id} person={person} />)}
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
          {`One ${noun}`}
        </Do>
        <Do action="split" act={act}>
          {`Two ${noun}s`}
        </Do>
      </div>
    </section>
  )
}
