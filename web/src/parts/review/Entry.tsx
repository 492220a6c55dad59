import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../api/problem.ts'
import type { Action } from '../../review/keys.ts'
import { Waiting } from '../Answer.tsx'
import { Empty } from '../Empty.tsx'
import { Failure } from '../Failure.tsx'
import classes from './Entry.module.css'
import { KeyHint } from './KeyHint.tsx'
import { ProposalRecord } from './ProposalRecord.tsx'
import { QuestionRecord } from './QuestionRecord.tsx'
import { ReviewText } from './ReviewText.tsx'
import type { Review } from './use-review.ts'
import type { Words } from './use-words.ts'

interface Props {
  readonly review: Review
  readonly words: Words
  readonly act: (action: Action) => void
  readonly focusField: (statement: string | null) => void
  readonly reached: boolean
}

/** The entry that is looked at: the text that it was read from, and what was read. */
export function Entry({ review, words, act, focusField, reached }: Props) {
  const { view, question, text, queue, fields, near, failure, key } = review
  const coding = queue.coder !== null
  if (queue.coder === '')
    return (
      <div className={classes.alone}>
        <Empty title="Who codes?">Each coder has a queue of their own. Say your name by the button above.</Empty>
      </div>
    )
  if (!queue.read) return <div className={classes.alone}>{reached ? <Waiting /> : <Away />}</div>
  if (key === null)
    return (
      <div className={classes.alone}>
        {coding ? (
          <Empty title="Nothing is left to code.">
            {queue.place.of ? `All that ${queue.place.of} coded you have coded too.` : 'You have coded all of it.'}{' '}
            <Link to="/agreement" className="link">
              How far coders agree
            </Link>
          </Empty>
        ) : (
          <Empty title="Nothing waits.">What stories say is put here to be decided as soon as they are added.</Empty>
        )}
      </div>
    )
  if (failure && !view)
    return (
      <div className={classes.alone}>
        <Failure problem={problemOf(failure)} />
      </div>
    )
  if (!view && !question)
    return (
      <div className={classes.alone}>
        {key.includes('.') ? (
          reached ? (
            <Waiting />
          ) : (
            <Away />
          )
        ) : (
          <Empty title="This question was answered.">Go on with j.</Empty>
        )}
      </div>
    )
  const shown = fields.find((f) => f.statement.id === near)
  const here = (
    spans: readonly { readonly start: number; readonly end: number; readonly source: { readonly id: string } }[],
  ) => spans.filter((s) => s.source.id === text?.id)
  return (
    <>
      {text ? (
        <ReviewText
          source={text}
          own={view ? view.spans : here(question?.words ?? [])}
          fields={fields.flatMap((f) => here(f.statement.evidence))}
          near={shown ? here(shown.statement.evidence) : []}
          choice={words.choice}
          choosingFor={words.field?.name.toLowerCase() ?? null}
          choose={words.choose}
          take={words.take}
          leave={words.leave}
          offers={
            <>
              {shown && !coding && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => act('words')}
                  rightSection={<KeyHint name="w" />}
                >
                  Words for {shown.name.toLowerCase()}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => act('add')}
                rightSection={<KeyHint name="+" />}
              >
                Add a value
              </Button>
              {!coding && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => act('enter')}
                  rightSection={<KeyHint name="n" />}
                >
                  Enter a record
                </Button>
              )}
            </>
          }
        />
      ) : (
        <div className={classes.alone}>{reached ? <Waiting /> : <Away />}</div>
      )}
      {view ? (
        <ProposalRecord review={review} view={view} words={words} act={act} focusField={focusField} />
      ) : (
        question && <QuestionRecord question={question} act={act} />
      )}
    </>
  )
}

const Away = () => <Empty title="Not read yet.">It is read when the connection is back.</Empty>
