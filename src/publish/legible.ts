/** Text without what XML 1.0, calendars and pages cannot hold: control characters other than tab and line break, halves of characters, U+FFFE and U+FFFF. */
export const legible = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '\uFFFD')

/** Text as it stands in an element or attribute of XML or HTML. */
export const escaped = (words: string): string =>
  legible(words)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
