import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

interface Props {
  readonly title: string
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a page under a second-level heading, which also names it as a region. */
export function Section({ title, id, children }: Props) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className={classes.section}>
      <h2 id={heading} className={classes.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}
