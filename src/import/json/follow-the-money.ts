import { isEdtf } from '../../model/edtf.ts'
import {
  type ImportedFile,
  type ImportedRow,
  type ImportedStatement,
  type ImportedThing,
  identifierOf,
  type RefusedRow,
} from '../../model/imported.ts'
import { codeValue, textValue } from '../../model/typed-statement.ts'
import { EventStatus, EventType } from '../../model/vocabulary.ts'
import type { ImportFormat } from '../format.ts'
import { hashOf } from '../hash.ts'
import { countryName } from './country.ts'
import { type JsonItem, jsonLines, spanOf } from './items.ts'

const DATASET = 'followthemoney'
const ORGANISATIONS = ['Organization', 'PublicBody', 'LegalEntity', 'Company']

/** FollowTheMoney: an entity on each line, with `id`, `schema` and `properties`. Persons, organisations, positions, occupancies and events are taken. */
export const followTheMoney: ImportFormat = {
  name: 'followthemoney',
  label: 'FollowTheMoney entities, JSON Lines',
  extensions: ['.json', '.jsonl', '.ndjson', '.ftm'],
  is: ({ text }) => /^\s*\{[^\n]*"schema"\s*:\s*"[A-Z]/.test(text) && /"properties"\s*:/.test(text.slice(0, 100_000)),
  read({ text }): ImportedFile {
    const items = jsonLines(text)
    const byId = new Map<string, Entity>()
    for (const item of items) {
      const entity = 'value' in item ? new Entity(item, text) : null
      if (entity?.id) byId.set(entity.id, entity)
    }
    return {
      dataset: DATASET,
      title: 'FollowTheMoney entities',
      publisher: null,
      language: 'en',
      rows: items.map((item) =>
        'fault' in item ? { line: item.line, id: null, refused: item.fault } : rowOf(new Entity(item, text), byId),
      ),
    }
  },
}

class Entity {
  readonly id: string
  readonly schema: string

  constructor(
    readonly item: JsonItem,
    private readonly text: string,
  ) {
    const { id, schema } = item.value
    this.id = typeof id === 'string' ? id.slice(0, 200) : ''
    this.schema = typeof schema === 'string' ? schema : ''
  }

  values(property: string): string[] {
    const { properties } = this.item.value
    const given: unknown = (properties as Record<string, unknown> | undefined)?.[property]
    return (Array.isArray(given) ? given : []).filter((one) => typeof one === 'string' && one.trim() !== '')
  }

  first(...properties: string[]): string | null {
    return properties.flatMap((property) => this.values(property))[0] ?? null
  }

  words(words: string) {
    return [spanOf(this.text, this.item, words)]
  }

  texts(property: string, as: string): ImportedStatement[] {
    return this.values(property).map((text) => ({
      property: as,
      value: textValue(text, 'en'),
      evidence: this.words(text),
    }))
  }

  /** A date of the interval; null where none is given or it is no date. */
  date(...properties: string[]): string | null {
    const date = this.first(...properties)?.slice(0, 10) ?? null
    return date !== null && isEdtf(date) ? date : null
  }

  get side(): ImportedThing | null {
    const code = this.first('country', 'jurisdiction', 'nationality', 'citizenship')
    if (code === null) return null
    return {
      ref: 'side',
      kind: 'State',
      known: { by: 'side', name: countryName(code) },
      said: [],
      evidence: this.words(code),
    }
  }
}

function rowOf(entity: Entity, byId: ReadonlyMap<string, Entity>): ImportedRow | RefusedRow {
  const { id, schema, item } = entity
  const refuse = (refused: string): RefusedRow => ({ line: item.line, id: id || null, refused })
  if (id === '') return refuse('It has no id.')
  const things = thingsOf(entity, byId)
  if (typeof things === 'string') return refuse(things)
  return {
    id,
    hash: hashOf([schema, JSON.stringify(item.value.properties ?? null)]),
    line: item.line,
    things,
    evidence: entity.words(id),
  }
}

function thingsOf(entity: Entity, byId: ReadonlyMap<string, Entity>): ImportedThing[] | string {
  const { schema } = entity
  if (schema === 'Person') return person(entity, 'row') ?? 'It has no name.'
  if (ORGANISATIONS.includes(schema)) return organisation(entity)
  if (schema === 'Position') return position(entity, 'row') ?? 'It has no name.'
  if (schema === 'Occupancy') return occupancy(entity, byId)
  if (schema === 'Event') return event(entity, byId)
  return `Entities of the schema "${schema}" are not taken.`
}

function person(entity: Entity, ref: string): ImportedThing[] | null {
  const name = entity.first('name')
  if (name === null) return null
  const { side } = entity
  const date = (property: string, as: string): ImportedStatement[] => {
    const edtf = entity.date(property)
    return edtf === null ? [] : [{ property: as, value: { type: 'date', edtf }, evidence: entity.words(edtf) }]
  }
  const self: ImportedThing = {
    ref,
    kind: 'Person',
    evidence: entity.words(name),
    known: {
      by: 'name',
      name,
      offices: [],
      sides: side ? ['side'] : [],
      days: null,
      identifier: identifierOf(DATASET, entity.id),
    },
    said:
      ref === 'row'
        ? [...entity.texts('alias', 'alias'), ...date('birthDate', 'born'), ...date('deathDate', 'died')]
        : [],
  }
  return [self, ...(side ? [side] : [])]
}

function organisation(entity: Entity): ImportedThing[] | string {
  const name = entity.first('name')
  if (name === null) return 'It has no name.'
  const said = [...entity.texts('alias', 'alias'), ...entity.texts('description', 'description')]
  return [{ ref: 'row', kind: 'Organisation', known: { by: 'side', name }, said, evidence: entity.words(name) }]
}

function position(entity: Entity, ref: string): ImportedThing[] | null {
  const title = entity.first('name')
  if (title === null) return null
  const { side } = entity
  const office: ImportedThing = {
    ref,
    kind: 'Office',
    known: { by: 'office', title, side: side ? 'side' : null },
    said: ref === 'row' ? entity.texts('alias', 'alias') : [],
    evidence: entity.words(title),
  }
  return [...(side ? [side] : []), office].sort((a) => (a.ref === ref ? -1 : 1))
}

/** Who held which post: both are other entities of the file. */
function occupancy(entity: Entity, byId: ReadonlyMap<string, Entity>): ImportedThing[] | string {
  const [holder, post] = [entity.first('holder'), entity.first('post')].map((id) => byId.get(id ?? ''))
  const held = holder && person(holder, 'row')
  const office = post && position(post, 'office')
  if (!held || !office) return `Its ${held ? 'post' : 'holder'} is not in the file, or has no name.`
  const [start, end] = [entity.date('startDate', 'date'), entity.date('endDate')]
  const said: ImportedStatement = {
    property: 'holds-office',
    value: { type: 'named', ref: 'office' },
    ...((start || end) && { valid: `${start ?? ''}/${end ?? ''}` }),
    evidence: entity.words(entity.id),
  }
  const own = office.map((thing) => renamed(thing))
  return held.map((thing) => (thing.ref === 'row' ? { ...thing, said: [said] } : thing)).concat(own)
}

/** The side of a post, beside that of its holder. */
const renamed = (thing: ImportedThing): ImportedThing =>
  thing.ref === 'side'
    ? { ...thing, ref: 'side of the office' }
    : thing.known.by === 'office' && thing.known.side !== null
      ? { ...thing, known: { ...thing.known, side: 'side of the office' } }
      : thing

function event(entity: Entity, byId: ReadonlyMap<string, Entity>): ImportedThing[] | string {
  const [from, to] = [entity.date('startDate', 'date'), entity.date('endDate')]
  const date = from !== null && to !== null && from < to ? `${from}/${to}` : (from ?? to)
  const whole = entity.words(entity.id)
  const { side } = entity
  const people = entity.values('involved').flatMap((id, i) => {
    const involved = byId.get(id)
    return involved?.schema === 'Person' ? (person(involved, `person ${i}`)?.slice(0, 1) ?? []) : []
  })
  const alone = people.map((one) =>
    'sides' in one.known && one.known.by === 'name' ? { ...one, known: { ...one.known, sides: [] } } : one,
  )
  const keywords = entity.values('keywords')
  const keyword = <Code extends string>(codes: readonly Code[]) => codes.find((code) => keywords.includes(code))
  const [type, status] = [keyword(EventType.options), keyword(EventStatus.options)]
  const said: ImportedStatement[] = [
    {
      property: 'type',
      value: codeValue('event-type', type ?? 'other'),
      evidence: type === undefined ? whole : entity.words(type),
    },
    {
      property: 'status',
      value: codeValue('event-status', status ?? 'held'),
      evidence: status === undefined ? whole : entity.words(status),
    },
    ...(date === null
      ? []
      : [{ property: 'date', value: { type: 'date', edtf: date } as const, evidence: entity.words(from ?? to ?? '') }]),
    ...entity.texts('name', 'title'),
    ...entity.texts('location', 'place'),
    ...entity.texts('description', 'description'),
    ...(side ? [{ property: 'side', value: { type: 'named', ref: 'side' } as const, evidence: side.evidence }] : []),
    ...alone.map(({ ref, evidence }) => ({
      property: 'participant',
      value: { type: 'named', ref } as const,
      evidence,
    })),
  ]
  return [{ ref: 'row', kind: 'Event', known: { by: 'row' }, said, evidence: whole }, ...(side ? [side] : []), ...alone]
}
