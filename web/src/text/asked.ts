import type { QuestionView } from '../../../src/model/views.ts'

export interface Asked {
  readonly id: string
  readonly title: string
}

/** The two that a question is about, whatever they are: what was told later, and what is on record. */
export function askedOf(question: QuestionView): { noun: 'event' | 'person'; told: Asked; known: Asked } {
  if (question.kind === 'Event') {
    const [told, known] = question.events
    return { noun: 'event', told, known }
  }
  const [told, known] = question.persons
  return { noun: 'person', told: { id: told.id, title: told.name }, known: { id: known.id, title: known.name } }
}
