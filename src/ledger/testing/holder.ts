import { sourceOf } from '../../model/testing/sources.ts'
import { openWorkspace } from '../workspace.ts'
import { stated } from './statements.ts'

/**
 * A process that holds a workspace: opens the folder, adds so many sources, prints the id of each once it is acknowledged
 * and a last line "holding", and stays until it is ended.
 *
 * Arguments: the folder, the number of sources, and where it says that it is serving.
 */
const [folder = '', count = '0', serving] = process.argv.slice(2)
const workspace = await openWorkspace(folder)
if (serving) await workspace.serve(serving)
for (let i = 0; i < Number(count); i++) {
  const text = `Process ${process.pid} says for the ${i}. time that talks were held.`
  const claim = `cl_${process.pid}_${i}`
  const statement = stated({
    subject: claim,
    property: 'text',
    value: { type: 'text', text },
    evidence: [{ start: 0, end: text.length, exact: text }],
  })
  const { source } = await workspace.addSource(
    sourceOf(text),
    async () => ({ entities: [{ id: claim, kind: 'Claim', key: claim }], statements: [statement] }),
    { by: 'holder' },
  )
  process.stdout.write(`${source.id}\n`)
}
process.stdout.write('holding\n')
setInterval(() => undefined, 60_000)
