import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Finding } from '../../../src/model/mechanism-analysis.ts'
import type { EventSummary } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './Findings.module.css'

interface Props {
  readonly findings: readonly Finding[]
  /** Those that findings may rest on. */
  readonly events: readonly EventSummary[]
}

/** What was found, a sentence each, with links to the events that it rests on. */
export function Findings({ findings, events }: Props) {
  const known = new Map(events.map((event) => [event.id, event] as const))
  return (
    <ul className={classes.list}>
      {findings.map(({ topic, text, events: ids }) => (
        <li key={`${topic} ${text}`}>
          {text}
          <EventLinks events={ids.flatMap((id) => known.get(id) ?? [])} />
        </li>
      ))}
    </ul>
  )
}

/** Events by their dates, in one line. */
export function EventLinks({ events }: { readonly events: readonly EventSummary[] }) {
  if (events.length === 0) return null
  return (
    <span className={`quiet ${classes.links}`}>
      {events.map((event, index) => (
        <Fragment key={event.id}>
          {index > 0 && ', '}
          <Link to="/events/$id" params={{ id: event.id }} className="link" title={event.title}>
            {edtfInWords(event.date)}
          </Link>
        </Fragment>
      ))}
    </span>
  )
}
