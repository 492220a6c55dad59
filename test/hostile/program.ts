import { join } from 'node:path'
import { chdir } from 'node:process'
import { Bench } from './bench.ts'
import { LIMIT } from './case.ts'
import { held } from './command.ts'
import { FAMILIES } from './families.ts'
import { judge } from './judge.ts'

/**
 * Works through one family from a case on, and says of each when it begins and what came of it, as lines of JSON. At the end it says whether the record is whole
 * and how much memory was held, in MB.
 */
const [name = '', from = '0', only = ''] = process.argv.slice(2)
const say = (told: object) => process.stdout.write(`${JSON.stringify(told)}\n`)

const family = FAMILIES.find((one) => one.name === name)
if (!family) throw new Error(`There is no family ${name}.`)
const bench = await Bench.make()
chdir(join(bench.root, 'cwd'))
// What is thrown where nobody waits for it ends a server as well.
process.on('unhandledRejection', (error) => say({ escaped: String((error as Error)?.stack ?? error).slice(0, 700) }))
process.on('uncaughtException', (error) => say({ escaped: String(error?.stack ?? error).slice(0, 700) }))
let at = 0
for (const one of family.cases()) {
  if (at++ < Number(from) || !one.name.includes(only)) continue
  say({ begins: at, name: one.name, limit: one.limit ?? LIMIT })
  say({ ends: at, verdict: await judge(one, bench) })
}
const { faults } = await bench.workspace.verify()
say({
  faults: faults.slice(0, 5),
  peak: Math.round(process.resourceUsage().maxRSS / 1024),
  held: Math.round(held.peak),
})
await bench.close()
process.exit(0)
