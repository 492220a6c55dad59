import type { EvidenceView, StatementView } from '../../model/views.ts'
import { iriNamed, iriOf } from './names.ts'
import { each, link, type Node, text, typed } from './node.ts'

/** A statement: what it says of an entity (`about`), who put it on record and when, and an annotation for each place whose words state it. */
export function* statementNodes(about: string, statement: StatementView): Generator<Node> {
  const { id, property, value, qualifiers, entity, date, evidence } = statement
  const iri = iriOf(id)
  const cited = [...new Set(evidence.map(({ source }) => source.id))]
  yield {
    id: iri,
    types: ['rdf:Statement', 'prov:Entity'],
    says: [
      ['rdf:subject', link(iriOf(about))],
      ['rdf:predicate', link(iriNamed(`rap:${property}`))],
      ['rdf:object', entity !== null ? link(iriOf(entity)) : date !== null ? typed(date, 'edtf:EDTF') : text(value)],
      ...(entity !== null || date !== null ? each('rdfs:label', [value], (words) => text(words)) : []),
      ...Object.entries(qualifiers).map(([name, words]) => [`rap:with-${name}`, text(words)] as const),
      ['rap:polarity', text(statement.polarity)],
      ['rap:modality', text(statement.modality)],
      ...each('rap:attribution', [statement.attribution], (who) => text(who)),
      ['rap:rank', text(statement.rank)],
      ['rap:origin', text(statement.origin)],
      ...each('rap:dataset', [statement.dataset], (words) => text(words)),
      ...each('rap:rule', [statement.rule], (rule) => text(rule)),
      ...each('rap:confidence', [statement.confidence], (number) => typed(number, 'xsd:decimal')),
      ...each('rap:valid', [statement.valid], (time) => typed(time, 'edtf:EDTF')),
      ...each('rap:note', [statement.note], (note) => text(note)),
      ...each('prov:wasQuotedFrom', cited, (source) => link(iriOf(source))),
      ['prov:wasGeneratedBy', link(iriOf('batch', statement.batch))],
      ['prov:wasAttributedTo', link(iriOf('agent', statement.recordedBy))],
      ['prov:generatedAtTime', typed(statement.recordedAt, 'xsd:dateTime')],
    ],
  }
  for (const [i, words] of evidence.entries()) yield* wordsNodes(iri, i, words)
}

/** Words of a source by W3C Web Annotation: the quotation, and where it stands. */
function* wordsNodes(statement: string, i: number, { start, end, exact, source, version }: EvidenceView) {
  const [annotation, target] = [`${statement}:words:${i}`, `${statement}:target:${i}`]
  const [quote, position] = [`${statement}:quote:${i}`, `${statement}:position:${i}`]
  yield {
    id: annotation,
    types: ['oa:Annotation'],
    says: [
      ['oa:hasBody', link(statement)],
      ['oa:hasTarget', link(target)],
      ['oa:motivatedBy', link(iriNamed('oa:describing'))],
      ...each('rap:version', [version], (words) => text(words)),
    ],
  } satisfies Node
  yield {
    id: target,
    types: ['oa:SpecificResource'],
    says: [
      ['oa:hasSource', link(iriOf(source.id))],
      ['oa:hasSelector', link(quote)],
      ['oa:hasSelector', link(position)],
    ],
  } satisfies Node
  yield { id: quote, types: ['oa:TextQuoteSelector'], says: [['oa:exact', text(exact)]] } satisfies Node
  yield {
    id: position,
    types: ['oa:TextPositionSelector'],
    says: [
      ['oa:start', typed(start, 'xsd:nonNegativeInteger')],
      ['oa:end', typed(end, 'xsd:nonNegativeInteger')],
    ],
  } satisfies Node
}
