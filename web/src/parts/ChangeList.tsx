import { Link } from '@tanstack/react-router'
import type { Changes, EventChange } from '../../../src/model/agenda-view.ts'
import { edtfInWords } from '../text/edtf.ts'
import { count, propertyName, sentenceCase } from '../text/labels.ts'

/** What was put on record since a day, batch by batch. */
export function ChangeList({ changes: { batches, total } }: { readonly changes: Changes }) {
  if (total === 0) return <p className="quiet">Nothing was put on record since.</p>
  return (
    <>
      <p className="quiet">
        {sentenceCase(count(total, 'batch', 'batches'))}
        {batches.length < total && `, of which the last ${batches.length} are shown`}.
      </p>
      {batches.map(({ batch, changes }) => (
        <section key={batch.seq}>
          <h3>
            {edtfInWords(batch.at.slice(0, 10))}, {batch.by}
          </h3>
          <ul>
            {changes.map((change) => (
              <li key={`${change.what} ${change.event.id}`}>
                <Change change={change} />
              </li>
            ))}
            {batch.decisions.map((decision) => (
              <li key={`${decision.target} ${decision.text}`}>{decision.text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Change({ change: { what, event, fields } }: { readonly change: EventChange }) {
  return (
    <>
      {sentenceCase(what)}:{' '}
      {what === 'gone' ? (
        event.title
      ) : (
        <Link to="/events/$id" params={{ id: event.id }} className="link">
          {event.title}
        </Link>
      )}
      {what === 'new' && `, ${event.status}, ${edtfInWords(event.date)}`}
      {fields.map(({ field, before, now }) => (
        <span key={field}>
          {`; ${propertyName(field).toLowerCase()} ${inWords(field, before)} → ${inWords(field, now)}`}
        </span>
      ))}
    </>
  )
}

const inWords = (field: string, value: string | null): string =>
  value === null ? 'none' : field === 'date' ? edtfInWords(value) : value
