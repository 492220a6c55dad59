import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExplanationView } from '../../../src/model/explanation-view.ts'
import type { Span } from '../../../src/model/span.ts'
import { explanationQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { percent } from '../text/labels.ts'
import { sentencesWith } from '../text/sentences.ts'
import { Answer } from './Answer.tsx'
import classes from './HowRead.module.css'

interface Props {
  /** Id of the source. */
  readonly source: string
  /** The words that are asked about. */
  readonly spans: readonly Pick<Span, 'start' | 'end'>[]
}

/** How the sentences of some words are read: what is seen in them, which rules fire, and which are rejected and why. Asked for when opened. */
export function HowRead({ source, spans }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>How this was read</summary>
      {open && <Explanation source={source} spans={spans} />}
    </details>
  )
}

function Explanation({ source, spans }: Props) {
  const query = useQuery(explanationQuery(source, useAsOf()))
  return (
    <Answer query={query}>
      {({ sentences }) =>
        sentencesWith(sentences, spans).map((sentence) => <Sentence key={sentence.span.start} sentence={sentence} />)
      }
    </Answer>
  )
}

function Sentence({ sentence }: { readonly sentence: ExplanationView['sentences'][number] }) {
  const { span, seen, fired, rejected } = sentence
  return (
    <section className={classes.sentence}>
      <p className={classes.words}>{span.exact}</p>
      <dl className={classes.list}>
        {fired.map(({ rule, item, says, confidence, fields }) => (
          <div key={`${rule} ${says}`}>
            <dt>
              {rule} <span className="quiet">fired, {percent(confidence)}</span>
            </dt>
            <dd>
              {item}: {says}
              {Object.entries(fields).map(
                ([field, words]) =>
                  words.length > 0 && (
                    <span key={field} className={classes.field}>
                      {field}: {words.map((w) => `“${w.exact}”`).join(', ')}
                    </span>
                  ),
              )}
            </dd>
          </div>
        ))}
        {rejected.map(({ rule, why, span: words }) => (
          <div key={`${rule} ${words.start} ${why}`}>
            <dt>
              {rule} <span className="quiet">proposed nothing</span>
            </dt>
            <dd>
              “{words.exact}”: {why}
            </dd>
          </div>
        ))}
        {seen.length > 0 && (
          <div>
            <dt>
              Seen <span className="quiet">before any rule</span>
            </dt>
            <dd>
              {seen.map(({ kind, as, span: words }) => (
                <span key={`${kind} ${words.start} ${words.end} ${as}`} className={classes.field}>
                  {kind} “{words.exact}”{as !== words.exact && ` as ${as}`}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
