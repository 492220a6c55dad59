import type { Batch } from '../../model/batch.ts'
import {
  type ImportedFile,
  type ImportedRow,
  type ImportIndex,
  identifierOf,
  type RowOutcome,
  type RowReport,
} from '../../model/imported.ts'
import type { NewStatement } from '../../model/statement.ts'
import { PLAIN, textValue } from '../../model/typed-statement.ts'
import type { Decision } from '../same-event/decide.ts'
import { writeDecision } from '../same-event/write.ts'
import type { Writer } from '../writer.ts'
import { retractFormer } from './changed.ts'
import { decideEvents, eventTold } from './events.ts'
import { nameThings } from './name.ts'
import { NamedRow } from './row.ts'
import { type SortedRow, sortRows } from './sort.ts'

/**
 * Makes of some rows of a file, of which each has an id of its own, entities and statements: finds the rows that are on record already,
 * or say the same as another, and for the others who and what is meant. Each statement keeps the spans that say it; one for each row tells
 * its id and hash.
 */
export async function resolveRows(
  index: ImportIndex,
  { dataset, language }: Pick<ImportedFile, 'dataset' | 'language'>,
  rows: readonly ImportedRow[],
): Promise<{ readonly batch: Batch; readonly reports: readonly RowReport[] }> {
  const sorted = await sortRows(index, dataset, rows)
  const told = sorted.filter(({ came }) => came === 'added' || came === 'changed')
  const named = new Map(told.map(({ row }) => [row.id, new NamedRow(row)] as const))
  const writer = await nameThings(index, { dataset, language }, [...named.values()])
  const decisions = await nameFirsts(index, dataset, writer, told, named)
  const reports = sorted.map((one): RowReport => {
    const { row } = one
    const own = named.get(row.id)
    const decision = decisions.get(row.id)
    if (own) writeRow(writer, dataset, own, decision)
    else if (one.came === 'doubled') writeDouble(writer, dataset, one, named)
    return { line: row.line, id: row.id, ...outcomeOf(one, named, decision) }
  })
  const changed = sorted.flatMap(({ row, came }) => {
    const own = came === 'changed' ? named.get(row.id) : undefined
    return own ? [[row.id, own.statementsOn(own.first)] as const] : []
  })
  writer.statements.push(...(await retractFormer(index, dataset, new Map(changed))))
  return { batch: { entities: [...writer.entities.values()], statements: writer.statements }, reports }
}

/** Gives ids to what the rows are about: an event on record where it is taken to be that one. */
async function nameFirsts(
  index: ImportIndex,
  dataset: string,
  writer: Writer,
  told: readonly SortedRow[],
  named: ReadonlyMap<string, NamedRow>,
): Promise<Map<string, Decision>> {
  const events: NamedRow[] = []
  for (const { row, ...sorted } of told) {
    const own = named.get(row.id)
    if (!own) continue
    for (const thing of row.things.slice(1))
      if (!own.ids.has(thing.ref)) own.ids.set(thing.ref, writer.fresh(thing.kind))
    const { ref, kind } = own.first
    if ('entity' in sorted && sorted.entity !== null) own.ids.set(ref, sorted.entity)
    else if (kind === 'Event' && !own.ids.has(ref)) events.push(own)
    else if (!own.ids.has(ref)) own.ids.set(ref, writer.fresh(kind))
  }
  const ids = events.map(() => writer.fresh('Event'))
  const profiles = events.map(eventTold)
  const decided = await decideEvents(
    index,
    profiles,
    async (entities) =>
      new Set((await index.rowsOf(dataset, { ids: [], hashes: [], entities })).map(({ entity }) => entity)),
    (at) => ids[at] ?? '',
  )
  const decisions = new Map<string, Decision>()
  for (const [i, own] of events.entries()) {
    const profile = profiles[i]
    const decision = profile && decided.get(profile)
    const [id = ''] = [ids[i]]
    if (decision?.same) writer.entities.delete(id)
    own.ids.set(own.first.ref, decision?.same?.event ?? id)
    if (decision) decisions.set(own.row.id, decision)
  }
  return decisions
}

function writeRow(writer: Writer, dataset: string, own: NamedRow, decision: Decision | undefined): void {
  const id = own.id(own.first.ref)
  writer.statements.push(rowStatement(dataset, own.row, id))
  for (const thing of own.row.things) writer.statements.push(...own.statementsOn(thing))
  if (decision) writeDecision(writer, id, own.first.evidence, decision)
}

/** Of a row that says the same as another only that it does. */
function writeDouble(
  writer: Writer,
  dataset: string,
  { row, entity, of }: Extract<SortedRow, { came: 'doubled' }>,
  named: ReadonlyMap<string, NamedRow>,
): void {
  const subject = entity ?? entityOfRow(named, of)
  writer.statements.push(rowStatement(dataset, row, subject))
  if (row.things[0]?.kind === 'Event')
    writer.statements.push({
      ...PLAIN,
      origin: 'derived',
      rule: 'import/same-row',
      confidence: 1,
      subject,
      property: 'recognised-by',
      value: textValue(`row ${row.id} says the same as row ${of}`),
      qualifiers: {},
      evidence: [...row.evidence],
    })
}

/** That a row of a data set tells of an entity: with what it said, so that a later version of it is recognised. */
const rowStatement = (dataset: string, row: ImportedRow, subject: string): NewStatement => ({
  ...PLAIN,
  origin: 'import',
  subject,
  property: 'identifier',
  value: { type: 'code', scheme: 'identifier', code: identifierOf(dataset, row.id) },
  qualifiers: { dataset: textValue(dataset), version: textValue(row.hash), row: textValue(row.id) },
  evidence: [...row.evidence],
})

const entityOfRow = (named: ReadonlyMap<string, NamedRow>, id: string): string => {
  const own = named.get(id)
  if (!own) throw new Error(`Row ${id} was not resolved.`)
  return own.id(own.first.ref)
}

function outcomeOf(
  sorted: SortedRow,
  named: ReadonlyMap<string, NamedRow>,
  decision: Decision | undefined,
): RowOutcome {
  if (sorted.came === 'doubled')
    return { came: 'doubled', entity: sorted.entity ?? entityOfRow(named, sorted.of), of: sorted.of }
  if (sorted.came !== 'added') return { came: sorted.came, entity: sorted.entity }
  const entity = entityOfRow(named, sorted.row.id)
  if (decision?.same) return { came: 'joined', entity }
  return { came: 'added', entity, questions: decision?.questions.map(({ event }) => event) ?? [] }
}
