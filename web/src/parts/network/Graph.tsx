import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { NetworkView } from '../../../../src/model/network-view.ts'
import { coloursOf } from './colours.ts'
import type { Drawing } from './drawing.ts'
import classes from './Graph.module.css'

interface Props {
  readonly view: NetworkView
  /** What the picture is of, in words. */
  readonly label: string
  /** Called with the id of a node that was clicked. */
  readonly open: (id: string) => void
}

/** A network as a picture: size by weight, colour by community. The same stands in the tables beside it, for whom a picture does not serve. */
export function Graph({ view, label, open }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing | 'impossible' | null>(null)
  const opened = useRef(open)
  opened.current = open
  const scheme = useComputedColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the scheme.
  useEffect(() => {
    let made: Drawing | null = null
    let gone = false
    const start = async () => {
      const element = frame.current
      if (!element) return
      if (!document.createElement('canvas').getContext('webgl2')) return setDrawing('impossible')
      const { Drawing } = await import('./drawing.ts')
      if (gone) return
      made = new Drawing(element, coloursOf(element), (id) => opened.current(id))
      setDrawing(made)
    }
    void start()
    return () => {
      gone = true
      made?.end()
      setDrawing(null)
    }
  }, [scheme])
  useEffect(() => {
    if (drawing !== null && drawing !== 'impossible') drawing.show(view)
  }, [drawing, view])
  if (drawing === 'impossible')
    return <p className={classes.none}>This browser cannot draw the network (WebGL is off). The tables say the same.</p>
  return <div ref={frame} role="img" aria-label={label} className={classes.frame} />
}
