import type { SourceOverrides } from '../../../src/read/hint.ts'
import { encoded } from '../../../src/read/testing/encoded.ts'
import { type Case, expectThat, type Family } from '../case.ts'

const RUSSIAN = 'Министр иностранных дел Сергей Лавров встретился во вторник в Найроби со своим китайским коллегой.'
const CHINESE = '外交部长王毅星期二在内罗毕会见了俄罗斯外交部长拉夫罗夫，双方讨论了战略安全磋商机制的下一步安排。'
const ENGLISH = 'The ministers met in Nairobi on Tuesday. They agreed on a third round of talks.'
const FRENCH = "Le ministre s'est rendu à Nairobi, où il a été reçu hier."

const utf16 = (text: string, { big = false, mark = true } = {}): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const utf32 = (text: string, mark = true): Uint8Array => {
  const points = [...`${mark ? '\ufeff' : ''}${text}`].map((one) => one.codePointAt(0) ?? 0)
  const bytes = Buffer.alloc(points.length * 4)
  for (const [i, point] of points.entries()) bytes.writeUInt32LE(point, i * 4)
  return bytes
}
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

type Row = readonly [
  name: string,
  input: Uint8Array,
  to: Case['to'],
  reads?: string | undefined,
  given?: SourceOverrides | undefined,
]

const REFUSED = ['input-encoding', 'input-not-utf8', 'input-binary', 'input-empty']
const INVALID: Readonly<Record<string, readonly number[]>> = {
  'a continuation alone': [0x80],
  'two continuations': [0xbf, 0xbf],
  'a lead without its continuation': [0xc3, 0x20],
  'an overlong slash of two bytes': [0xc0, 0xaf],
  'an overlong slash of three': [0xe0, 0x80, 0xaf],
  'an overlong slash of four': [0xf0, 0x80, 0x80, 0xaf],
  'an overlong NUL': [0xc0, 0x80],
  'a surrogate': [0xed, 0xa0, 0x80],
  'two surrogates (CESU-8)': [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
  'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
  'six bytes': [0xfc, 0x84, 0x80, 0x80, 0x80, 0x80],
  '0xfe': [0xfe],
  '0xff': [0xff],
}

function* rows(): Generator<Row> {
  yield ['UTF-8', bytes(RUSSIAN), 'right', RUSSIAN]
  yield ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], RUSSIAN), 'right', RUSSIAN]
  yield ['UTF-8 with two marks', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], ENGLISH), 'right', ENGLISH]
  yield ['UTF-8 with a mark in the middle', bytes(ENGLISH, '\n', [0xef, 0xbb, 0xbf], ENGLISH), 'right']
  yield ['UTF-16 little-endian', utf16(RUSSIAN), 'right', RUSSIAN]
  yield ['UTF-16 big-endian', utf16(RUSSIAN, { big: true }), 'right', RUSSIAN]
  yield ['UTF-16 without a mark', utf16(ENGLISH, { mark: false }), 'right', ENGLISH]
  yield ['UTF-16 big-endian without a mark', utf16(ENGLISH, { big: true, mark: false }), 'right', ENGLISH]
  yield ['UTF-16 with two marks', utf16(`\ufeff${ENGLISH}`), 'right', ENGLISH]
  yield ['UTF-16 of an odd number of bytes', utf16(ENGLISH).subarray(0, -1), REFUSED]
  yield ['UTF-16 with half a pair', utf16(`${ENGLISH} \ud83d `), REFUSED]
  yield ['UTF-16 marked the other way', bytes([0xfe, 0xff], [...utf16(RUSSIAN, { mark: false })]), REFUSED]
  yield ['UTF-32', utf32(ENGLISH), REFUSED]
  yield ['UTF-32 without a mark', utf32(ENGLISH, false), REFUSED]
  yield [
    'UTF-7 is read as the ASCII that it is',
    bytes('The minister +AGEA4Q- met them in Rome.'),
    'right',
    'The minister +AGEA4Q- met them in Rome.',
  ]
  yield ['UTF-7 by its label', bytes(ENGLISH), REFUSED, undefined, { encoding: 'utf-7' }]
  yield ['an unknown label', bytes(ENGLISH), REFUSED, undefined, { encoding: 'x-none' }]
  yield ['a label of 10,000 letters', bytes(ENGLISH), REFUSED, undefined, { encoding: 'x'.repeat(10_000) }]
  yield ['the label "replacement"', bytes(ENGLISH), REFUSED, undefined, { encoding: 'replacement' }]
  yield ['a mark and nothing', bytes([0xef, 0xbb, 0xbf]), ['input-empty']]
  yield ['a mark of UTF-16 and nothing', bytes([0xff, 0xfe]), REFUSED]
  for (const [what, wrong] of Object.entries(INVALID)) {
    yield [`${what} in a text`, bytes(`${ENGLISH} `, wrong, ` ${ENGLISH}`), REFUSED]
    yield [`${what} at the end`, bytes(ENGLISH, wrong), REFUSED]
    yield [`${what} at the beginning`, bytes(wrong, ENGLISH), REFUSED]
  }
  for (const label of ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic']) {
    yield [`Russian in ${label}, named`, encoded(RUSSIAN, label), 'right', RUSSIAN, { encoding: label }]
    yield [`Russian in ${label}, not named`, encoded(RUSSIAN, label), REFUSED]
    for (const wrong of ['shift_jis', 'euc-kr', 'big5', 'gb18030', 'windows-1252', 'utf-16le', 'utf-8', 'iso-2022-jp'])
      yield [
        `Russian in ${label}, said to be ${wrong}`,
        encoded(RUSSIAN, label),
        REFUSED,
        undefined,
        { encoding: wrong },
      ]
  }
  yield ['Chinese in GB18030, named', encoded(CHINESE, 'gb18030'), 'right', CHINESE, { encoding: 'gb18030' }]
  for (const wrong of ['shift_jis', 'euc-kr', 'big5', 'windows-1251', 'koi8-r', 'windows-1252', 'utf-8'])
    yield [
      `Chinese in GB18030, said to be ${wrong}`,
      encoded(CHINESE, 'gb18030'),
      REFUSED,
      undefined,
      { encoding: wrong },
    ]
  yield [
    'French in windows-1252, named',
    encoded(FRENCH, 'windows-1252'),
    'right',
    FRENCH,
    { encoding: 'windows-1252' },
  ]
  yield ['French in windows-1252, not named', encoded(FRENCH, 'windows-1252'), REFUSED]
  yield ['UTF-8 read as windows-1252 and written again', bytes(Buffer.from(FRENCH).toString('latin1')), 'right']
  yield [
    'an escape of ISO-2022-JP without its end',
    bytes([0x1b, 0x24, 0x42], ENGLISH),
    undefined,
    undefined,
    { encoding: 'iso-2022-jp' },
  ]
  for (let nul = 1; nul <= 5; nul++)
    yield [`${nul} NULs in a text`, bytes(ENGLISH, new Array(nul).fill(0), ENGLISH), REFUSED]
  yield ['a text of NULs', new Uint8Array(100_000), REFUSED]
  yield ['every byte once', Uint8Array.from({ length: 256 }, (_, i) => i), REFUSED]
  yield ['every byte but NUL', Uint8Array.from({ length: 255 }, (_, i) => i + 1), REFUSED]
}

