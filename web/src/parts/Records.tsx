import { useEffect, useRef } from 'react'
import type { SourceItem, SourceView } from '../../../src/model/views.ts'
import { ITEM_KINDS } from '../text/labels.ts'
import type { Selection } from '../text/selection.ts'
import { selectionHash } from '../text/selection.ts'
import { shownItems } from '../text/shown.ts'
import { Empty } from './Empty.tsx'
import { RecordLine } from './RecordLine.tsx'
import classes from './Records.module.css'
import { SelectedRecords } from './SelectedRecords.tsx'

interface Props {
  readonly source: SourceView
  readonly selection: Selection
}

/** The records that rest on a source, by kind, with what the selection shows above them. */
export function Records({ source, selection }: Props) {
  const { items } = source
  const list = useRef<HTMLDivElement>(null)
  const shown = shownItems(items, selection)
  const current = selectionHash(selection)
  const isCurrent = (item: SourceItem) =>
    selection.item && shown[0]?.id === selection.item ? item.id === selection.item : shown.includes(item)
  useEffect(() => {
    const chosen = current ? list.current?.querySelector<HTMLElement>('[aria-current]') : null
    // Moves the list itself and never the window, which follows the text.
    if (chosen && list.current) list.current.scrollTop = chosen.offsetTop - list.current.clientHeight / 3
  }, [current])
  return (
    <aside aria-label="Records of this source" className={classes.records}>
      <SelectedRecords source={source.id} shown={shown} selection={selection} />
      <div ref={list} className={classes.list}>
        {items.length === 0 && (
          <Empty title="Nothing was recorded of this story.">No event, quote or claim was found in its words.</Empty>
        )}
        {ITEM_KINDS.map(([kind, , name]) => {
          const ofKind = items.filter((item) => item.kind === kind)
          if (ofKind.length === 0) return null
          return (
            <section key={kind}>
              <h2 className={classes.kind} data-kind={kind}>
                {name} <span className={classes.count}>{ofKind.length}</span>
              </h2>
              <ul className="plain-list">
                {ofKind.map((item) => (
                  <RecordLine key={`${item.id} ${item.label}`} item={item} current={isCurrent(item)} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </aside>
  )
}
