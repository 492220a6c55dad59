import { Fragment } from 'react'
import type { MarkedText } from '../../../src/model/search.ts'
import classes from './Marked.module.css'

/** A text with the words that were found in it marked. */
export function Marked({ text, marks }: MarkedText) {
  const ends = [0, ...marks.map((mark) => mark.end)]
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ends[at], start)}
          <mark className={classes.found}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
