import { PUBLISHED_KINDS } from '../../model/publication.ts'
import type { EvidenceView, StatementView } from '../../model/views.ts'
import { table } from './table.ts'

interface Row {
  readonly about: string
  readonly kind: string
  readonly statement: StatementView
  /** The words that state it; null where an analyst, or nothing, stands behind it. */
  readonly words: EvidenceView | null
}

/** A row for each quotation that states a value: the citation of every cell. */
export const statements = table<Row>({
  name: 'statements',
  description:
    'Where every value comes from: a row for each statement about whatever is published and each place whose words state it. Offsets count UTF-16 code units of the stored text.',
  key: ['statement', 'source', 'start', 'end'],
  columns: [
    { name: 'about', type: 'text', description: 'Id of the event or entity.', of: (r) => r.about },
    { name: 'kind', type: 'text', description: 'Its kind.', of: (r) => r.kind },
    {
      name: 'property',
      type: 'text',
      description: 'Property, as the model names it.',
      of: (r) => r.statement.property,
    },
    {
      name: 'value',
      type: 'text',
      description: 'Value in words, qualifiers in brackets.',
      of: (r) => r.statement.value,
    },
    {
      name: 'entity',
      type: 'text',
      description: 'Id of the entity that the value names.',
      of: (r) => r.statement.entity,
    },
    { name: 'polarity', type: 'text', description: 'affirmed or negated.', of: (r) => r.statement.polarity },
    { name: 'modality', type: 'text', description: 'stated, hedged or planned.', of: (r) => r.statement.modality },
    {
      name: 'attribution',
      type: 'text',
      description: 'Who says so, where it is not the publisher.',
      of: (r) => r.statement.attribution,
    },
    { name: 'rank', type: 'text', description: 'How it was ranked.', scheme: 'rank', of: (r) => r.statement.rank },
    { name: 'origin', type: 'text', description: 'source, analyst, import or derived.', of: (r) => r.statement.origin },
    { name: 'rule', type: 'text', description: 'The rule that found it in the text.', of: (r) => r.statement.rule },
    {
      name: 'confidence',
      type: 'number',
      description: 'How likely the rule is right by its own measure, from 0 to 1.',
      of: (r) => r.statement.confidence,
    },
    { name: 'statement', type: 'text', description: 'Id of the statement.', of: (r) => r.statement.id },
    {
      name: 'source',
      type: 'text',
      description: 'Id of the source whose words state it.',
      of: (r) => r.words?.source.id ?? null,
    },
    { name: 'start', type: 'integer', description: 'Where they begin.', of: (r) => r.words?.start ?? null },
    { name: 'end', type: 'integer', description: 'Where they end.', of: (r) => r.words?.end ?? null },
    { name: 'words', type: 'text', description: 'The words.', of: (r) => r.words?.exact ?? null },
    {
      name: 'recorded',
      type: 'text',
      description: 'When it was put on record (ISO 8601, UTC).',
      of: (r) => r.statement.recordedAt,
    },
    { name: 'recorded_by', type: 'text', description: 'By whom.', of: (r) => r.statement.recordedBy },
  ],
  async *rows(publication) {
    for await (const event of publication.events()) yield* rowsOf(event.id, 'Event', event.statements)
    for (const kind of PUBLISHED_KINDS)
      for await (const entity of publication.entities(kind)) yield* rowsOf(entity.id, kind, entity.statements)
  },
})

function* rowsOf(about: string, kind: string, told: readonly StatementView[]): Generator<Row> {
  for (const statement of told)
    if (statement.evidence.length === 0) yield { about, kind, statement, words: null }
    else for (const words of statement.evidence) yield { about, kind, statement, words }
}
