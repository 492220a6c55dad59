import { useElementSize } from '@mantine/hooks'
import type { PlotOptions } from '@observablehq/plot'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './Chart.module.css'

/** Observable Plot, which is loaded when the first chart is drawn. */
export type Plot = typeof import('@observablehq/plot')

interface Props {
  readonly title: string
  /** What the figure rests on, in words: `basisInWords`. */
  readonly caption: ReactNode
  /**
   * The marks and scales. Colours are variables of the theme (`var(--edge-event)`), so that they fit both schemes. Give the same function
   * from one rendering to the next: a new one draws anew.
   */
  readonly draw: (plot: Plot) => PlotOptions | Promise<PlotOptions>
  /** The same numbers as a table, with links to the events that they count. */
  readonly children: ReactNode
}

/** A figure: its title, the chart, what it rests on, and the same numbers as a table for whoever asks. */
export function Chart({ title, caption, draw, children }: Props) {
  const { ref, width } = useElementSize()
  const drawn = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const heading = useId()
  useEffect(() => {
    let wanted = true
    if (width > 0)
      import('@observablehq/plot')
        .then(async (plot) => [plot, await draw(plot)] as const)
        .then(([plot, options]) => {
          if (!wanted) return
          const chart = plot.plot({ width, style: { fontSize: '12px', overflow: 'visible' }, ...options })
          chart.setAttribute('role', 'img')
          chart.setAttribute('aria-label', `${title}; the table below has its numbers`)
          // Plot names its groups, which have no role that may be named.
          for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
          drawn.current?.replaceChildren(chart)
        })
        .catch(() => setFailed(true))
    return () => {
      wanted = false
    }
  }, [draw, title, width])
  return (
    <figure aria-labelledby={heading} className={classes.figure}>
      <div id={heading} className={classes.title}>
        {title}
      </div>
      <div ref={ref}>
        <div ref={drawn} className={classes.chart} />
        {failed && <p className="quiet">The chart could not be loaded; the table has its numbers.</p>}
      </div>
      <figcaption className={classes.caption}>{caption}</figcaption>
      <details>
        <summary className={classes.summary}>Table of these numbers</summary>
        {children}
      </details>
    </figure>
  )
}
