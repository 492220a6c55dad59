import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Bench } from './bench.ts'
import { FAMILIES } from './families.ts'
import { judge } from './judge.ts'

/** The quick part: so many of the cases of each family that take a moment, in one process. `npm run test:hostile` tries all. */
const QUICK = 6

/** For a family on a busy machine, in milliseconds; on an idle one it takes a second or two. */
const TIME = 180_000

let bench: Bench
beforeAll(async () => {
  bench = await Bench.make()
}, TIME)
afterAll(() => bench?.close(), TIME)

describe('hostile inputs are refused with what to do, or taken rightly', () => {
  const families = FAMILIES.filter(({ cases }) => [...cases()].some(({ slow }) => !slow))
  it.each(families.map((family) => [family.name, family] as const))(
    '%s',
    async (_, { cases }) => {
      const quick = [...cases()].filter(({ slow }) => !slow)
      const step = Math.max(1, Math.floor(quick.length / QUICK))
      const faults: string[] = []
      for (const one of quick.filter((_, i) => i % step === 0)) {
        const { came, name, what } = await judge(one, bench)
        if (came === 'fault') faults.push(`${name}: ${what}`)
      }
      expect(faults).toEqual([])
    },
    TIME,
  )
})

it('the record is whole afterwards', async () => {
  expect((await bench.workspace.verify()).faults).toEqual([])
})
