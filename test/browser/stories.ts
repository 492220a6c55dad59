import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './server.ts'

const sample = (name: string): string => readFileSync(join(ROOT, 'samples', name), 'utf8')

/** The bundled story of the 19th round. */
export const ROUND_19 = sample('2024-11-15-19th-round.txt')

/** The bundled story of the round after it. */
export const ROUND_20 = sample('2025-12-03-20th-round.txt')

const SCRIPT = '<img src=x onerror="alert(1)"><script>alert(2)</script>'

/** A story whose headline, words, quote, publisher and address try to run scripts. */
export const HOSTILE = {
  publisher: `Evil ${SCRIPT}`,
  text: `Talks ${SCRIPT} in Beijing

China and Russia held the 3rd round of strategic security consultations in Beijing on May 4, 2030 ${SCRIPT}.

"We agreed on ${SCRIPT} and on the rest," Foreign Minister Wang Yi said. It was denied that "><svg onload=alert(3)> took place.
`,
}
