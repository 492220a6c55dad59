import type { Found } from './format.ts'

/** A text in one line, without space around it. */
export const clean = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim()

/** A value as found somewhere; null where there is none. */
export function found(value: unknown, where: string): Found | null {
  const text = typeof value === 'string' ? clean(value) : ''
  return text && text.length <= 1000 ? { value: text, in: where } : null
}

/** Those that were found. */
export const present = (...values: (Found | null)[]): Found[] => values.filter((value) => value !== null)
