import { rates } from './score.ts'
import { scoreFolder } from './stories.ts'

/** `npm run accuracy -- [FOLDER] [--misses]`: precision and recall over a folder of annotated stories, test/stories by default. */
const [folder = new URL('../stories', import.meta.url).pathname] = process.argv
  .slice(2)
  .filter((a) => !a.startsWith('--'))
const { score, stories } = await scoreFolder(folder)
const percent = (n: number) => Number(n.toFixed(3))

console.log(`${stories} stories in ${folder}`)
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
console.log(`${score.wrongSpans} spans do not quote their text`)
if (process.argv.includes('--misses')) console.log(score.misses.join('\n'))
