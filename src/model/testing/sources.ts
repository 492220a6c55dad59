import { createHash } from 'node:crypto'
import type { SourceText } from '../source.ts'

/** A source with a text, as reading one gives it. */
export function sourceOf(text: string, more: Partial<SourceText> = {}): SourceText {
  const sha256 = sha256Of(text)
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

/** A source that came in UTF-16, so that its bytes are another thing than its text. */
export function sourceInUtf16(text: string, more: Partial<SourceText> = {}): { source: SourceText; bytes: Buffer } {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const source = sourceOf(text, more)
  return { source: { ...source, sha256: { ...source.sha256, bytes: sha256Of(bytes) } }, bytes }
}

const sha256Of = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
