import classesFile from '../../../data/import/wikidata.json' with { type: 'json' }
import { isEdtf } from '../../model/edtf.ts'
import {
  type ImportedFile,
  type ImportedRow,
  type ImportedStatement,
  type ImportedThing,
  identifierOf,
  type RefusedRow,
} from '../../model/imported.ts'
import { textValue } from '../../model/typed-statement.ts'
import type { ImportFormat } from '../format.ts'
import { hashOf } from '../hash.ts'
import { jsonLines, jsonMembers } from './items.ts'
import { Item } from './wikidata-item.ts'

const DATASET = 'wikidata'

/** Classes (P31) of what is a state, and of what is an office. */
const STATES = Object.keys(classesFile.states)
const OFFICES = Object.keys(classesFile.offices)

/** Wikidata entities as its exports have them: `{"entities":{…}}`, or one on each line. Persons, offices and states are taken. */
export const wikidata: ImportFormat = {
  name: 'wikidata',
  label: 'Wikidata entities, JSON',
  extensions: ['.json', '.jsonl', '.ndjson'],
  is: ({ text }) => /"(claims|labels)"\s*:/.test(text.slice(0, 100_000)) && /"Q\d+"/.test(text.slice(0, 100_000)),
  read({ text }): ImportedFile {
    const found = jsonMembers(text, 'entities') ?? jsonLines(text)
    const items = found.map((one) => ('fault' in one ? one : new Item(one, text)))
    const byId = new Map(items.flatMap((one) => (one instanceof Item ? [[one.id, one] as const] : [])))
    return {
      dataset: DATASET,
      title: 'Wikidata entities',
      publisher: 'Wikidata',
      language: 'en',
      rows: items.map((one) =>
        one instanceof Item ? rowOf(one, byId) : { line: one.line, id: null, refused: one.fault },
      ),
    }
  },
}

function rowOf(item: Item, byId: ReadonlyMap<string, Item>): ImportedRow | RefusedRow {
  const { id, line, label } = item
  if (!/^Q\d+$/.test(id)) return { line, id: null, refused: 'It has no id of the form Q148.' }
  if (label === null) return { line, id, refused: 'It has no label in English.' }
  const things = thingsOf(item, label, byId)
  if (things === null) return { line, id, refused: 'It is no person, office or state by its claims.' }
  return { id, hash: hashOf([item.content]), line, things, evidence: item.words(id) }
}

function thingsOf(item: Item, label: string, byId: ReadonlyMap<string, Item>): ImportedThing[] | null {
  const classes = item.entities('P31')
  if (classes.includes('Q5') || item.claims('P39').length > 0) return person(item, label, byId)
  if (classes.some((one) => STATES.includes(one)) || item.text('P298') !== null) return state(item, label)
  if (classes.some((one) => OFFICES.includes(one)) || item.entities('P1001').length > 0)
    return office(item.id, byId, 'row').map((thing) =>
      thing.ref === 'row' ? { ...thing, said: [...aliases(item), ...interval(item, 'existed')] } : thing,
    )
  return null
}

function person(item: Item, label: string, byId: ReadonlyMap<string, Item>): ImportedThing[] {
  const held = item
    .claims('P39')
    .flatMap((claim) => (claim.entity === null ? [] : [{ ...claim, office: claim.entity }]))
  const posts = [...new Set(held.map(({ office: id }) => id))].flatMap((id) => office(id, byId, `office ${id}`))
  const [born, died] = [item.date('P569'), item.date('P570')]
  const said: ImportedStatement[] = [
    ...aliases(item),
    ...dated('born', born, item),
    ...dated('died', died, item),
    ...held.map(
      ({ office: id, start, end }): ImportedStatement => ({
        property: 'holds-office',
        value: { type: 'named', ref: `office ${id}` },
        ...((start || end) && { valid: `${start ?? ''}/${end ?? ''}` }),
        evidence: item.words(id),
      }),
    ),
  ]
  const offices = posts.flatMap(({ known }) =>
    known.by === 'office' ? [{ title: known.title, side: known.side }] : [],
  )
  return [
    {
      ref: 'row',
      kind: 'Person',
      known: {
        by: 'name',
        name: label,
        offices,
        sides: [...new Set(offices.flatMap(({ side }) => side ?? []))],
        days: born === null || died === null ? null : lifetime(born, died),
        identifier: identifierOf(DATASET, item.id),
      },
      said,
      evidence: item.words(label),
    },
    ...uniqueByRef(posts),
  ]
}

/** An office with the state that it belongs to; one that is not in the file goes by its number. */
function office(id: string, byId: ReadonlyMap<string, Item>, ref: string): ImportedThing[] {
  const own = byId.get(id)
  const [of] = own?.entities('P1001') ?? []
  const state = of === undefined ? null : (byId.get(of)?.label ?? null)
  const evidence = own?.words(own.label ?? id) ?? []
  const things: ImportedThing[] = [
    {
      ref,
      kind: 'Office',
      known: { by: 'office', title: own?.label ?? id, side: state && `state ${of}` },
      said: [],
      evidence,
    },
  ]
  if (state !== null)
    things.push({ ref: `state ${of}`, kind: 'State', known: { by: 'side', name: state }, said: [], evidence })
  return ref === 'row' ? things : things.reverse()
}

function state(item: Item, label: string): ImportedThing[] {
  const iso = item.text('P298')
  const said: ImportedStatement[] = [
    ...aliases(item),
    ...(iso !== null && /^[A-Z]{3}$/.test(iso)
      ? [{ property: 'iso', value: { type: 'country', country: iso } as const, evidence: item.words(iso) }]
      : []),
    ...interval(item, 'existed'),
  ]
  return [{ ref: 'row', kind: 'State', known: { by: 'side', name: label }, said, evidence: item.words(label) }]
}

const aliases = (item: Item): ImportedStatement[] =>
  item.aliases.map((alias) => ({ property: 'alias', value: textValue(alias, 'en'), evidence: item.words(alias) }))

const dated = (property: string, edtf: string | null, item: Item): ImportedStatement[] =>
  edtf === null ? [] : [{ property, value: { type: 'date', edtf }, evidence: item.words(item.id) }]

/** From P571 (inception) to P576 (dissolved). */
function interval(item: Item, property: string): ImportedStatement[] {
  const [from, to] = [item.date('P571'), item.date('P576')]
  return from === null && to === null ? [] : dated(property, `${from ?? ''}/${to ?? ''}`, item)
}

const lifetime = (born: string, died: string): string | null => {
  const days = `${born}/${died}`
  return isEdtf(days) ? days : null
}

const uniqueByRef = (things: readonly ImportedThing[]): ImportedThing[] => [
  ...new Map(things.map((thing) => [thing.ref, thing] as const)).values(),
]
