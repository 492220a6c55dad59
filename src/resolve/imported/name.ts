import type { Identified } from '../../model/batch.ts'
import { fold } from '../../model/fold.ts'
import { type ImportedThing, type ImportIndex, identifierOf } from '../../model/imported.ts'
import type { EntityKind, NewEntity } from '../../model/statement.ts'
import { textValue } from '../../model/typed-statement.ts'

import type { ToldPerson } from '../same-person/told.ts'
import { writePerson } from '../same-person/write.ts'
import { Writer } from '../writer.ts'
import { People, personTold, queriesFor } from './people.ts'
import type { NamedRow } from './row.ts'
import { keyed } from './sides.ts'

/** Gives ids to all that rows speak of and that is known by more than the row, and writes what is new of it. */
export async function nameThings(
  index: ImportIndex,
  { dataset, language }: { readonly dataset: string; readonly language: string },
  rows: readonly NamedRow[],
): Promise<Writer> {
  const known = await onRecord(index, rows)
  const writer = new Writer(
    { language, published: null },
    (kind, key) => known.get(`${kind}:${key}`)?.id ?? null,
    'import',
  )
  for (const named of rows)
    for (const thing of sidesFirst(named.row.things)) {
      const by = keyed(thing, named.code)
      if (by) named.ids.set(thing.ref, entityOf(writer, named, thing, by))
    }
  await namePersons(index, dataset, rows, writer, (key) => known.get(`Person:${key}`) ?? null)
  return writer
}

/** An office names the side that it belongs to. */
const sidesFirst = (things: readonly ImportedThing[]): ImportedThing[] => [
  ...things.filter(({ known }) => known.by === 'side'),
  ...things.filter(({ known }) => known.by !== 'side'),
]

async function onRecord(index: ImportIndex, rows: readonly NamedRow[]): Promise<Map<string, Identified | null>> {
  const wanted = new Map<string, Pick<NewEntity, 'kind' | 'key'>>()
  for (const named of rows)
    for (const thing of named.row.things) {
      const by =
        thing.known.by === 'name' ? { kind: thing.kind, key: fold(thing.known.name) } : keyed(thing, named.code)
      if (by) wanted.set(`${by.kind}:${by.key}`, by)
    }
  const found = await index.findByKeys([...wanted.values()])
  return new Map([...wanted.keys()].map((mark, i) => [mark, found[i] ?? null] as const))
}

const SOURCE = { rule: 'import', confidence: 1 }

/** A state, organisation, office or mechanism: where it is new, with what it is called. */
function entityOf(
  writer: Writer,
  named: NamedRow,
  thing: ImportedThing,
  { kind, key, name }: { readonly kind: EntityKind; readonly key: string; readonly name: string },
): string {
  const id = writer.entity(kind, key)
  if (!writer.entities.has(id)) return id
  const { evidence, known } = thing
  if (kind === 'State' || kind === 'Organisation') writer.once(kind, id, 'name', textValue(name), evidence, SOURCE)
  if (kind === 'Mechanism') writer.once(kind, id, 'name', writer.words(name), evidence, SOURCE)
  if (kind === 'Office') writer.once(kind, id, 'title', textValue(name), evidence, SOURCE)
  if (known.by === 'office' && known.side !== null)
    writer.once('Office', id, 'for', { type: 'entity', entity: named.id(known.side) }, evidence, SOURCE)
  return id
}

async function namePersons(
  index: ImportIndex,
  dataset: string,
  rows: readonly NamedRow[],
  writer: Writer,
  byKey: (key: string) => Identified | null,
): Promise<void> {
  const told = rows.flatMap((named) =>
    named.row.things.flatMap((thing) => {
      const person = personTold(thing, named.code)
      return person ? [{ named, thing, person }] : []
    }),
  )
  if (told.length === 0) return
  const identifiers = told.flatMap(({ thing }) => identifierIn(thing) ?? [])
  const identified = new Map(identifiers.length > 0 ? await index.identified([...new Set(identifiers)]) : [])
  const people = new People(await index.peopleLike(queriesFor(told.map(({ person }) => person))))
  const taken = new Set<string>()
  for (const { named, thing, person } of told) {
    const identifier = identifierIn(thing)
    const sure = identifier === null ? undefined : identified.get(identifier)
    const beside = new Set(named.ids.values())
    const decision = sure === undefined ? people.decide(person, beside) : null
    const id = sure ?? decision?.same?.person.id ?? freshPerson(writer, person, byKey, taken)
    named.ids.set(thing.ref, id)
    writeNames(writer, id, person, people)
    if (decision) writePerson(writer, id, person, decision)
    if (identifier !== null && sure === undefined) {
      identified.set(identifier, id)
      if (identifier !== identifierOf(dataset, named.row.id))
        writer.once(
          'Person',
          id,
          'identifier',
          { type: 'code', scheme: 'identifier', code: identifier },
          thing.evidence,
          SOURCE,
        )
    }
    people.learn(id, person)
  }
}

/** A new person; known by the folded name as key where nobody else is. */
function freshPerson(
  writer: Writer,
  { keys: [key = ''] }: ToldPerson,
  byKey: (key: string) => Identified | null,
  taken: Set<string>,
): string {
  if (byKey(key) !== null || taken.has(key)) return writer.fresh('Person')
  taken.add(key)
  return writer.fresh('Person', key)
}

/** Whoever is known under another name only gets this one as an alias. */
function writeNames(writer: Writer, id: string, { names: [name = ''], evidence }: ToldPerson, people: People): void {
  const called = people.namesOf(id)
  if (called.has(fold(name))) return
  if (called.size === 0 && writer.entities.has(id)) writer.once('Person', id, 'name', textValue(name), evidence, SOURCE)
  else writer.once('Person', id, 'alias', writer.words(name), evidence, SOURCE)
}

const identifierIn = ({ known }: ImportedThing): string | null =>
  known.by === 'name' ? (known.identifier ?? null) : null
