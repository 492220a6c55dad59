import type { FileFormat } from '../format.ts'
import { ALWAYS, iriNamed, PREFIXES } from '../graph/names.ts'
import type { Node, Term } from '../graph/node.ts'
import { nodesOf } from '../graph/nodes.ts'

/** Terms without a prefix are those of schema.org, as its users write them. */
const bare = (name: string): string => (name.startsWith('schema:') ? name.slice('schema:'.length) : name)

const CONTEXT = {
  '@vocab': PREFIXES.schema,
  ...Object.fromEntries(Object.entries(PREFIXES).filter(([prefix]) => prefix !== 'r')),
  ...Object.fromEntries(
    Object.entries(ALWAYS).map(([name, type]) => [bare(name), { '@id': iriNamed(name), '@type': type }]),
  ),
}

/** A graph of schema.org, PROV-O and Web Annotation, a node a line; its context stands in it, so that it is read without the network. */
export const jsonld: FileFormat = {
  name: 'jsonld',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  async *content(publication) {
    yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
    let first = true
    for await (const node of nodesOf(publication)) {
      yield `${first ? '' : ','}\n${JSON.stringify(object(node))}`
      first = false
    }
    yield '\n]}\n'
  },
}

function object({ id, types, says }: Node): Record<string, unknown> {
  const values = new Map<string, unknown[]>()
  for (const [predicate, term] of says) {
    const key = bare(predicate)
    values.set(key, [...(values.get(key) ?? []), value(predicate, term)])
  }
  return {
    '@id': id,
    ...(types.length > 0 && { '@type': types.length === 1 ? bare(types[0] ?? '') : types.map(bare) }),
    ...Object.fromEntries([...values].map(([key, all]) => [key, all.length === 1 ? all[0] : all])),
  }
}

function value(predicate: string, term: Term): unknown {
  const always = ALWAYS[predicate]
  if ('iri' in term) return always === '@id' ? term.iri : { '@id': term.iri }
  const { text, language, datatype } = term
  if (language !== null) return { '@value': text, '@language': language }
  if (datatype === null) return always === undefined ? text : { '@value': text }
  return datatype === always ? text : { '@value': text, '@type': bare(datatype) }
}
