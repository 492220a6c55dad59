import { parseXml } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellXml, columnName, EXCEL, fitting, serialOf, textCell } from './cell.ts'
import { type CutCell, sheetXml } from './sheet.ts'
import { runsOf } from './split.ts'

describe('a cell', () => {
  it.each([
    [
      'text',
      '=1+1 & <b>',
      'A1',
      '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t></is></c>',
    ],
    [
      'text',
      'a\u0001_x0041_\ud800\r\n',
      'B2',
      '<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve">a_x0001__x005F_x0041_\ufffd_x000D_\n</t></is></c>',
    ],
    ['day', '2024-11-12', 'C3', '<c r="C3" s="1"><v>45608</v></c>'],
    ['day', '1899-05-18', 'C4', '<c r="C4" s="0" t="inlineStr"><is><t xml:space="preserve">1899-05-18</t></is></c>'],
    ['integer', 19, 'D5', '<c r="D5"><v>19</v></c>'],
    ['boolean', true, 'E6', '<c r="E6" t="b"><v>1</v></c>'],
    ['text', null, 'F7', ''],
  ] as const)('of %s %j', (type, cell, at, xml) => {
    expect(cellXml(at, type, cell)).toBe(xml)
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('of column %i is in %s', (index, name) => {
    expect(columnName(index)).toBe(name)
  })

  it('is well-formed of any text, and no longer than Excel takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 5, max: 40 }), (text, most) => {
        const kept = fitting(text, most)
        expect(kept.length).toBeLessThanOrEqual(most)
        parseXml(textCell('A1', kept))
      }),
    )
  })

  it('counts days as Excel does', () => {
    expect(['1900-03-01', '1970-01-01', '2024-02-29', '1900-02-28', '../2005'].map(serialOf)).toEqual([
      61,
      25_569,
      45_351,
      null,
      null,
    ])
  })
})

describe('limits of Excel', () => {
  it('are met by a mark and told, never in silence', async () => {
    const cut: CutCell[] = []
    const rows = [['short'], ['x'.repeat(EXCEL.text + 1)]]
    const xml = (await listOf(sheetXml('words', [{ name: 'text', type: 'text' }], rows, (c) => cut.push(c)))).join('')
    expect(cut).toEqual([{ sheet: 'words', at: 'A3', length: EXCEL.text + 1 }])
    expect(xml).toContain(`${'x'.repeat(EXCEL.text - 4)} […]<`)
    expect(xml).toContain('<autoFilter ref="A1:A3"/>')
  })

  it.each([
    [0, 2, [[]]],
    [2, 2, [[0, 1]]],
    [5, 2, [[0, 1], [2, 3], [4]]],
  ])('%i rows on sheets of %i', async (count, most, runs) => {
    const rows = (async function* () {
      for (let n = 0; n < count; n++) yield n
    })()
    const found: number[][] = []
    for await (const run of runsOf(rows, most)) found.push(await listOf(run.rows))
    expect(found).toEqual(runs)
  })
})

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
