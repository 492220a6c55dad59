import { Link } from '@tanstack/react-router'
import type { SourceItem } from '../../../src/model/views.ts'
import { percent } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './RecordLine.module.css'
import { Caution } from './Status.tsx'

/** One record in the list beside a text: selecting it shows its words; an event also leads to its page. */
export function RecordLine({ item, current }: { readonly item: SourceItem; readonly current: boolean }) {
  const caution = item.polarity === 'negated' ? 'Negated' : item.polarity === 'hedged' ? 'Hedged' : null
  const grounds = [item.rule, item.confidence !== null && percent(item.confidence)].filter(Boolean).join(', ')
  return (
    <li className={classes.line} {...(current ? { 'aria-current': true } : {})}>
      <Link
        to="."
        hash={selectionHash({ span: null, item: item.id })}
        replace
        resetScroll={false}
        className={classes.label}
      >
        {item.label}
      </Link>
      <p className={classes.detail}>
        {caution && <Caution word={caution} />}
        {item.attribution && <span>{item.attribution}</span>}
        {item.kind === 'event' && (
          <Link to="/events/$id" params={{ id: item.id }} className="link">
            Open event
          </Link>
        )}
        {item.kind === 'office' && (
          <Link to="/people/$id" params={{ id: item.id }} className="link">
            Open person
          </Link>
        )}
        {item.spans.length > 1 && (
          <span>
            {item.spans.map((span, index) => (
              <Link
                key={`${span.start}-${span.end}`}
                to="."
                hash={selectionHash({ span, item: item.id })}
                replace
                resetScroll={false}
                className={classes.passage}
                aria-label={`Passage ${index + 1} of ${item.spans.length}`}
                title={span.exact}
              >
                {index + 1}
              </Link>
            ))}
          </span>
        )}
        {grounds && <span className={classes.grounds}>{grounds}</span>}
      </p>
    </li>
  )
}
