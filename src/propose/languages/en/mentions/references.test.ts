import { describe, expect, it } from 'vitest'
import { proposeEnglish } from '../propose.ts'
import { story } from '../testing.ts'

/** Events of stories published on 14 May 2024, a Tuesday: type, place and who took part. */
const told = (text: string) =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [e.type, e.place, e.participants.map((p) => p.name)])
const ARRIVED = 'Chilean President Gabriel Boric arrived in Callao on Sunday.'

describe('who "he", "his" and "the minister" are', () => {
  it('is whom the story is about, behind a sentence with several subjects', () => {
    const text = `${ARRIVED} Foreign Minister Alberto van Klaveren, Defence Minister Maya Fernández and Energy Minister Diego Pardow also arrived in Callao. He will leave Callao on Tuesday for Lima, where he will hold talks with Peruvian President Dina Boluarte.`
    expect(told(text)).toEqual([
      ['visit', 'Callao', ['Gabriel Boric']],
      ['visit', 'Callao', ['Alberto van Klaveren', 'Maya Fernández', 'Diego Pardow']],
      ['visit', 'Lima', ['Gabriel Boric']],
      ['meeting', 'Lima', ['Gabriel Boric', 'Dina Boluarte']],
    ])
  })

  it('is whoever was welcomed, not the last who welcomed', () => {
    const text = `${ARRIVED} He was welcomed by Finance Minister José Arista and Chilean Ambassador to Peru Óscar Fuentes. During his visit, agreements are expected to be signed.`
    expect(told(text).filter(([type]) => type === 'visit')).toEqual([['visit', 'Callao', ['Gabriel Boric']]])
    expect(told(text).filter(([type]) => type === 'meeting')[0]?.[1]).toBe('Callao')
  })

  it.each([
    'Chilean President Gabriel Boric met Peruvian President Dina Boluarte in Lima on Monday as part of his first state visit to Peru.',
    'Peruvian President Dina Boluarte received Chilean President Gabriel Boric in Lima on Monday on his first visit to Peru.',
  ])('makes the visit who is not at home there: %s', (text) => {
    expect(told(text).find(([type]) => type === 'visit')?.[2]).toEqual(['Gabriel Boric'])
  })

  it('is the subject of the sentence before, of two who hold the office', () => {
    const text =
      'Chilean Defence Minister Maya Fernández and her Peruvian counterpart Walter Astudillo met in Astana on Monday. The Defence Minister will visit Bishkek on Friday.'
    expect(told(text)[1]).toEqual(['visit', 'Bishkek', ['Maya Fernández']])
  })
})
