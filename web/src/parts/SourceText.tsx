import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { SourceView } from '../../../src/model/views.ts'
import { linesOf } from '../text/segments.ts'
import { type Selection, selectionHash } from '../text/selection.ts'
import { isMarked } from '../text/shown.ts'
import { Mark } from './Mark.tsx'
import classes from './SourceText.module.css'
import { selectedOffsets } from './selected-offsets.ts'

interface Props {
  readonly source: SourceView
  readonly selection: Selection
}

/**
 * The text of a source, each recorded stretch a link that selects it. Words selected by hand (mouse or keyboard) become
 * the selection too. The first selected words are scrolled to.
 */
export function SourceText({ source, selection }: Props) {
  const { text, items, bodyStart } = source
  const article = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const { start, end } = selection.span ?? { start: 0, end: 0 }
  const header = useMemo(
    () => linesOf(text, items, { to: bodyStart, at: [start, end] }),
    [text, items, bodyStart, start, end],
  )
  const body = useMemo(
    () => linesOf(text, items, { from: bodyStart, at: [start, end] }),
    [text, items, bodyStart, start, end],
  )
  const current = selectionHash(selection)

  useEffect(() => {
    if (!current || !article.current) return
    const first = article.current.querySelector('[data-current]')
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    first?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  }, [current])

  const selectByHand = () => {
    const span = article.current && selectedOffsets(article.current)
    if (!span) return
    navigate({ to: '.', hash: selectionHash({ span, item: null }), replace: true, resetScroll: false })
  }

  const lines = (part: typeof body, className: string | undefined) =>
    part.map((line) => (
      <p key={line.start} className={className}>
        {line.segments.map((segment) => (
          <Mark
            key={segment.start}
            text={text.slice(segment.start, segment.end)}
            segment={segment}
            current={isMarked(segment, items, selection)}
          />
        ))}
      </p>
    ))

  return (
    <article
      ref={article}
      lang={source.language}
      aria-label="Text of the source"
      className={classes.text}
      onMouseUp={selectByHand}
      onKeyUp={(event) => event.shiftKey && selectByHand()}
    >
      {header.length > 0 && <div className={classes.header}>{lines(header, classes.headerLine)}</div>}
      {lines(body, classes.line)}
    </article>
  )
}
