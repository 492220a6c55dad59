import { Button } from '@mantine/core'
import { type Problem, problemOf } from '../api/problem.ts'
import classes from './Failure.module.css'
import { Page } from './Page.tsx'

/** What went wrong and what to do about it. */
export function Failure({ problem, retry }: { readonly problem: Problem; readonly retry?: () => void }) {
  return (
    <div className={classes.failure}>
      <p className={classes.message}>{problem.message}</p>
      <p className={classes.advice}>{problem.advice}</p>
      {retry && (
        <Button variant="default" size="compact-sm" mt="sm" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  )
}

/** The page that stands in for one that failed while it was being drawn. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const cause = error instanceof Error ? error.message : String(error)
  return (
    <Page title="This page failed">
      <Failure
        problem={{ message: cause, advice: 'Reload the page. If it happens again, report it.', status: null }}
        retry={() => window.location.reload()}
      />
    </Page>
  )
}

/** A page whose reading failed: not found, or not answered. */
export function UnreadPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const problem = problemOf(error)
  return (
    <Page title={problem.status === 404 ? 'Not found' : 'Could not be read'}>
      <Failure problem={problem} {...(problem.status === 404 ? {} : { retry })} />
    </Page>
  )
}
