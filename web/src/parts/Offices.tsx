import type { PersonSummary } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './Offices.module.css'

/** The offices that sources give a person, each with the dates of the first and the last source that does. */
export function Offices({ offices }: { readonly offices: PersonSummary['offices'] }) {
  if (offices.length === 0) return <p className="quiet">No office on record.</p>
  return (
    <ul className="plain-list">
      {offices.map(({ office, for: side, firstSeen, lastSeen }) => (
        <li key={`${office} ${side?.code}`}>
          {office}
          {side && `, ${side.name}`} <span className={`quiet ${classes.seen}`}>{seen(firstSeen, lastSeen)}</span>
        </li>
      ))}
    </ul>
  )
}

function seen(first: string | null, last: string | null): string {
  if (!first) return ''
  return last && last !== first ? `${edtfInWords(first)} to ${edtfInWords(last)}` : edtfInWords(first)
}
