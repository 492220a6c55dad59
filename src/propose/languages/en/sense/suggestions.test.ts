import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const read = (text: string) => proposeEnglish(story(text, '2024-05-14'))

describe('the second tier', () => {
  it.each<[string, string, string | null]>([
    ['For Chile and Peru it was a signature, at last, in March 2023.', 'signing', '2023-03'],
    ['Then came embargo upon embargo between Chile and Peru in May 2023.', 'sanction', '2023-05'],
  ])('%s', (text, type, date) => {
    const { events, suggestions } = read(text)
    expect(events).toEqual([])
    expect(suggestions).toContainEqual(expect.objectContaining({ type, date }))
    for (const { confidence } of suggestions) expect(confidence).toBeLessThanOrEqual(0.4)
  })

  it.each([
    'Chile and Peru held talks in Lima on Monday.',
    'Gabriel Boric of Chile did not hold talks with Peru on Monday.',
    'Chile and Peru might hold an exercise in May 2025.',
    'The ministry was asked whether Chile and Peru held an exercise on Monday.',
    'The chamber of commerce signed up members on Monday.',
  ])('suggests nothing where an event is told, denied or doubted: %s', (text) => {
    expect(read(text).suggestions).toEqual([])
  })
})
