/** Control characters, and those that turn the direction of what follows: a terminal would obey them. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text as one line that a terminal only shows: white space becomes single spaces, and each character that would steer
 * the terminal becomes U+FFFD.
 *
 * @example printable('Talks\n in \u001b[2J Paris') // 'Talks in \ufffd[2J Paris'
 */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(COMMANDS, '\ufffd')

/** A copy of a record or view in which every text is printable. */
export const printableParts = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === 'string' ? printable(part) : part))
