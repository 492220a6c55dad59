import { useQuery } from '@tanstack/react-query'
import { waitingQuery } from '../api/review-queries.ts'
import classes from './WaitingCount.module.css'

/** How many proposals wait to be reviewed; nothing where none do. */
export function WaitingCount() {
  const total = useQuery(waitingQuery).data?.total ?? 0
  if (total === 0) return null
  return <span className={classes.count}> {total.toLocaleString('en-GB')}</span>
}
