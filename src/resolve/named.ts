import { fold } from '../model/fold.ts'
import type { ProposedEvent } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { codeValue, textValue } from '../model/typed-statement.ts'
import { isStateCode, mechanismKey, nameOfSide } from './keys.ts'
import { officeKey } from './offices.ts'
import type { Found, Writer } from './writer.ts'

/** Entities that stories name by what they are known by; each is named once in a story. */

type Named = { readonly type: 'entity'; readonly entity: string }

/** Whoever is on record under another spelling is not renamed: this one is an alias. */
export function personOf(writer: Writer, name: string, evidence: readonly Span[], found: Found): string {
  const { id, called } = writer.person(fold(name))
  if (called !== null)
    writer.once('Person', id, called, called === 'name' ? textValue(name) : writer.words(name), evidence, found)
  return id
}

/** An office is known by its title and by whose it is. */
export function officeOf(
  writer: Writer,
  title: string,
  owner: string | null,
  evidence: readonly Span[],
  found: Found,
): Named {
  const id = writer.entity('Office', officeKey(title, owner))
  writer.once('Office', id, 'title', textValue(title), evidence, found)
  if (owner) writer.once('Office', id, 'for', sideOf(writer, owner, evidence, found), evidence, found)
  return { type: 'entity', entity: id }
}

export function sideOf(writer: Writer, code: string, evidence: readonly Span[], found: Found): Named {
  const kind = isStateCode(code) ? 'State' : 'Organisation'
  const id = writer.entity(kind, code)
  writer.once(kind, id, 'name', textValue(nameOfSide(code)), evidence, found)
  return { type: 'entity', entity: id }
}

export function mechanismOf(writer: Writer, event: ProposedEvent): string | null {
  if (!event.mechanism) return null
  const { name, cadence } = event.mechanism
  const id = writer.entity('Mechanism', mechanismKey(name, event.sides, event.type))
  const evidence = event.fields.mechanism ?? event.evidence
  writer.once('Mechanism', id, 'name', writer.words(name), evidence, event)
  if (cadence)
    writer.once('Mechanism', id, 'cadence', codeValue('cadence', cadence), event.fields.cadence ?? evidence, event)
  if (event.type !== 'exhibition')
    for (const side of event.sides)
      writer.once('Mechanism', id, 'party', sideOf(writer, side, evidence, event), evidence, event)
  return id
}
