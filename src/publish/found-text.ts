import type { SourceText } from '../model/source.ts'
import { printable } from './printable.ts'
import type { Style } from './style.ts'

/** What is told of a source, for people: each field with where it was found. */
export function foundText(
  source: SourceText,
  { author, foundIn }: { readonly author: string | null; readonly foundIn: Readonly<Partial<Record<string, string>>> },
  style: Style,
): string {
  const { title, publisher, published, language, url, format } = source
  const fields = { title, author, publisher, published, language, url }
  const lines = Object.entries(fields).map(([field, value]) => {
    const where = value && foundIn[field] ? style.dim(`  found in: ${foundIn[field]}`) : ''
    return `${style.bold(`${field}:`)} ${value === null ? style.dim('not found') : printable(value)}${printable(where)}`
  })
  return `${[...lines, `${style.bold('format:')} ${format}`].join('\n')}\n`
}
