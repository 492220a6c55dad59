import { escaped } from './xml.ts'

/** Text without halves of characters, for which UTF-8 has nothing. */
export const wellFormed = (words: string): string => words.replace(/\p{Surrogate}/gu, '\uFFFD')

/** Text without what XML 1.0, calendars and pages cannot hold: control characters other than tab and line break, halves of characters, U+FFFE and U+FFFF. */
export const legible = (words: string): string =>
  wellFormed(words.replace(/\r\n?/g, '\n')).replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '\uFFFD')

/** The same as it stands in an element or attribute of XML or HTML. */
export const legibleXml = (words: string): string => escaped(legible(words))
