import type { ReactNode } from 'react'
import classes from './Empty.module.css'

/** What stands where there is nothing to show: why, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.advice}>{children}</p>}
    </div>
  )
}
