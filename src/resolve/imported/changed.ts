import canonicalize from 'canonicalize'
import type { ImportIndex, SaidBefore } from '../../model/imported.ts'
import type { NewStatement } from '../../model/statement.ts'
import { PLAIN, textValue } from '../../model/typed-statement.ts'

type Said = Pick<NewStatement, 'property' | 'value' | 'qualifiers' | 'valid'>

/** What two statements on one entity say alike has one key, whatever the order of its parts. */
const keyOf = ({ property, value, qualifiers, valid }: Said | SaidBefore): string =>
  canonicalize([property, value, qualifiers, valid ?? null]) ?? ''

/**
 * Retracts what rows said in their version on record and do not say in a later one. `now` gives by row what it says of the entity that it
 * is about. What other sources or data sets tell of that stays.
 */
export async function retractFormer(
  index: Pick<ImportIndex, 'saidBy'>,
  dataset: string,
  now: ReadonlyMap<string, readonly NewStatement[]>,
): Promise<NewStatement[]> {
  if (now.size === 0) return []
  const before = await index.saidBy(dataset, [...now.keys()])
  const said = new Map([...now].map(([row, statements]) => [row, new Set(statements.map(keyOf))] as const))
  return before
    .filter((one) => said.has(one.row) && !said.get(one.row)?.has(keyOf(one)))
    .map(({ row, statement }) => ({
      ...PLAIN,
      origin: 'import',
      subject: statement,
      property: 'retracted',
      value: textValue(`Row ${row} of ${dataset} no longer says so`),
      qualifiers: {},
    }))
}
