import { Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { kindName } from '../text/labels.ts'
import { closest, type Segment } from '../text/segments.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './Mark.module.css'

interface Props {
  readonly text: string
  readonly segment: Segment
  /** Whether the words are selected. */
  readonly current: boolean
}

/** Words of a source: plain where nothing was recorded, else a link that selects them and the closest record. */
export function Mark({ text, segment, current }: Props) {
  const record = closest(segment.items)
  if (!record) {
    return (
      <span data-start={segment.start} {...(current ? { 'data-current': true, className: classes.current } : {})}>
        {text}
      </span>
    )
  }
  const hash = selectionHash({ span: segment, item: record.id })
  const unlessSelecting = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false) event.preventDefault()
  }
  return (
    <mark className={classes.mark} data-kind={record.kind} data-depth={Math.min(segment.items.length, 3)}>
      <Link
        to="."
        hash={hash}
        replace
        resetScroll={false}
        draggable={false}
        onClick={unlessSelecting}
        className={classes.link}
        data-start={segment.start}
        title={segment.items.map(({ kind, label }) => `${kindName(kind)}: ${label}`).join('\n')}
        {...(current ? { 'data-current': true } : {})}
      >
        {text}
      </Link>
    </mark>
  )
}
