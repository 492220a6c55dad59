import type { Span } from '../../model/span.ts'
import { textValue } from '../../model/typed-statement.ts'
import { reasonsText } from '../likeness.ts'
import type { Writer } from '../writer.ts'
import type { Decision } from './decide.ts'

/**
 * What was decided of an event, as statements about it: `recognised-by` with the reasons where it was taken for one on record, else
 * `possibly-same-as` for each that it may be. The score is the confidence of the statement.
 */
export function writeDecision(writer: Writer, id: string, evidence: readonly Span[], decision: Decision): void {
  if (decision.same) {
    const { score: confidence } = decision.same
    const found = { rule: 'same-event/take', confidence }
    writer.state('Event', id, 'recognised-by', textValue(reasonsText(decision.same)), evidence, found, {
      derived: true,
    })
    return
  }
  for (const match of decision.questions)
    writer.state(
      'Event',
      id,
      'possibly-same-as',
      { type: 'entity', entity: match.event },
      evidence,
      { rule: 'same-event/ask', confidence: match.score },
      { derived: true, qualifiers: { reasons: textValue(reasonsText(match)) } },
    )
}
