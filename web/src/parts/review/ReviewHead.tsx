import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Action } from '../../review/keys.ts'
import { count } from '../../text/labels.ts'
import { Do } from './Do.tsx'
import { KeyHint } from './KeyHint.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import classes from './ReviewHead.module.css'
import type { Review } from './use-review.ts'

interface Props {
  readonly review: Review
  readonly reached: boolean
  readonly act: (action: Action) => void
  readonly askName: () => void
}

/** How much waits, who reviews, whether all is sent, and what does not concern one entry alone. */
export function ReviewHead({ review, reached, act, askName }: Props) {
  const { queue, decisions, outbox } = review
  const waiting = outbox.waiting.length
  const coding = queue.coder !== null
  const away = !reached || outbox.waiting.some(({ tries }) => tries > 0)
  return (
    <header className={classes.head}>
      <title>Review · Rapporteur</title>
      <h1 className={classes.title}>Review</h1>
      <ModeSwitch coding={coding} act={act} />
      <p className={classes.count}>{queue.read && (coding ? toCode(queue) : waits(queue))}</p>
      <p role="status" className={classes.state} data-away={away}>
        {waiting > 0 && away
          ? `${count(waiting, 'decision waits', 'decisions wait')} for the connection`
          : reached
            ? decisions.said
            : 'No connection: decisions are kept until it is back'}
      </p>
      <div className={classes.tools}>
        {!coding && (
          <>
            <Do action="accept-above" act={act}>
              Accept above…
            </Do>
            <Do action="enter" act={act}>
              Enter by hand
            </Do>
          </>
        )}
        <Do action="undo" act={act}>
          Undo
        </Do>
        <button type="button" className={classes.name} onClick={askName}>
          {decisions.reviewer === '' ? (coding ? 'Who codes?' : 'Who reviews?') : decisions.reviewer}
        </button>
        {!coding && (
          <Link to="/questions" className="link">
            Questions
          </Link>
        )}
        <Link to="/rules" className="link">
          Rules
        </Link>
        <Link to="/agreement" className="link">
          Agreement
        </Link>
        <ActionIcon variant="default" size="sm" aria-label="Keys" onClick={() => act('keys')}>
          <KeyHint name="?" />
        </ActionIcon>
      </div>
    </header>
  )
}

/** `12 proposals left to code`. */
const toCode = ({ proposals }: Review['queue']): string =>
  proposals === 0 ? 'Nothing left to code' : `${count(proposals, 'proposal')} left to code`

/** `97 proposals and 1 question wait`. */
function waits({ proposals, questions }: Review['queue']): string {
  const all = [proposals > 0 && count(proposals, 'proposal'), questions > 0 && count(questions, 'question')].filter(
    (part) => part !== false,
  )
  if (all.length === 0) return 'Nothing waits'
  return `${all.join(' and ')} ${proposals + questions === 1 ? 'waits' : 'wait'}`
}
