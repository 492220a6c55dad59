import { endingAt } from '../../../engine/layer.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { Reading } from './reading.ts'
import { subjectBefore } from './roles.ts'

/** "his", "her" or "Tokayev's" before a noun, with at most two words between. */
export function ownerOf(reading: Reading, noun: number): { person: PersonMention; first: number } | null {
  const { tokens } = reading.document
  for (let i = noun - 1; i >= noun - 3; i--) {
    const token = tokens[i]
    if (!token) return null
    if (token.fold === "'s" || token.text === "'") {
      const person = endingAt(reading.persons, i)
      return person ? { person, first: person.whole.first } : null
    }
    if (token.fold === 'his' || token.fold === 'her') {
      const person = subjectBefore(reading, token.sentence + 1) ?? subjectBefore(reading, token.sentence)
      return person && person.first < i ? { person, first: i } : null
    }
    if (token.pos !== 'ADJ' && token.pos !== 'NOUN') return null
  }
  return null
}
