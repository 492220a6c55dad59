import type { PublishedEntity } from '../../model/publication.ts'
import type { Value } from '../../model/value.ts'
import { valueText } from '../../model/value-text.ts'
import type { SourceSummary, TenureView } from '../../model/views.ts'
import { isoDates } from '../iso-dates.ts'
import { datesOf } from './dates.ts'
import { classOf, iriOf, iriOfUrl, predicatesOf } from './names.ts'
import { each, link, type Node, type Said, type Term, text, typed } from './node.ts'

/** An entity with its values as they stand. */
export function entityNode(entity: PublishedEntity): Node {
  const { kind, id, key, name, names, properties } = entity
  const coded = kind === 'State' || kind === 'Organisation'
  const said = Object.entries(properties).flatMap(([property, values]): Said[] =>
    values.flatMap((value) =>
      value.type === 'date'
        ? datesOf(kind, property, value.edtf)
        : [[predicateOf(kind, property, value), termOf(value, names)]],
    ),
  )
  const named = said.some(([predicate]) => predicate === 'schema:name')
  return {
    id: iriOf(id),
    types: [classOf(kind)],
    says: [
      ...(named ? [] : each('schema:name', [name], (words) => text(words))),
      ...(coded ? each('schema:identifier', [key], (code) => text(code)) : []),
      ...said,
    ],
  }
}

/** `sameAs` takes addresses alone: other identifiers go by the model's own name. */
const predicateOf = (kind: string, property: string, value: Value): string =>
  property === 'identifier' && !isWikidata(value) ? 'rap:identifier' : (predicatesOf(kind, property)[0] ?? '')

const isWikidata = (value: Value): boolean => value.type === 'code' && value.code.startsWith('wikidata:')

function termOf(value: Value, names: ReadonlyMap<string, string>): Term {
  switch (value.type) {
    case 'text':
      return text(value.text, value.lang)
    case 'entity':
      return link(iriOf(value.entity))
    case 'statement':
      return link(iriOf(value.statement))
    case 'integer':
      return typed(value.integer, 'xsd:integer')
    case 'ordinal':
      return typed(value.ordinal, 'xsd:integer')
    case 'url': {
      const iri = iriOfUrl(value.url)
      return iri === null ? text(value.url) : link(iri)
    }
    case 'code':
      return isWikidata(value)
        ? link(`http://www.wikidata.org/entity/${encodeURIComponent(value.code.slice('wikidata:'.length))}`)
        : text(value.code)
    default:
      return text(valueText(value, names))
  }
}

/** A person in an office over a time, as schema.org has it: a role between the two. */
export function* tenureNodes(tenure: TenureView): Generator<Node> {
  const { person, office, period, basis, acting, conflicting } = tenure
  const role = iriOf('tenure', person.id, office.id, period, basis)
  yield { id: iriOf(person.id), types: [], says: [['schema:hasOccupation', link(role)]] }
  const [, ...iso] = datesOf('Event', 'date', period)
  yield {
    id: role,
    types: ['schema:Role'],
    says: [
      ['rap:holder', link(iriOf(person.id))],
      ['schema:hasOccupation', link(iriOf(office.id))],
      ['schema:roleName', text(office.title)],
      ['rap:period', typed(period, 'edtf:EDTF')],
      // Days on which sources were seen to name the holder are no beginning and no end of the time in office.
      ...(basis === 'stated' ? iso : []),
      ['rap:basis', text(basis)],
      ['rap:acting', typed(acting, 'xsd:boolean')],
      ...each('rap:conflicting', [conflicting], (why) => text(why)),
    ],
  }
}

/** A source: what is known of it, not its text. */
export function sourceNode({ id, title, publisher, published, url, language, addedAt }: SourceSummary): Node {
  const dates = published === null ? null : isoDates(published)
  return {
    id: iriOf(id),
    types: ['schema:CreativeWork', 'prov:Entity'],
    says: [
      ...each('schema:name', [title], (words) => text(words)),
      ...each('schema:publisher', [publisher], (words) => text(words)),
      ...each('rap:published', [published], (date) => typed(date, 'edtf:EDTF')),
      ...each('schema:datePublished', [dates?.date], (date) => typed(date, 'schema:Date')),
      ...each('schema:url', [url === null ? null : iriOfUrl(url)], link),
      ['schema:inLanguage', text(language)],
      ['rap:added', typed(addedAt, 'xsd:dateTime')],
    ],
  }
}
