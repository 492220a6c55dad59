import robotsParser from 'robots-parser'
import type { Answer } from './request.ts'

/** By this name robots.txt can speak of us. */
export const ROBOT = 'Rapporteur'

/** More than any robots.txt has to be read of (RFC 9309, section 2.5), in bytes. */
export const LARGEST_ROBOTS = 512 * 1024

/** What a site allows: everything, nothing, or what its robots.txt says. */
export type Rules = (url: URL) => boolean

/** The rules of a site by the answer to the request for its robots.txt (RFC 9309, section 2.3.1): without one everything is allowed, and nothing while it cannot be had. */
export function rulesOf(robots: URL, answer: Pick<Answer, 'status' | 'bytes'>): Rules {
  if (answer.status >= 500 || answer.status === 429) return () => false
  if (answer.status < 200 || answer.status >= 300) return () => true
  const parsed = robotsParser(robots.href, new TextDecoder().decode(answer.bytes))
  return (url) => parsed.isAllowed(url.href, ROBOT) ?? true
}
