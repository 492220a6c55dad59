import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface Props {
  /** The heading of the page and, with the name of the product, the title of the document. */
  readonly title: string
  readonly kicker?: ReactNode
  readonly summary?: ReactNode
  readonly children?: ReactNode
}

/** A page: its title for the browser, its one first-level heading, and what stands under it. */
export function Page({ title, kicker, summary, children }: Props) {
  return (
    <>
      <title>{`${title} · Rapporteur`}</title>
      <header className={classes.head}>
        {kicker && <p className={classes.kicker}>{kicker}</p>}
        <h1 className={classes.title}>{title}</h1>
        {summary && <div className={classes.summary}>{summary}</div>}
      </header>
      {children}
    </>
  )
}
