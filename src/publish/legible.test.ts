import { parseXml } from '@rgrove/parse-xml'
import { expect, it } from 'vitest'
import { legible, legibleXml } from './legible.ts'

it.each([
  ['plain', 'plain'],
  ['a\tb\nc', 'a\tb\nc'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['nul \0, bell \u0007, escape \u001b, delete \u007f', 'nul \uFFFD, bell \uFFFD, escape \uFFFD, delete \uFFFD'],
  ['half \uD83D of one', 'half \uFFFD of one'],
  ['whole 🕊 of one, 同意', 'whole 🕊 of one, 同意'],
  ['\uFFFE\uFFFF', '\uFFFD\uFFFD'],
])('%j is legible as %j', (words, expected) => {
  expect(legible(words)).toBe(expected)
})

it.each(['<b>"A" & \'B\'</b>', ']]>', '<!-- -->', '&amp;', '\u0000\u001f\uFFFE\uD800 \u0085', '<![CDATA[x'])(
  '%j stands in XML as it is',
  (words) => {
    const { root } = parseXml(`<a b="${legibleXml(words)}">${legibleXml(words)}</a>`)
    expect(root?.text).toBe(legible(words))
    expect(root?.attributes.b).toBe(legible(words))
  },
)
