import { describe, expect, it } from 'vitest'
import { batchHash } from '../../model/batch-hash.ts'
import { readLine, toLine } from './batch-line.ts'
import { batchAfter } from './testing/batches.ts'

const BATCH = batchAfter(null)
const TEXT = toLine(BATCH).toString().trimEnd()
const fault = (line: string | Uint8Array) => {
  const read = readLine(typeof line === 'string' ? Buffer.from(line) : line)
  return 'fault' in read ? [read.fault.kind, read.fault.what, read.fault.seq] : null
}
/** A line with another content and the hash that belongs to it, as a program of another version might write it. */
const hashed = (change: object) => {
  const changed = { ...BATCH, ...change }
  return JSON.stringify({ ...changed, hash: batchHash(changed) })
}

it('reads what it writes', () => {
  expect(TEXT).not.toContain('\n')
  expect(readLine(Buffer.from(TEXT))).toEqual({ batch: BATCH })
})

it('keeps a lone surrogate', () => {
  const batch = { ...BATCH, note: 'a \uD83E b', hash: '' }
  const line = toLine({ ...batch, hash: batchHash(batch) })
  expect(readLine(line.subarray(0, -1))).toMatchObject({ batch: { note: 'a \uD83E b' } })
})

it.each([
  ['spaces and another order of fields', JSON.stringify(Object.fromEntries(Object.entries(BATCH).reverse()), null, 1)],
])('reads %s', (_, line) => {
  expect(readLine(Buffer.from(line))).toEqual({ batch: BATCH })
})

describe('names what is wrong', () => {
  it.each([
    ['nothing', '', ['not-json', 'is not JSON', null]],
    ['half a line', TEXT.slice(0, 200), ['not-json', 'is not JSON', null]],
    ['a byte order mark', `\uFEFF${TEXT}`, ['not-json', 'is not JSON', null]],
    ['zeros', new Uint8Array(512), ['not-json', 'is not JSON', null]],
    ['what is not UTF-8', Buffer.from(TEXT, 'latin1'), ['not-json', 'is not JSON', null]],
    ['a list', '[1]', ['wrong-form', expect.stringContaining('is not a batch (the whole:'), null]],
    [
      'another object',
      '{"seq":1,"hash":"x"}',
      ['wrong-form', expect.stringContaining('is not a batch (sources:'), null],
    ],
    ['a number below 1', hashed({ seq: 0 }), ['wrong-form', expect.stringContaining('is not a batch (seq:'), null]],
    [
      'another note',
      TEXT.replace('"note":null', '"note":"x"'),
      ['wrong-hash', 'does not have the hash that it names', 1],
    ],
    ['an added field', TEXT.replace('"note"', '"more":1,"note"'), ['wrong-hash', expect.anything(), 1]],
    ['another text', TEXT.replace('agreed', 'Agreed'), ['wrong-text', expect.stringContaining('source src_1'), 1]],
    [
      'the same bytes written otherwise',
      TEXT.replace('"bytes":"//', '"bytes":" //'),
      ['wrong-text', expect.anything(), 1],
    ],
    ['other bytes', TEXT.replace('"bytes":"//', '"bytes":"/+'), ['wrong-text', expect.anything(), 1]],
    ['a new field', hashed({ weather: 'fine' }), ['unknown-form', expect.stringContaining('fields that'), 1]],
    [
      'a new kind of value',
      hashed({ entities: [{ id: 'x', kind: 'Spaceship', key: 'x' }] }),
      ['unknown-form', expect.stringContaining('entities.0.kind'), 1],
    ],
    [
      'endless nesting',
      `{"seq":1,"hash":"x","sources":[],"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      ['wrong-form', 'is nested too deeply', null],
    ],
  ] as const)('%s', (_, line, expected) => {
    expect(fault(line)).toEqual(expected)
  })
})
