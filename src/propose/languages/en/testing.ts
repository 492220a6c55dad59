import { createHash } from 'node:crypto'
import type { SourceText } from '../../../model/source.ts'

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
