import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BatchView } from '../../../src/model/batch-view.ts'
import { batchesQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Waiting } from '../parts/Answer.tsx'
import { DecisionDialog } from '../parts/DecisionDialog.tsx'
import { Empty } from '../parts/Empty.tsx'
import { UnreadPage } from '../parts/Failure.tsx'
import { Keeping } from '../parts/Keeping.tsx'
import { Page } from '../parts/Page.tsx'
import { More } from '../parts/Pages.tsx'
import { SourceLine } from '../parts/SourceLine.tsx'
import { Caution } from '../parts/Status.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sourceTitle } from '../text/labels.ts'
import classes from './HistoryPage.module.css'

/** What was put on record, the latest first, and the way to take it back. */
export function HistoryPage() {
  const query = useInfiniteQuery(batchesQuery(useAsOf()))
  if (query.error) return <UnreadPage error={query.error} retry={() => query.refetch()} />
  const batches = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page
      title="History"
      summary={
        <>
          What was put on record, by whom and why. Nothing is ever removed: what is undone can be brought back. How the
          rules fared in review is told by <Link to="/rules">Rules</Link>, and how far coders agree by{' '}
          <Link to="/agreement">Agreement</Link>.
        </>
      }
    >
      <Keeping />
      {query.isPending && <Waiting />}
      {query.data && batches.length === 0 && <Empty title="Nothing is on record." />}
      <ol className="plain-list">
        {batches.map((batch) => (
          <Batch key={batch.id} batch={batch} />
        ))}
      </ol>
      <More query={query} label="Show earlier ones" />
    </Page>
  )
}

function Batch({ batch }: { readonly batch: BatchView }) {
  const { seq, id, at, by, note, statements, sources, decisions, undone } = batch
  const [asked, setAsked] = useState(false)
  const asOf = useAsOf()
  const undoing = decisions.some(({ kind }) => kind === 'undone')
  const verb = undone || undoing ? 'Bring back' : 'Undo'
  return (
    <li className={classes.batch}>
      <p className={classes.when}>
        {seq}. {edtfInWords(at.slice(0, 10))}, {at.slice(11, 16)} UTC
        <br />
        {by}
      </p>
      <div>
        {decisions.map(({ target, kind, text }) => (
          <p key={`${target} ${kind}`} className={classes.what}>
            {text}
          </p>
        ))}
        {sources.map((source) => (
          <p key={source.id} className={classes.what}>
            {sourceTitle(source)}{' '}
            <span className="quiet">
              <SourceLine source={source} />
            </span>
          </p>
        ))}
        {note && <p className={classes.note}>Reason: {note}</p>}
        <p className="quiet">
          {count(statements, 'statement')}
          {undone && (
            <>
              {' '}
              <Caution word="Undone" /> by {undone.by}, {edtfInWords(undone.at.slice(0, 10))}: {undone.reason}
            </>
          )}
        </p>
      </div>
      {!asOf && (
        <Button variant="default" size="compact-sm" onClick={() => setAsked(true)} aria-label={`${verb} batch ${seq}`}>
          {verb}
        </Button>
      )}
      {asked && (
        <DecisionDialog
          close={() => setAsked(false)}
          question={{
            title: `${verb} batch ${seq}`,
            explanation: undone
              ? 'The undoing is undone: what the batch brought counts again.'
              : 'Nothing that the batch brought counts any more. It stays on record and can be brought back.',
            submit: verb,
            choices: [{ id: undone?.batch ?? id, label: `Batch ${seq}` }],
            decision: (chosen) => ({ kind: 'undo', id: chosen }),
          }}
        />
      )}
    </li>
  )
}
