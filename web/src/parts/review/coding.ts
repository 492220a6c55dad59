import { code as coding } from '../../api/review-requests.ts'
import { valuesRead } from '../../review/reading.ts'
import { DEFAULT_REASONS } from '../../review/reviewed.ts'
import { close } from './actions.ts'
import type { Review } from './use-review.ts'

/** Notes how the coder reads the entry, and goes on to the next. */
export function code(review: Review, verdict: 'accepted' | 'rejected', reason: string = DEFAULT_REASONS.code): void {
  const { view, reading, fields } = review
  if (!view || reading === null) return
  const { batch, entity, title } = view
  const values = valuesRead(reading.told, fields, reading.own)
  close(review, `Code “${title}” as ${verdict}`, coding({ batch, entity, verdict, values, reason }))
}
