import { CROSSWALK } from '../../model/generated/crosswalk.ts'
import { wellFormed } from '../legible.ts'

/** The vocabularies of the graph; `r` are the things on record, `rap` the terms of the model for which none of the others has a name. */
export const PREFIXES: Readonly<Record<string, string>> = {
  schema: 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  rap: 'urn:rapporteur:model:',
  r: 'urn:rapporteur:',
}

/** Predicates whose values are always of one kind: `@id` for nodes, else a datatype. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'schema:startDate': 'schema:Date',
  'schema:endDate': 'schema:Date',
  'schema:datePublished': 'schema:Date',
  'schema:dateModified': 'xsd:dateTime',
  'schema:latitude': 'xsd:decimal',
  'schema:longitude': 'xsd:decimal',
  'schema:eventStatus': '@id',
  'schema:attendee': '@id',
  'schema:superEvent': '@id',
  'schema:location': '@id',
  'schema:geo': '@id',
  'schema:subjectOf': '@id',
  'schema:hasOccupation': '@id',
  'prov:wasQuotedFrom': '@id',
  'prov:wasGeneratedBy': '@id',
  'prov:wasAttributedTo': '@id',
  'prov:wasAssociatedWith': '@id',
  'prov:generatedAtTime': 'xsd:dateTime',
  'prov:endedAtTime': 'xsd:dateTime',
  'oa:hasBody': '@id',
  'oa:hasTarget': '@id',
  'oa:hasSource': '@id',
  'oa:hasSelector': '@id',
  'oa:motivatedBy': '@id',
  'oa:start': 'xsd:nonNegativeInteger',
  'oa:end': 'xsd:nonNegativeInteger',
  'rdf:subject': '@id',
  'rdf:predicate': '@id',
  'rap:date': 'edtf:EDTF',
  'rap:valid': 'edtf:EDTF',
  'rap:period': 'edtf:EDTF',
  'rap:side': '@id',
  'rap:holder': '@id',
  'rap:confidence': 'xsd:decimal',
  'rap:round': 'xsd:integer',
  'rap:waiting': 'xsd:boolean',
}

/** The IRI of something on record, by its id. */
export const iriOf = (...id: readonly string[]): string =>
  `urn:rapporteur:${id.map((part) => encodeURIComponent(wellFormed(part))).join(':')}`

/** The IRI of `prefix:name`. */
export function iriNamed(name: string): string {
  const colon = name.indexOf(':')
  return `${PREFIXES[name.slice(0, colon)] ?? ''}${name.slice(colon + 1)}`
}

/** An address as an IRI, which may not hold all that addresses may; null where it is none. */
export const iriOfUrl = (url: string): string | null =>
  URL.canParse(url) && /^https?:/i.test(url)
    ? new URL(url).href.replace(/[<>"{}|\\^`]/g, (character) => encodeURIComponent(character))
    : null

/** The class of a kind of entity: that of schema.org where it has one. */
export const classOf = (kind: string): string => {
  const name = CROSSWALK[kind]?.['schema.org']?.kind
  return name ? `schema:${name}` : `rap:${kind}`
}

/** The predicates of a property: those of schema.org (two for the ends of a time), else the model's own. */
export const predicatesOf = (kind: string, property: string): readonly string[] => {
  const names = CROSSWALK[kind]?.['schema.org']?.properties[property] ?? []
  return names.length > 0 ? names.map((name) => `schema:${name}`) : [`rap:${property}`]
}
