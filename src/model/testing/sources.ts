import { createHash } from 'node:crypto'
import type { SourceText } from '../source.ts'

/** A source with a text, as reading one gives it. */
export function sourceOf(text: string, more: Partial<SourceText> = {}): SourceText {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    text,
    bodyStart: 0,
    title: null,
    publisher: null,
    published: null,
    language: 'en',
    url: null,
    format: 'text',
    sha256: { bytes: sha256, text: sha256 },
    ...more,
  }
}