function* cases(): Generator<Case> {
  for (const [name, input, to, reads, given] of rows())
    yield {
      name,
      ...(to && { to }),
      run: async (bench) => {
        const { source } = await bench.read(input, 'a.txt', given)
        if (reads !== undefined)
          expectThat(source.text === reads, `it was read as ${JSON.stringify(source.text).slice(0, 120)}`)
      },
    }
  for (const [name, input, , , given] of rows())
    yield {
      name: `${name}: on record as it was read`,
      run: async (bench) => {
        const { source, read } = await bench.add(input, 'a.txt', given)
        const stored = await bench.workspace.source(source.id)
        expectThat(stored?.text === read.text, 'the text on record is another')
      },
    }
  for (const label of ['utf-16', 'utf-32', 'utf-7', 'x-none', 'shift_jis', 'koi8-r', '"', '<', 'a'.repeat(5000)]) {
    const page = `<!doctype html><html><head><meta charset="${label}"></head><body><p>${RUSSIAN}</p></body></html>`
    yield {
      name: `a page in UTF-8 that says it is ${label.slice(0, 20)}`,
      to: 'right',
      run: async (bench) =>
        expectThat((await bench.read(page, 'a.html')).source.text.includes(RUSSIAN), 'it was read otherwise'),
    }
    const xml = `<?xml version="1.0" encoding="${label}"?><rss version="2.0"><channel><title>a</title><item><title>b</title><description>${RUSSIAN}</description></item></channel></rss>`
    yield {
      name: `a feed in UTF-8 that says it is ${label.slice(0, 20)}`,
      // Of a declaration that is not well-formed any outcome will do.
      ...(!/["<]/.test(label) && { to: 'right' as const }),
      run: async (bench) =>
        expectThat(
          ((await bench.readAll(xml, 'a.xml'))[0]?.source.text ?? '').includes(RUSSIAN),
          'it was read otherwise',
        ),
    }
  }
}

/** Texts in one encoding that are said to be in another, or are valid in none. */
export const encodings: Family = { name: 'encodings', memory: 1000, cases }
