import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SearchHit } from '../../../src/model/search.ts'
import { edtfInWords } from '../text/edtf.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './HitLine.module.css'
import { Marked } from './Marked.tsx'

/** One hit of a search: when, what, and the words around what was found. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { kind, title, excerpt, date, match } = hit
  const dated = kind !== 'person' && kind !== 'side' && kind !== 'mechanism'
  return (
    <li className={classes.line}>
      <p className={classes.date}>{dated && date ? edtfInWords(date) : ''}</p>
      <div>
        <p className={classes.title}>
          <HitLink hit={hit}>
            <Marked {...title} />
          </HitLink>
        </p>
        {excerpt && (
          <p className={classes.excerpt}>
            <Marked {...excerpt} />
          </p>
        )}
        {match === 'slip' && <p className={classes.note}>Similar spelling</p>}
      </div>
    </li>
  )
}

/** Leads to the hit's own page, or to the words that state it. */
function HitLink({ hit: { kind, id, at, code }, children }: { readonly hit: SearchHit; readonly children: ReactNode }) {
  const className = classes.link
  if (kind === 'event')
    return (
      <Link to="/events/$id" params={{ id }} className={className}>
        {children}
      </Link>
    )
  if (kind === 'person')
    return (
      <Link to="/people/$id" params={{ id }} className={className}>
        {children}
      </Link>
    )
  if (kind === 'mechanism')
    return (
      <Link to="/mechanisms/$id" params={{ id }} className={className}>
        {children}
      </Link>
    )
  if (kind === 'side' && code)
    return (
      <Link to="/" search={{ side: [code] }} className={className}>
        {children}
      </Link>
    )
  const source = at?.source ?? (kind === 'source' ? id : null)
  if (source === null) return <span className={className}>{children}</span>
  return (
    <Link
      to="/sources/$id"
      params={{ id: source }}
      {...(at ? { hash: selectionHash({ span: at, item: null }) } : {})}
      className={className}
    >
      {children}
    </Link>
  )
}
