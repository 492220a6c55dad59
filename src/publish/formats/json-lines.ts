import { PUBLISHED_KINDS, type Publication } from '../../model/publication.ts'
import type { FileFormat } from '../format.ts'
import { plain } from '../plain.ts'

/** One object a line, each with its `kind`: what the export is of, then events, entities, tenures and sources. */
export const jsonLines: FileFormat = {
  name: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  async *content(publication) {
    for await (const line of lines(publication)) yield `${JSON.stringify(line)}\n`
  },
}

async function* lines(publication: Publication) {
  yield { kind: 'About', ...publication.about }
  for await (const event of publication.events()) yield { kind: 'Event', ...event }
  for (const kind of PUBLISHED_KINDS) for await (const entity of publication.entities(kind)) yield plain(entity)
  for await (const tenure of publication.tenures()) yield { kind: 'Tenure', ...tenure }
  for await (const source of publication.sources()) yield { kind: 'Source', ...source }
}
