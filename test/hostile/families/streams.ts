import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import type { Bench } from '../bench.ts'
import { type Case, expectThat, type Family } from '../case.ts'

const GB = 1_000_000_000
const PIECE = 1_000_000

/** What a stream is made of, again and again. */
const CONTENTS: Readonly<Record<string, () => Buffer>> = {
  zeros: () => Buffer.alloc(PIECE),
  'one letter': () => Buffer.alloc(PIECE, 'a'),
  'line ends': () => Buffer.alloc(PIECE, '\n'),
  noise: () => Buffer.from(Array.from({ length: PIECE }, (_, i) => (i * 7919 + (i >> 8) * 31) & 0xff)),
  'noise behind the beginning of a gzip archive': () => Buffer.concat([gzipSync('x'), Buffer.alloc(PIECE, 0xa5)]),
  'the beginning of an archive': () => Buffer.alloc(PIECE, 'PK\x03\x04'),
  'a valid text': () => Buffer.alloc(PIECE, 'The ministers met in Nairobi on Tuesday. '),
  'rows of a table': () => Buffer.alloc(PIECE, 'Wang Yi,minister\n'),
}

function streamOf(content: Buffer, size: number): Readable {
  let told = 0
  return new Readable({
    read() {
      told += content.length
      this.push(told > size ? null : content)
    },
  })
}

async function fileOf(bench: Bench, name: string, content: Buffer, size: number): Promise<string> {
  const path = bench.input(name)
  if (!(await stat(path).catch(() => null))) await pipeline(streamOf(content, size), createWriteStream(path))
  return path
}

/** What a program may hold while it refuses what is too large, in MB. */
const MEMORY = 700

const TEXTS: Readonly<Record<string, () => string>> = {
  '900,000 letters without a space': () => 'a'.repeat(900_000),
  '900,000 ideographs without a stop': () => '会'.repeat(900_000),
  '900,000 characters of one sentence': () => 'the minister and '.repeat(52_000),
  '2 million letters without a space': () => 'a'.repeat(2_000_000),
  '9 million letters without a space': () => 'a'.repeat(9_000_000),
  '20 million letters without a space': () => 'a'.repeat(20_000_000),
  '900,000 line ends': () => `They met.${'\n'.repeat(900_000)}They met.`,
  '9,000 sentences of two sides and one state': () =>
    'Peruvian officials said the two sides met on Monday. '.repeat(9000),
  'a quotation of 20,000 characters': () =>
    `Wang Yi said: "${Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(97 + ((i * 7919 + (i >> 4)) % 26))).join('')}".`,
}

function* cases(): Generator<Case> {
  for (const [what, text] of Object.entries(TEXTS))
    yield {
      ...{ name: `add: ${what}`, slow: true, limit: 120_000 },
      run: (bench) => bench.run(['add', '-', '-w', bench.place('texts')], Readable.from([Buffer.from(text())])),
    }
  for (const [what, content] of Object.entries(CONTENTS)) {
    const file = `${what.replaceAll(' ', '-')}.txt`
    const csv = `${what.replaceAll(' ', '-')}.csv`
    const asks: readonly (readonly [string, (bench: Bench) => Promise<{ peak: number }>])[] = [
      ['read, standard input', (bench) => bench.run(['read', '-'], streamOf(content(), GB))],
      [
        'add, standard input',
        (bench) => bench.run(['add', '-', '-w', bench.place('streams')], streamOf(content(), GB)),
      ],
      ['read, a file', async (bench) => bench.run(['read', await fileOf(bench, file, content(), GB)])],
      [
        'add, a file',
        async (bench) => bench.run(['add', await fileOf(bench, file, content(), GB), '-w', bench.place('streams')]),
      ],
      [
        'import, a file',
        async (bench) =>
          bench.run(['import', await fileOf(bench, csv, content(), GB), '-w', bench.place('imports'), '--dry-run']),
      ],
    ]
    for (const [how, run] of asks)
      yield {
        ...{ name: `1 GB of ${what}: ${how}`, slow: true, limit: 60_000 },
        to: ['command'],
        run: async (bench) => {
          const { peak } = await run(bench)
          expectThat(peak < MEMORY, `it held ${Math.round(peak)} MB`)
        },
      }
  }
}

/** Texts and files far larger than any that are read, given to the program itself. */
export const streams: Family = { name: 'streams', memory: 1500, cases }
