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

/** Two reports that may be of one meeting: the second names the month alone. */
export const UNSURE = [
  `published: 2025-03-21
publisher: First desk

Foreign Minister Annalena Baerbock of Germany met Foreign Minister Radoslaw Sikorski of Poland in Warsaw on March 12, 2025.
`,
  `published: 2025-03-30
publisher: Third desk

Germany and Poland held talks in Warsaw in March 2025.
`,
] as const
