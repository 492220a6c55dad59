import { createHash } from 'node:crypto'
import type { SourceText } from '../../../model/source.ts'
import { proposeEnglish } from './propose.ts'

/** A source for a test: a text of one paragraph or more, published on a day. */
export function story(text: string, published: string | null = '2024-11-14'): SourceText {
  const sha = createHash('sha256').update(text).digest('hex')
  return {
    text,
    bodyStart: 0,
    title: null,
    publisher: null,
    published,
    language: 'en',
    url: null,
    format: 'text',
    sha256: { bytes: sha, text: sha },
  }
}

export type ToldEvent = readonly [
  type: string,
  status: string,
  date: string | null,
  place: string | null,
  sides: string,
]

/** The events of a story that is published on 14 May 2024, a Tuesday; sides by their codes, in order. */
export const toldOn14May = (text: string): ToldEvent[] =>
  proposeEnglish(story(text, '2024-05-14')).events.map((e) => [
    e.type,
    e.status,
    e.date,
    e.place,
    [...e.sides].sort().join(' '),
  ])
