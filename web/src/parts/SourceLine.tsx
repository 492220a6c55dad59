import { Link } from '@tanstack/react-router'
import type { SourceRef } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { publisherOf } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'

interface Props {
  readonly source: SourceRef
  /** The words to show in the source, and the record that rests on them. */
  readonly span?: { readonly start: number; readonly end: number }
  readonly item?: string
}

/** Who published a source and when, with a link into it. */
export function SourceLine({ source, span, item }: Props) {
  const hash = selectionHash({ span: span ?? null, item: item ?? null })
  return (
    <>
      <Link to="/sources/$id" params={{ id: source.id }} {...(hash ? { hash } : {})} className="link">
        {publisherOf(source)}
      </Link>
      {source.published && `, ${edtfInWords(source.published)}`}
    </>
  )
}
