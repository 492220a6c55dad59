import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { foldText } from '../../model/folded-text.ts'
import type { Span } from '../../model/span.ts'
import type { NewStatement } from '../../model/statement.ts'
import { statementOn, textValue } from '../../model/typed-statement.ts'
import { stands } from '../counting.ts'
import type { Tables } from '../tables.ts'
import { anchorsOf } from '../views/anchors.ts'
import { already, decidedBy } from './kinds.ts'
import { standingStatement } from './statements.ts'

/** Decisions about a statement whose words a later text of their document does not have. */

/**
 * That a statement stays although a later text lost its words; with `words`, that these say it there. They then stand beside the
 * earlier ones, in the place of the first quotation that was lost.
 *
 * @throws RapporteurError `not-found`, `decided-already`, `input-invalid` where no words of it are lost, or where `words` stand nowhere in
 * the later text, or in several places.
 */
export async function keeping(
  db: Kysely<Tables>,
  id: string,
  reason: string,
  words: string | null,
): Promise<NewStatement[]> {
  await standingStatement(db, id)
  const kept = await decisionToKeep(db, id)
  if (kept)
    throw already(`The statement ${id} was kept already ${await decidedBy(db, kept)}.`, 'See "rapporteur history".')
  const anchors = (await anchorsOf(db, [id], null)).get(id)?.values() ?? []
  const lost = [...anchors].filter((anchor) => anchor.found === null).sort((a, b) => a.span - b.span)
  const [first] = lost
  if (!first)
    throw new RapporteurError(
      'input-invalid',
      `No words of ${id} are lost.`,
      'Nothing was changed. "rapporteur lost" lists the statements whose words are.',
    )
  const keep = lost.map(({ span }) =>
    statementOn('Statement', {
      subject: id,
      property: 'kept',
      value: textValue(reason),
      qualifiers: { span: { type: 'integer', integer: span } },
    }),
  )
  if (words === null) return keep
  const place = await placeIn(db, first.source, words)
  const anchored = statementOn('Statement', {
    subject: id,
    property: 'anchored',
    value: textValue(place.exact),
    qualifiers: { span: { type: 'integer', integer: first.span }, reason: textValue(reason) },
    evidence: [{ ...place, source: first.source }],
  })
  return [anchored, ...keep]
}

async function decisionToKeep(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('statement')
    .innerJoin('batch', 'batch.seq', 'statement.batch')
    .select('statement.id')
    .where('subject', '=', id)
    .where('property', '=', 'kept')
    .where(stands(['statement.id', 'batch.id'], null))
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The one place in a source where some words stand, whatever quotation marks, dashes and spaces they are written with. */
async function placeIn(db: Kysely<Tables>, source: string, words: string): Promise<Span> {
  const { text } = await db.selectFrom('source').select('text').where('id', '=', source).executeTakeFirstOrThrow()
  const [where, sought] = [foldText(text), foldText(words.trim()).text]
  const at = sought === '' ? -1 : where.text.indexOf(sought)
  const again = at < 0 ? -1 : where.text.indexOf(sought, at + 1)
  if (at < 0 || again >= 0)
    throw new RapporteurError(
      'input-invalid',
      `The words "${words.slice(0, 60)}" stand ${at < 0 ? 'nowhere' : 'in several places'} in the later text ${source}.`,
      at < 0
        ? 'Nothing was changed. Copy them from that text, or keep the statement without words.'
        : 'Nothing was changed. Give more of the words around them.',
    )
  const start = where.offsets[at] ?? 0
  const end = (where.offsets[at + sought.length - 1] ?? 0) + 1
  return { start, end, exact: text.slice(start, end) }
}
