import type { Publication } from '../../model/publication.ts'
import { PUBLISHED_KINDS } from '../../model/publication.ts'
import { documentationOf, entityOf, eventOf, occupancyOf, sanctionOf, sourceOf } from '../follow-the-money/entities.ts'
import type { FtmEntity } from '../follow-the-money/entity.ts'
import type { FileFormat } from '../format.ts'
import { sideIds } from '../side-ids.ts'

/** Entities of FollowTheMoney, one a line: sources, sides, persons, posts and who held them, instruments and events. */
export const followTheMoney: FileFormat = {
  name: 'followthemoney',
  extension: 'ftm.json',
  mediaType: 'application/json+ftm',
  async *content(publication) {
    for await (const entity of entities(publication)) yield `${JSON.stringify(entity)}\n`
  },
}

async function* entities(publication: Publication): AsyncGenerator<FtmEntity> {
  const sides = await sideIds(publication)
  const codes = new Map([...sides].map(([code, id]) => [id, code] as const))
  for await (const source of publication.sources()) yield sourceOf(source)
  for (const kind of PUBLISHED_KINDS)
    for await (const entity of publication.entities(kind)) {
      const made = entityOf(entity, codes)
      if (made) yield* [made, ...documentationOf(entity.id, entity.statements)]
    }
  for await (const tenure of publication.tenures()) yield occupancyOf(tenure)
  for await (const event of publication.events()) {
    yield* [eventOf(event, sides), ...documentationOf(event.id, event.statements)]
    const sanction = sanctionOf(event)
    if (sanction) yield sanction
  }
}
