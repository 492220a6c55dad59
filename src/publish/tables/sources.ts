import type { SourceSummary } from '../../model/views.ts'
import { table } from './table.ts'

/** A row a source. */
export const sources = table<SourceSummary>({
  name: 'sources',
  description: 'The texts that the record rests on. The texts themselves are not published.',
  key: ['source'],
  columns: [
    { name: 'source', type: 'text', description: 'Id of the source.', of: (s) => s.id },
    { name: 'title', type: 'text', description: 'Title.', of: (s) => s.title },
    { name: 'publisher', type: 'text', description: 'Publisher.', of: (s) => s.publisher },
    { name: 'published', type: 'date', description: 'Date of publication (EDTF).', of: (s) => s.published },
    { name: 'url', type: 'text', description: 'Address.', of: (s) => s.url },
    { name: 'language', type: 'text', description: 'Language (BCP 47).', of: (s) => s.language },
    { name: 'added', type: 'text', description: 'When it was put on record (ISO 8601, UTC).', of: (s) => s.addedAt },
    { name: 'events', type: 'integer', description: 'Events that it tells of.', of: (s) => s.events },
  ],
  rows: (publication) => publication.sources(),
})
