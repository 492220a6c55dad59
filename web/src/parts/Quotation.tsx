import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EvidenceView } from '../../../src/model/views.ts'
import { sourceQuery } from '../api/queries.ts'
import { contextOf } from '../text/context.ts'
import { edtfInWords } from '../text/edtf.ts'
import { publisherOf } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './Quotation.module.css'

/** The words that state something, within their line, with a link to their place in the source. */
export function Quotation({ evidence, item }: { readonly evidence: EvidenceView; readonly item: string }) {
  const { source, start, end, exact } = evidence
  const { data } = useQuery(sourceQuery(source.id))
  const { before, after } = data ? contextOf(data.text, start, end) : { before: '', after: '' }
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>
        {before}
        <Link
          to="/sources/$id"
          params={{ id: source.id }}
          hash={selectionHash({ span: evidence, item })}
          className={classes.exact}
        >
          {exact}
        </Link>
        {after}
      </blockquote>
      <figcaption className={classes.caption}>
        {publisherOf(source)}
        {source.published && `, ${edtfInWords(source.published)}`}
      </figcaption>
    </figure>
  )
}
