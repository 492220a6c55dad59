import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isEdtf } from '../../src/model/edtf.ts'
import floors from './floors.json' with { type: 'json' }
import { Gold } from './gold.ts'
import { rates } from './score.ts'
import { scoreFolder } from './stories.ts'

const STORIES = new URL('../stories', import.meta.url).pathname
/** A larger set of annotated stories, where the project stands beside one. */
const SHARED = new URL('../../../shared/eval/dev', import.meta.url).pathname

describe('annotations', () => {
  it.each(readdirSync(STORIES).filter((name) => name.endsWith('.json')))(
    '%s quotes its story and dates in EDTF',
    (name) => {
      const gold = Gold.parse(JSON.parse(readFileSync(join(STORIES, name), 'utf8')))
      const text = readFileSync(join(STORIES, name.replace('.json', '.txt')), 'utf8')
      expect(gold.events.filter((e) => !text.includes(e.evidence)).map((e) => e.evidence)).toEqual([])
      expect(gold.events.filter((e) => e.date && !isEdtf(e.date))).toEqual([])
    },
  )
})

describe('accuracy stays at or above its floors', () => {
  it.each([
    ['our own stories that the rules were written on', STORIES, floors.developed, 'developed'],
    ['our own stories in rarer forms', STORIES, floors.rarer, 'rarer'],
    ['our own stories that were kept aside', STORIES, floors.heldOut, 'held out'],
    ['our own stories of other regions', STORIES, floors.elsewhere, 'elsewhere'],
    ['our own stories of other regions that were kept aside', STORIES, floors.elsewhereHeldOut, 'elsewhere, held out'],
    ['our own stories in the manner of the wire', STORIES, floors.wire, 'wire'],
    [
      'our own stories in the manner of the wire that were kept aside',
      STORIES,
      floors.wireKeptAside,
      'wire, kept aside',
    ],
    ['the shared stories', SHARED, floors.shared, undefined],
  ] as const)('on %s', async (_name, folder, floor, part) => {
    if (!existsSync(folder)) {
      console.log(`skipped: there is no ${folder}`)
      return
    }
    const { score, stories } = await scoreFolder(folder, part ? { part } : {})
    expect(stories).toBeGreaterThan(0)
    expect(score.wrongSpans).toBe(0)
    for (const [name, least] of Object.entries(floor.fields)) {
      const field = score.fields[name]
      expect(field, name).toBeDefined()
      if (field) expect(field.right / field.of, `accuracy of ${name}`).toBeGreaterThanOrEqual(least)
    }
    for (const [kind, least] of Object.entries(floor.kinds)) {
      const tally = score.kinds[kind]
      expect(tally, kind).toBeDefined()
      if (tally) expect(rates(tally).f1, `F1 of ${kind}`).toBeGreaterThanOrEqual(least)
    }
  })
})
