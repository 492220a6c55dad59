import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

const record = (text: string) => proposeEnglish(story(text, '2024-05-14'))
const told = (text: string) => {
  const { events, offices } = record(text)
  return { met: events[0]?.participants.map((p) => p.name) ?? [], offices: offices.map((o) => [o.person, o.office]) }
}

describe('the holders of an office in the plural', () => {
  it.each<[string, string[]]>([
    [
      'The presidents of Kenya and Rwanda met in Nairobi on Monday. William Ruto and Paul Kagame spoke for two hours.',
      ['William Ruto', 'Paul Kagame'],
    ],
    [
      'The Kenyan and Rwandan presidents held talks in Nairobi on Monday. Paul Kagame thanked William Ruto.',
      ['William Ruto', 'Paul Kagame'],
    ],
  ])('are those whom the story names: %s', (text, names) => {
    const { met, offices } = told(text)
    expect(met).toEqual(expect.arrayContaining(names))
    expect(new Set(offices)).toEqual(new Set(names.map((name) => [name, 'President'])))
  })

  it.each([
    'The presidents of Kenya and Rwanda met in Nairobi in 2009. William Ruto and Paul Kagame spoke on Monday.',
    'The presidents of Kenya and Uganda met in Nairobi on Monday. William Ruto and Paul Kagame spoke on Monday.',
    'The presidents met in Nairobi on Monday. William Ruto and Paul Kagame spoke for two hours.',
  ])('are not guessed: %s', (text) => {
    expect(record(text).offices).toEqual([])
  })

  it('take no part in what others do for them', () => {
    const text =
      'Experts met in Nairobi on Monday to prepare a visit for the presidents of Kenya and Rwanda. William Ruto and Paul Kagame are friends.'
    expect(told(text).met).toEqual([])
  })
})

describe('what is said for the title of an office', () => {
  it.each<[string, string]>([
    ['The head of the Kenyan government', 'Prime Minister Musalia Otieno of Kenya'],
    ['The head of Kenyan diplomacy', 'Kenyan Foreign Minister Musalia Otieno'],
    ['The Kenyan head of state', 'Kenyan President Musalia Otieno'],
  ])('%s means %s', (said, holder) => {
    const text = `${holder} spoke to reporters. ${said} met Chilean Trade Minister Ana Rojas in Lima on Monday.`
    expect(told(text).met).toEqual(['Musalia Otieno', 'Ana Rojas'])
  })

  it('does not mean who holds another office', () => {
    const text =
      'Kenyan Trade Minister Musalia Otieno spoke to reporters. The head of the Kenyan government met Chilean Trade Minister Ana Rojas in Lima on Monday.'
    expect(told(text).met).not.toContain('Musalia Otieno')
  })
})
