import { rates, type Score } from './score.ts'
import { ASIDE, LOOKED_AT, type Part, scoreFolder } from './stories.ts'

/**
 * `npm run accuracy -- [FOLDER] [--held-out] [--misses]`: precision and recall over a folder of annotated stories. Without a
 * folder: our own stories, of which the held-out part is scored on demand alone, so that no rule is written looking at it.
 */
const flags = process.argv.slice(2)
const folder = flags.find((a) => !a.startsWith('--'))
const parts: readonly (Part | undefined)[] = folder
  ? [undefined]
  : flags.includes('--held-out')
    ? [...LOOKED_AT, ...ASIDE]
    : LOOKED_AT

for (const part of parts) {
  const where = folder ?? new URL('../stories', import.meta.url).pathname
  const { score, stories } = await scoreFolder(where, part ? { part } : {})
  console.log(`${stories} stories in ${where}${part ? `, ${part}` : ''}`)
  print(score)
  if (flags.includes('--misses') && !(part && ASIDE.includes(part))) console.log(score.misses.join('\n'))
}

function print(score: Score): void {
  const percent = (n: number) => Number(n.toFixed(3))
  console.table(
    Object.fromEntries(
      Object.entries(score.kinds).map(([kind, tally]) => {
        const { precision, recall, f1 } = rates(tally)
        return [
          kind,
          { precision: percent(precision), recall: percent(recall), f1: percent(f1), gold: tally.found + tally.missed },
        ]
      }),
    ),
  )
  console.table(
    Object.fromEntries(
      Object.entries(score.fields).map(([name, { right, of }]) => [name, { accuracy: percent(right / of), of }]),
    ),
  )
  console.table(
    Object.fromEntries(
      Object.entries(score.bands)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([band, { right, whole, of }]) => [
          `events of confidence ${band}`,
          { right: percent(right / of), 'with date, status and sides': percent(whole / of), of },
        ]),
    ),
  )
  const { found, extra, missed } = score.suggestions
  const { precision, recall } = rates(score.suggestions)
  console.log(
    `second tier: ${found} of ${found + missed} missed events suggested (${percent(recall)}), ${found} of ${found + extra} suggestions right (${percent(precision)})`,
  )
  console.log(`${score.wrongSpans} spans do not quote their text`)
}
