import type { Kysely } from 'kysely'
import type { NewEntity, NewStatement } from '../../model/statement.ts'
import { statementOn, textValue } from '../../model/typed-statement.ts'
import { newId } from '../append/build.ts'
import { correction } from '../decisions.ts'
import type { Tables } from '../tables.ts'
import { CODEBOOK_KEY, codebookOf } from '../views/codebook.ts'
import { already } from './kinds.ts'

/** Sets the codebook of a workspace; that which stood corrects to it. @throws RapporteurError `decided-already` where it is the same. */
export async function settingCodebook(
  db: Kysely<Tables>,
  text: string,
  reason: string,
): Promise<{ readonly entities: NewEntity[]; readonly statements: NewStatement[] }> {
  const former = await codebookOf(db)
  if (former?.text === text) throw already('That is the codebook already.', 'Give another.')
  const known = await db
    .selectFrom('entity')
    .select('id')
    .where('kind', '=', 'Codebook')
    .where('key', '=', CODEBOOK_KEY)
    .executeTakeFirst()
  const id = known?.id ?? newId('cb')
  const statement = {
    ...statementOn('Codebook', { subject: id, property: 'text', value: textValue(text) }),
    id: newId('sm'),
  }
  return {
    entities: known ? [] : [{ id, kind: 'Codebook', key: CODEBOOK_KEY }],
    statements: [statement, ...(former ? [correction(former.statement, statement.id, reason)] : [])],
  }
}
