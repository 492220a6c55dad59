import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sourceQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { contextOf } from '../text/context.ts'
import { edtfInWords } from '../text/edtf.ts'
import { percent, publisherOf, versionName } from '../text/labels.ts'
import type { Grounds } from '../text/reports.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './Quotation.module.css'

/** The words that state something, within their line, with a link to their place in the source. */
export function Quotation({ grounds, item }: { readonly grounds: Grounds; readonly item: string }) {
  const { evidence, rule, confidence } = grounds
  const { source, start, end, exact } = evidence
  const { data } = useQuery(sourceQuery(source.id, useAsOf()))
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
        {versionName(evidence) && `, ${versionName(evidence)}`}
        {rule && <span className={classes.rule}>rule {rule}</span>}
        {confidence !== null && <span className={classes.rule}>confidence {percent(confidence)}</span>}
      </figcaption>
    </figure>
  )
}
