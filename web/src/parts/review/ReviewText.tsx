import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { SourceView } from '../../../../src/model/views.ts'
import { type Choice, chosenWords, moved, movedTo } from '../../review/caret.ts'
import { sourceTitle } from '../../text/labels.ts'
import { linesOf } from '../../text/segments.ts'
import { SourceLine } from '../SourceLine.tsx'
import { selectedOffsets } from '../selected-offsets.ts'
import { KeyHint } from './KeyHint.tsx'
import { lineAbove } from './line-above.ts'
import classes from './ReviewText.module.css'

interface Span {
  readonly start: number
  readonly end: number
}

interface Props {
  readonly source: SourceView
  /** The words that tell the entry, those that state its fields, and those of the field that is looked at. */
  readonly own: readonly Span[]
  readonly fields: readonly Span[]
  readonly near: readonly Span[]
  /** The words that are being chosen, and for what; null where none are. */
  readonly choice: Choice | null
  readonly choosingFor: string | null
  readonly choose: (choice: Choice) => void
  readonly take: () => void
  readonly leave: () => void
  /** What can be done with words that were selected by the mouse while none are being chosen. */
  readonly offers: ReactNode
}

/** The text that a story was read from, with the words of the entry marked and scrolled to; and where words are chosen in it. */
export function ReviewText(props: Props) {
  const { source, own, fields, near, choice, choosingFor, choose, take, leave, offers } = props
  const { text, bodyStart } = source
  const region = useRef<HTMLElement>(null)
  const chosen = choice && (choice.anchor === choice.focus ? null : span(choice))
  const choosing = choosingFor !== null

  const target = near[0] ?? own[0]
  const at = choosing ? null : `${source.id} ${target?.start ?? ''}`
  useEffect(() => {
    const start = at?.split(' ')[1]
    const first = start && region.current?.querySelector(`[data-start="${start}"]`)
    if (first && region.current) reveal(region.current, first)
  }, [at])
  useEffect(() => {
    if (choosing) region.current?.focus({ preventScroll: true })
  }, [choosing])
  const focus = choosing ? choice?.focus : undefined
  useEffect(() => {
    const caret = focus === undefined ? null : region.current?.querySelector('[data-caret]')
    if (caret && region.current) reveal(region.current, caret, true)
  }, [focus])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!choosing || !choice) return
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      return event.key === 'Enter' ? take() : leave()
    }
    const upOrDown = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    const line = upOrDown !== null && region.current ? lineAbove(region.current, upOrDown) : null
    const next = line === null ? moved(text, choice, event) : movedTo(choice, line, event.shiftKey)
    if (next === null && upOrDown === null) return
    event.preventDefault()
    event.stopPropagation()
    if (next) choose({ anchor: inside(next.anchor), focus: inside(next.focus) })
  }
  const inside = (offset: number): number => Math.max(bodyStart, Math.min(text.length, offset))

  const onMouseUp = () => {
    const selected = region.current && selectedOffsets(region.current)
    if (selected) choose({ anchor: selected.start, focus: selected.end })
  }

  const spans = [...own, ...fields, ...near, ...(chosen ? [chosen] : [])]
  const cuts = [...spans.flatMap(({ start, end }) => [start, end]), ...(choosing && choice ? [choice.focus] : [])]
  const words = choice && chosenWords(text, choice)
  return (
    <section
      ref={region}
      className={classes.text}
      lang={source.language}
      aria-label="Text of the source"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is where words are chosen
      tabIndex={0}
      {...(choosing ? { 'data-choosing': true } : {})}
      onKeyDown={onKeyDown}
      onMouseUp={onMouseUp}
    >
      {!startsWith(source) && <h2 className={classes.title}>{sourceTitle(source)}</h2>}
      <p className={classes.source}>
        <SourceLine source={source} />
      </p>
      {choosing ? (
        <div className={classes.bar} lang="en">
          <p role="status">
            {words ? `“${words.exact}”` : `Choose the words for ${choosingFor}: arrow keys with Shift, or the mouse.`}
          </p>
          <Button size="compact-sm" disabled={!words} onClick={take} rightSection={<KeyHint name="Enter" />}>
            Take these words
          </Button>
          <Button size="compact-sm" variant="default" onClick={leave} rightSection={<KeyHint name="Esc" />}>
            Leave
          </Button>
        </div>
      ) : (
        words && (
          <div className={classes.bar} lang="en">
            <p>“{words.exact}”</p>
            {offers}
          </div>
        )
      )}
      {linesOf(text, [], { from: bodyStart, at: cuts }).map((line) => (
        <p key={line.start} className={classes.line}>
          {line.segments.map(({ start, end }) => (
            <Stretch
              key={start}
              start={start}
              text={text.slice(start, end)}
              look={lookOf({ start, end }, { own, fields, near, chosen })}
              caret={choosing && choice?.focus === start}
              ends={choosing && choice?.focus === end && text.charAt(end) === '\n'}
            />
          ))}
        </p>
      ))}
    </section>
  )
}

/** Whether the text begins with its own headline. */
const startsWith = ({ title, text, bodyStart }: SourceView): boolean =>
  title !== null && text.slice(bodyStart).trimStart().startsWith(title)

type Look = 'chosen' | 'near' | 'own' | 'field' | 'ownField'

function lookOf(
  stretch: Span,
  { own, fields, near, chosen }: Pick<Props, 'own' | 'fields' | 'near'> & { readonly chosen: Span | null },
): Look | null {
  const among = (spans: readonly Span[]) => spans.some((s) => s.start < stretch.end && stretch.start < s.end)
  if (chosen && among([chosen])) return 'chosen'
  if (among(near)) return 'near'
  if (among(own)) return among(fields) ? 'ownField' : 'own'
  return among(fields) ? 'field' : null
}

const LOOKS: Record<Look, string> = {
  chosen: `${classes.chosen}`,
  near: `${classes.near}`,
  own: `${classes.own}`,
  field: `${classes.field}`,
  ownField: `${classes.own} ${classes.field}`,
}

function Stretch({
  start,
  text,
  look,
  caret,
  ends,
}: {
  readonly start: number
  readonly text: string
  readonly look: Look | null
  readonly caret: boolean
  readonly ends: boolean
}) {
  return (
    <>
      {caret && <span className={classes.caret} data-caret="true" aria-hidden="true" />}
      {look === null ? (
        <span data-start={start}>{text}</span>
      ) : (
        <mark className={LOOKS[look]} data-start={start} data-look={look}>
          {text}
        </mark>
      )}
      {ends && <span className={classes.caret} data-caret="true" aria-hidden="true" />}
    </>
  )
}

const span = ({ anchor, focus }: Choice): Span => ({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) })

/** Scrolls an element into the view of the text alone, never the page; `least` as little as is needed. */
function reveal(region: HTMLElement, element: Element, least = false): void {
  const [frame, own] = [region.getBoundingClientRect(), element.getBoundingClientRect()]
  const margin = 70
  if (own.top >= frame.top + margin && own.bottom <= frame.bottom - margin) return
  const by =
    own.top - frame.top - (least ? (own.top < frame.top + margin ? margin : frame.height - margin) : frame.height / 3)
  const calm = least || window.matchMedia('(prefers-reduced-motion: reduce)').matches
  region.scrollBy({ top: by, behavior: calm ? 'auto' : 'smooth' })
}
