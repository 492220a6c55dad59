import type { ReactNode } from 'react'
import classes from './Entry.module.css'

/** One of the things that a page asks somebody to decide, with a line above it. */
export function Entry({
  label,
  title,
  children,
}: {
  /** What it is called by a screen reader. */
  readonly label: string
  readonly title: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={classes.entry} aria-label={label}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  )
}
