import type { Found } from './format.ts'
import { dateIn } from './published.ts'

/** The day in an address as many newspapers write theirs: "/2024/11/14/", "/2024-11-14-". */
export function dateInAddress(address: string | null | undefined): Found[] {
  const match = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/_-])/.exec(address ?? '')
  const date = match ? dateIn(match.slice(1).join('-')) : null
  return date ? [{ value: date, in: 'the address' }] : []
}
