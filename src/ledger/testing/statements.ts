import type { NewStatement } from '../../model/statement.ts'

/** A statement that a source makes, plainly, unless something else is given. */
export function stated(
  about: Pick<NewStatement, 'subject' | 'property' | 'value' | 'evidence'>,
  more: Partial<NewStatement> = {},
): NewStatement {
  return {
    qualifiers: {},
    polarity: 'affirmed',
    modality: 'stated',
    attribution: null,
    rank: 'normal',
    origin: 'source',
    rule: null,
    confidence: null,
    ...about,
    ...more,
  }
}
