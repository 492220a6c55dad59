import { expect, it } from 'vitest'
import { sourceOf } from '../model/testing/sources.ts'
import { explain } from './explain.ts'
import { propose } from './propose.ts'

const explained = (text: string) => explain(sourceOf(text))

it('gives the record that propose gives, and quotes the text in every span', () => {
  const text = 'Sergei Lavrov met Wang Yi in Beijing on November 12, 2024. "We agree on that," Wang Yi said.'
  const { record, sentences } = explained(text)
  expect(record).toEqual(propose(sourceOf(text)))
  for (const sentence of sentences)
    for (const span of [
      sentence.span,
      ...sentence.seen.map((s) => s.span),
      ...sentence.rejected.map((r) => r.span),
      ...sentence.fired.flatMap((f) => Object.values(f.fields).flat()),
    ])
      expect(sourceOf(text).text.slice(span.start, span.end)).toBe(span.exact)
})

it('names the rule that fired and the words of each field', () => {
  const [sentence] = explained('Sergei Lavrov met Wang Yi in Beijing on November 12, 2024.').sentences
  const event = sentence?.fired.find((f) => f.item === 'event')
  expect(event?.rule).toBe('en/talks')
  expect(event?.fields).toMatchObject({
    type: [{ exact: 'met' }],
    place: [{ exact: 'Beijing' }],
    date: [{ exact: 'November 12, 2024' }],
  })
  expect(sentence?.seen.map((s) => s.kind)).toEqual(expect.arrayContaining(['person', 'verb', 'place', 'date']))
})

it.each([
  ['Sergei Lavrov did not meet Wang Yi in Beijing.', 'en/talks', 'the verb is negated'],
  ['Sergei Lavrov might meet Wang Yi in Beijing.', 'en/talks', 'the verb is hedged'],
  ['Xi Jinping did not visit Moscow.', 'en/visit', 'the verb is negated'],
  ['China and Russia did not sign the agreement.', 'en/signing', 'the verb is negated'],
  ['Lavrov met on Monday.', 'en/talks', 'nobody on the other side'],
])('%s is rejected by %s: %s', (text, rule, why) => {
  const { record, sentences } = explained(text)
  expect(record.events).toEqual([])
  expect(sentences.flatMap((s) => s.rejected)).toContainEqual(expect.objectContaining({ rule, why }))
})
