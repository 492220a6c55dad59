import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { openOutbox } from '../api/outbox.ts'
import { workspaceQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { useChanges } from '../api/use-changes.ts'
import { Answer } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Entry } from '../parts/review/Entry.tsx'
import { Queue } from '../parts/review/Queue.tsx'
import { type Dialog, ReviewDialogs } from '../parts/review/ReviewDialogs.tsx'
import { ReviewHead } from '../parts/review/ReviewHead.tsx'
import { useActions } from '../parts/review/use-actions.ts'
import { useReview } from '../parts/review/use-review.ts'
import { useWords } from '../parts/review/use-words.ts'
import classes from './ReviewPage.module.css'

/** What stories say, put before an analyst: the queue, the text, and beside it what was read from it, decided by keys. */
export function ReviewPage() {
  const workspace = useQuery(workspaceQuery(undefined))
  if (useAsOf())
    return (
      <Page title="Review">
        <Empty title="The record is shown as of a day.">
          What waits is decided about the record as it stands: leave the day by the line above.
        </Empty>
      </Page>
    )
  return <Answer query={workspace}>{({ ledger }) => <Opened ledger={ledger} />}</Answer>
}

/** The review once the outbox of the ledger that is served is open. */
function Opened({ ledger }: { readonly ledger: string | null }) {
  useEffect(() => {
    if (ledger !== null) openOutbox(ledger)
  }, [ledger])
  return <Reviewing />
}

function Reviewing() {
  const review = useReview()
  const reached = useChanges()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { act, focusField } = useActions(review, setDialog, (of) => words.begin(of))
  const words = useWords(review, focusField)
  return (
    <div className={classes.review} data-wide>
      <ReviewHead review={review} reached={reached} act={act} askName={() => setDialog('name')} />
      <div className={classes.columns}>
        <Queue review={review} />
        <Entry review={review} words={words} act={act} focusField={focusField} reached={reached} />
      </div>
      <ReviewDialogs review={review} dialog={dialog} words={words} close={() => setDialog(null)} />
    </div>
  )
}
