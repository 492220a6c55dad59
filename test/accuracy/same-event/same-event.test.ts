import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryLedger } from '../../../src/ledger/testing/temporary.ts'
import { bCubed } from './b-cubed.ts'
import floors from './floors.json' with { type: 'json' }
import { happeningsOf } from './happenings.ts'
import { shuffled } from './orders.ts'
import { overlapOf } from './overlap.ts'
import { byPublication, tell } from './tell.ts'
import type { Told } from './told.ts'

/** Annotated stories of which several tell the same, where the project stands beside them. */
const SHARED = new URL('../../../../shared/eval/dev', import.meta.url).pathname
const overlapping = (id: string) => Number(id) >= 101

let memory: Awaited<ReturnType<typeof temporaryLedger>>
beforeAll(async () => {
  memory = await temporaryLedger()
}, 180_000)
afterAll(() => memory.close())

async function expectAtLeast(stories: readonly Told[], floor: { precision: number; recall: number }) {
  const { precision, recall } = bCubed(await tell(memory, stories))
  expect(precision, 'B-cubed precision').toBeGreaterThanOrEqual(floor.precision)
  expect(recall, 'B-cubed recall').toBeGreaterThanOrEqual(floor.recall)
}

describe('stories of one happening become one event', () => {
  it.each(['developed', 'kept aside'] as const)('our own, %s', async (part) => {
    await expectAtLeast(byPublication(happeningsOf(part)), floors[part])
  })

  it.each([1, 2, 3])('our own in a random order (%i), not much less', async (seed) => {
    await expectAtLeast(shuffled(happeningsOf('developed'), seed), floors['in any order'])
  })

  it.each(['recorded', 'proposed'] as const)('the annotated ones, as %s', async (as) => {
    if (!existsSync(SHARED)) return console.log(`skipped: there is no ${SHARED}`)
    const { stories } = await overlapOf(SHARED, overlapping, as)
    await expectAtLeast(byPublication(stories), floors.shared)
  })

  it('where they disagree that is a conflict of one event', async () => {
    if (!existsSync(SHARED)) return console.log(`skipped: there is no ${SHARED}`)
    const { stories } = await overlapOf(SHARED, overlapping, 'recorded')
    await tell(memory, byPublication(stories), async (mentions) => {
      const valuesOf = async (happening: string, property: string) => {
        const events = new Set(mentions.filter((m) => m.happening === happening).map((m) => m.event))
        expect(events.size).toBe(1)
        const [event = ''] = events
        const found = (await memory.ledger.conflicts({ entity: event })).find((c) => c.property === property)
        return found?.values.map((v) => v.value).sort()
      }
      expect(await valuesOf('chn-rus-ssc-19', 'round')).toEqual(['18', '19'])
      expect(await valuesOf('chn-rus-ssc-19', 'date')).toEqual(['2024-11-12', '2024-11-13'])
      expect(await valuesOf('security-belt-2025', 'round')).toEqual(['5', '7'])
    })
  })
})
