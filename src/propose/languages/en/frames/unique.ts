import type { PersonMention } from '../mentions/persons.ts'

/** The first mention of each person. */
export function unique(mentions: readonly PersonMention[]): PersonMention[] {
  return mentions.filter((m, i) => mentions.findIndex((n) => n.person === m.person) === i)
}
