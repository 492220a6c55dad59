import { Link } from '@tanstack/react-router'
import type { EventSummary } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase, sideNames } from '../text/labels.ts'
import classes from './EventLine.module.css'
import { MechanismLink, Participants } from './Names.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Status } from './Status.tsx'

/** One line of a chronology: when, what, who, where, in which mechanism, and by which sources. */
export function EventLine({ event }: { readonly event: EventSummary }) {
  const circumstances = [sentenceCase(event.type), sideNames(event.sides), event.place].filter(Boolean).join(' · ')
  return (
    <li className={classes.line}>
      <p className={classes.date}>{edtfInWords(event.date)}</p>
      <div className={classes.body}>
        <p className={classes.title}>
          <Link to="/events/$id" params={{ id: event.id }} className={classes.link}>
            {event.title}
          </Link>{' '}
          <Status status={event.status} />
        </p>
        <p className={classes.detail}>{circumstances}</p>
        {event.mechanism && (
          <p className={classes.detail}>
            <MechanismLink mechanism={event.mechanism} />
          </p>
        )}
        {event.participants.length > 0 && (
          <p className={classes.detail}>
            <Participants participants={event.participants} />
          </p>
        )}
      </div>
      <Sources event={event} />
    </li>
  )
}

function Sources({ event }: { readonly event: EventSummary }) {
  const [first, ...others] = event.sources
  if (!first) return <p className={classes.sources}>No source</p>
  return (
    <p className={classes.sources}>
      <SourceLine source={first} item={event.id} />
      {others.length > 0 && (
        <>
          {' '}
          <Link to="/events/$id" params={{ id: event.id }} hash="sources" className="link">
            {`and ${others.length} more`}
          </Link>
        </>
      )}
    </p>
  )
}
