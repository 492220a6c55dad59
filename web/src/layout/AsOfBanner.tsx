import { Link } from '@tanstack/react-router'
import { useAsOf } from '../api/use-as-of.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './AsOfBanner.module.css'

/** Says, on every page, that the record is not shown as it stands. */
export function AsOfBanner() {
  const asOf = useAsOf()
  if (!asOf) return null
  return (
    <aside className={classes.banner} aria-label="Record as of a day">
      <p className={classes.text}>
        The record as it stood at the end of <strong>{edtfInWords(asOf)}</strong>. Nothing can be decided here.{' '}
        <Link to="." search={(search: object) => ({ ...search, asOf: undefined })} className="link">
          Show it as it stands
        </Link>
      </p>
    </aside>
  )
}
