import { PUBLISHED_KINDS, type Publication, type PublicationAbout } from '../../model/publication.ts'
import type { StatementView } from '../../model/views.ts'
import { aboutLines } from '../about-text.ts'
import { sideIds } from '../side-ids.ts'
import { entityNode, sourceNode, tenureNodes } from './entity-node.ts'
import { eventNodes } from './event-node.ts'
import { iriOf } from './names.ts'
import { each, link, type Node, text, typed } from './node.ts'
import { statementNodes } from './statement-node.ts'

/** A record as a graph of RDF, node by node in a fixed order: both JSON-LD and Turtle are written from it. */
export async function* nodesOf(publication: Publication): AsyncGenerator<Node> {
  yield exportNode(publication.about)
  const sides = await sideIds(publication)
  const seen = new Set<string>()
  async function* told(about: string, statements: readonly StatementView[]) {
    for (const statement of statements) {
      yield* statementNodes(about, statement)
      yield* makersOf(statement, seen)
    }
  }
  for await (const event of publication.events()) {
    yield* eventNodes(event, sides)
    yield* told(event.id, event.statements)
  }
  for (const kind of PUBLISHED_KINDS)
    for await (const entity of publication.entities(kind)) {
      yield entityNode(entity)
      yield* told(entity.id, entity.statements)
    }
  for await (const tenure of publication.tenures()) yield* tenureNodes(tenure)
  for await (const source of publication.sources()) yield sourceNode(source)
}

function exportNode(about: PublicationAbout): Node {
  const { record, asOf, software } = about
  return {
    id: iriOf('export'),
    types: ['schema:Dataset', 'prov:Entity'],
    says: [
      ['schema:name', text(`Rapporteur: ${about.filterText}`)],
      ['schema:description', text(aboutLines(about).join('\n'))],
      ...each('schema:version', [record?.seq], (seq) => text(String(seq))),
      ...each('schema:dateModified', [record?.at], (at) => typed(at, 'xsd:dateTime')),
      ...each('prov:wasGeneratedBy', [record?.id], (id) => link(iriOf('batch', id))),
      ...each('rap:as-of', [asOf], (day) => text(day)),
      ['rap:software', text(`${software.name} ${software.version}`)],
    ],
  }
}

/** The batch that a statement came in, and who appended it, each once. */
function* makersOf({ batch, recordedBy, recordedAt }: StatementView, seen: Set<string>): Generator<Node> {
  const [made, by] = [iriOf('batch', batch), iriOf('agent', recordedBy)]
  if (!seen.has(made))
    yield {
      id: made,
      types: ['prov:Activity'],
      says: [
        ['prov:wasAssociatedWith', link(by)],
        ['prov:endedAtTime', typed(recordedAt, 'xsd:dateTime')],
      ],
    }
  if (!seen.has(by)) yield { id: by, types: ['prov:Agent'], says: [['rdfs:label', text(recordedBy)]] }
  seen.add(made).add(by)
}
