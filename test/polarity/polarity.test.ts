import { describe, expect, it } from 'vitest'
import type { StoryRecord } from '../../src/model/record.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'
import { propose } from '../../src/propose/propose.ts'
import { SENTENCES } from './sentences.ts'

function read(text: string): StoryRecord {
  return propose(sourceOf(text, { published: '2024-11-14' }))
}
const told = (text: string) => read(text).events.map((e) => `${e.status} ${e.type}`)

/** What no sentence of a group may be read as. */
const FORBIDDEN = {
  denied: /^(?:held|ongoing|planned)/,
  hedged: /^(?:held|ongoing)/,
  conditional: /^(?:held|ongoing)/,
  cancelled: /^(?:held|ongoing|planned)/,
  planned: /^(?:held|ongoing|cancelled)/,
} as const

describe.each(Object.entries(FORBIDDEN))('what is %s', (group, forbidden) => {
  it.each(SENTENCES[group as keyof typeof FORBIDDEN].map((s) => [s]))('%s', (sentence) => {
    expect(told(sentence).filter((event) => forbidden.test(event))).toEqual([])
  })
})

describe('what is held', () => {
  it.each(SENTENCES.held.map((s) => [s]))('%s', (sentence) => {
    expect(told(sentence).some((event) => event.startsWith('held'))).toBe(true)
  })
})
