import { Link } from '@tanstack/react-router'
import type { SourceView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './Versions.module.css'

/** The texts of a document where it has several, each a link to it; nothing where it has one. */
export function Versions({ source }: { readonly source: SourceView }) {
  const { versions } = source
  if (versions.length < 2) return null
  return (
    <nav aria-label="Versions of this document" className={classes.versions}>
      <span className="quiet">{versions.length} versions of this document are on record:</span>
      {versions.map(({ id, addedAt }, i) => (
        <Link
          key={id}
          to="/sources/$id"
          params={{ id }}
          className="link"
          aria-current={id === source.id ? 'page' : undefined}
        >
          {i === versions.length - 1 ? 'the newest' : `version ${i + 1}`}, added {edtfInWords(addedAt.slice(0, 10))}
        </Link>
      ))}
    </nav>
  )
}
