import type { EventSummary } from '../../../src/model/views.ts'
import { sentenceCase } from '../text/labels.ts'
import classes from './Status.module.css'

/** The status of an event, in words. */
export function Status({ status }: { readonly status: EventSummary['status'] }) {
  return (
    <span className={classes.status} data-status={status}>
      {sentenceCase(status)}
    </span>
  )
}

/** A word of caution beside a value: negated, hedged, planned, derived. */
export function Caution({ word }: { readonly word: string }) {
  return (
    <span className={classes.status} data-status={word === 'Negated' ? 'cancelled' : 'planned'}>
      {word}
    </span>
  )
}
