import { fold } from '../../model/fold.ts'
import { textValue } from '../../model/typed-statement.ts'
import { reasonsText } from '../likeness.ts'
import type { Writer } from '../writer.ts'
import type { Decision } from './decide.ts'
import type { ToldPerson } from './told.ts'

/**
 * What was decided of a person, as statements about them: `recognised-by` with the reasons where they were taken for one on record who is not
 * called so there, else `possibly-same-as` for each whom they may be. The score is the confidence of the statement.
 */
export function writePerson(writer: Writer, id: string, told: ToldPerson, { same, questions }: Decision): void {
  if (same) {
    const called = new Set(same.person.names.map(fold))
    if (told.keys.every((key) => called.has(key))) return
    const found = { rule: 'same-person/take', confidence: same.score }
    writer.state('Person', id, 'recognised-by', textValue(reasonsText(same)), told.evidence, found, { derived: true })
  }
  for (const match of questions)
    writer.state(
      'Person',
      id,
      'possibly-same-as',
      { type: 'entity', entity: match.person.id },
      told.evidence,
      { rule: 'same-person/ask', confidence: match.score },
      { derived: true, qualifiers: { reasons: textValue(reasonsText(match)) } },
    )
}
