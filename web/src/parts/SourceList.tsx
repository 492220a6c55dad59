import { Link } from '@tanstack/react-router'
import type { SourceRef } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { sourceTitle } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './SourceList.module.css'

interface Props {
  readonly sources: readonly SourceRef[]
  /** The record that is to be selected in each source. */
  readonly item: string
}

/** Sources by title, publisher and date of publication. */
export function SourceList({ sources, item }: Props) {
  return (
    <ul className="plain-list">
      {sources.map((source) => (
        <li key={source.id} className={classes.source}>
          <Link
            to="/sources/$id"
            params={{ id: source.id }}
            hash={selectionHash({ span: null, item })}
            className="link"
          >
            {sourceTitle(source)}
          </Link>
          <span className="quiet">
            {[source.publisher, source.published && edtfInWords(source.published)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
