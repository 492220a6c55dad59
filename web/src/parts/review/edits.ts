import type { Field } from '../../review/fields.ts'
import { readAs } from '../../review/reading.ts'
import { add, correct, type Given, type Picked, retract } from './actions.ts'
import type { Review } from './use-review.ts'

/** What can be done with the fields of a proposal. */
export interface Edits {
  /** Puts another value in the place of a field's, or the same (null) with other qualifiers. */
  correct(field: Field, given: string | Picked | null, qualifiers?: Readonly<Record<string, string>>): void
  retract(field: Field): void
  add(given: Given): void
}

/** Deciding changes the record; coding changes the coder's own reading alone, in which also what is not on record has but a name. */
export function editsOf(review: Review): Edits {
  const { reading } = review
  if (reading === null)
    return {
      correct: (field, given, qualifiers) => correct(review, field, given, qualifiers),
      retract: (field) => retract(review, field),
      add: (given) => add(review, given),
    }
  const put = (changed: Parameters<typeof reading.set>[0]) => {
    reading.set(changed)
    review.setDraft(null)
  }
  return {
    correct: (field, given, qualifiers = {}) =>
      put((own) =>
        readAs(own, reading.told, field.statement.id, {
          written: given === null ? field.written : nameOf(given),
          qualifiers: stated({ ...field.statement.qualifiers, ...qualifiers }),
        }),
      ),
    retract: (field) => put((own) => readAs(own, reading.told, field.statement.id, null)),
    add: ({ property, given, qualifiers = {} }) =>
      put((own) => ({
        ...own,
        added: [
          ...own.added,
          { id: crypto.randomUUID(), property, written: nameOf(given), qualifiers: stated(qualifiers) },
        ],
      })),
  }
}

const nameOf = (given: string | Picked): string =>
  typeof given === 'string' ? given : 'id' in given ? given.name : given.make.name

const stated = (qualifiers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(qualifiers).filter(([, text]) => text.trim() !== ''))
