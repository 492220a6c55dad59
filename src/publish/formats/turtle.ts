import { DataFactory, Writer } from 'n3'
import { aboutLines } from '../about-text.ts'
import type { FileFormat } from '../format.ts'
import { iriNamed, PREFIXES } from '../graph/names.ts'
import type { Term } from '../graph/node.ts'
import { nodesOf } from '../graph/nodes.ts'

const { literal, namedNode } = DataFactory

/** The graph of JSON-LD as Turtle (RDF 1.1). */
export const turtle: FileFormat = {
  name: 'turtle',
  extension: 'ttl',
  mediaType: 'text/turtle',
  async *content(publication) {
    let written = ''
    const sink = { write: (chunk: string) => (written += chunk), end: () => undefined }
    const writer = new Writer(sink as unknown as NodeJS.WritableStream, { prefixes: { ...PREFIXES } })
    yield aboutLines(publication.about)
      .map((line) => `# ${line.replace(/\s+/g, ' ')}\n`)
      .join('')
    for await (const { id, types, says } of nodesOf(publication)) {
      const subject = namedNode(id)
      for (const type of types) writer.addQuad(subject, namedNode(iriNamed('rdf:type')), namedNode(iriNamed(type)))
      for (const [predicate, term] of says) writer.addQuad(subject, namedNode(iriNamed(predicate)), termOf(term))
      yield written
      written = ''
    }
    writer.end()
    yield written
  },
}

const termOf = (term: Term) =>
  'iri' in term
    ? namedNode(term.iri)
    : literal(term.text, term.language ?? namedNode(iriNamed(term.datatype ?? 'xsd:string')))
