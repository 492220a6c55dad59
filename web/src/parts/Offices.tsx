import { Link } from '@tanstack/react-router'
import type { PersonSummary } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './Offices.module.css'

/** The offices of a person, each with its period as stated, or with the days between which sources were seen to give it. */
export function Offices({ offices }: { readonly offices: PersonSummary['offices'] }) {
  if (offices.length === 0) return <p className="quiet">No office on record.</p>
  return (
    <ul className="plain-list">
      {offices.map(({ id, office, for: side, period, basis, acting }) => (
        <li key={`${id} ${period}`}>
          {acting && 'acting '}
          <Link to="/offices/$id" params={{ id }} className="link">
            {office}
          </Link>
          {side && `, ${side.name}`}{' '}
          <span className={`quiet ${classes.seen}`}>
            {basis === 'observed' ? `seen ${edtfInWords(period)}` : edtfInWords(period)}
          </span>
        </li>
      ))}
    </ul>
  )
}
