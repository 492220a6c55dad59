import { expect, it } from 'vitest'
import type { Token } from './document.ts'
import { buildTrie, matchAll } from './trie.ts'
import { wordOf } from './word.ts'

const split = (text: string): string[] => text.match(/(?:\p{L}\.){2,}|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

function tokensOf(text: string): Token[] {
  let at = 0
  return split(text).map((word, index) => {
    const start = text.indexOf(word, at)
    at = start + word.length
    const { fold } = wordOf(word)
    return { index, start, end: at, text: word, fold, word: wordOf(word), lemma: fold, pos: 'X', sentence: 0 }
  })
}

const trie = buildTrie(
  [
    'United States',
    'US',
    'Turkey',
    'Guinea',
    'Guinea-Bissau',
    'Papua New Guinea',
    'law-enforcement mechanism',
    'Élysée',
    'UN',
    'WHO',
    'NATO',
    'Cold Response',
    'ni-Vanuatu',
  ].map((phrase) => ({
    phrase,
    value: phrase,
    capital: /\p{Lu}/u.test(phrase),
  })),
  split,
)

it.each([
  ['the U.S. and the US', ['US', 'US']],
  ['they gave us turkey', []],
  ['TURKEY said', ['Turkey']],
  ['Guinea-Bissau and Guinea Bissau', ['Guinea-Bissau', 'Guinea-Bissau']],
  ['Papua New Guinea', ['Papua New Guinea', 'Guinea']],
  [
    'a law enforcement mechanism, a law-enforcement mechanism',
    ['law-enforcement mechanism', 'law-enforcement mechanism'],
  ],
  ['the Elysee', ['Élysée']],
  ['Who met Kim Jong Un at the U.N. and the WHO', ['UN', 'WHO']],
  ['NATO and Nato, not nato', ['NATO', 'NATO']],
  ['Cold response from Moscow to Cold Response', ['Cold Response']],
  ['ni-Vanuatu and Ni-Vanuatu', ['ni-Vanuatu', 'ni-Vanuatu']],
])('%s', (text, expected) => {
  expect(matchAll(tokensOf(text), trie).map((m) => m.value)).toEqual(expected)
})
