import { Mapping } from '../../../src/import/table/mapping.ts'
import { readWorkbook } from '../../../src/read/workbook.ts'
import { type Case, expectThat, type Family } from '../case.ts'
import { DAMAGED, NONE, UNSAFE } from './workbooks/comes.ts'
import { EXCEL } from './workbooks/excel.ts'
import { OPEN_DOCUMENTS } from './workbooks/open-document.ts'

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** What is called a workbook, and is no archive. */
const NO_ARCHIVES: Readonly<Record<string, () => Uint8Array>> = {
  'a page': () => Buffer.from('<html><table><tr><td>name</td></tr></table></html>'),
  'an old workbook or one with a password': () => Buffer.concat([COMPOUND, Buffer.alloc(2000)]),
  'a PDF': () => Buffer.from('%PDF-1.7\n'),
  noise: () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
  nothing: () => new Uint8Array(),
}

const MAPPING = Mapping.parse({ dataset: 'hostile', kind: 'Person', properties: { name: 'name' } })

const FILES = [
  ['a.xlsx', EXCEL],
  ['a.ods', OPEN_DOCUMENTS],
] as const

function* cases(): Generator<Case> {
  yield {
    name: 'no workbook: a table of text',
    to: 'right',
    run: (bench) => bench.importing('name\nWang Yi\n', 'a.xlsx', { mapping: MAPPING }),
  }
  for (const [file, all] of FILES)
    for (const [name, [comes, bytes]] of Object.entries(all))
      yield {
        name: `${file}: ${name}`,
        ...(typeof comes === 'string' ? { to: 'right' as const } : comes && { to: comes }),
        run: async () => {
          const { text } = await readWorkbook(bytes(), file)
          expectThat(!/root:|hahaha/.test(text), `its text is ${text.slice(0, 80)}`)
          if (typeof comes === 'string' && comes !== 'right')
            expectThat(text === comes, `its text is ${JSON.stringify(text.slice(0, 80))}`)
        },
      }
  for (const [name, bytes] of Object.entries(NO_ARCHIVES))
    yield {
      name: `no workbook: ${name}`,
      to: [...NONE, 'input-not-utf8', 'input-binary'],
      run: (bench) => bench.importing(bytes(), 'a.xlsx', { mapping: MAPPING }),
    }
  for (const [file, all] of FILES)
    for (const [name, [comes, bytes]] of Object.entries(all))
      if (comes === UNSAFE || comes === DAMAGED)
        yield {
          name: `import of ${file}: ${name}`,
          to: comes,
          run: (bench) => bench.importing(bytes(), file, { mapping: MAPPING, keep: true }),
        }
}

/** Workbooks: bombs, places outside, and sheets that say what cannot be. */
export const workbooks: Family = { name: 'workbooks', memory: 1500, cases }
