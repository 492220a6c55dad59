import { PUBLISHED_KINDS } from '../../model/publication.ts'
import type { FileFormat } from '../format.ts'
import { plain } from '../plain.ts'

/** One document: what the export is of, and a list for events, for each kind of entity, for tenures and for sources. */
export const json: FileFormat = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json',
  async *content(publication) {
    yield `{"about":${JSON.stringify(publication.about)}`
    yield* list('events', publication.events(), (event) => event)
    for (const kind of PUBLISHED_KINDS) yield* list(`${kind.toLowerCase()}s`, publication.entities(kind), plain)
    yield* list('tenures', publication.tenures(), (tenure) => tenure)
    yield* list('sources', publication.sources(), (source) => source)
    yield '\n}\n'
  },
}

async function* list<Item>(name: string, items: AsyncIterable<Item>, shape: (item: Item) => unknown) {
  yield `,\n"${name}":[`
  let first = true
  for await (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(shape(item))}`
    first = false
  }
  yield ']'
}
