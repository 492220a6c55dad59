import type { Fact } from './fact.ts'

/** A fact as a row of the table `support`. */
export function supportRow(entity: string, digest: string, fact: Fact): Record<string, unknown> {
  const { firstSeq, lastSeq, firstPublished, lastPublished, firstSource, lastSource, ...said } = fact
  return {
    ...said,
    entity,
    digest,
    first_seq: firstSeq,
    last_seq: lastSeq,
    first_published: firstPublished,
    last_published: lastPublished,
    first_source: firstSource,
    last_source: lastSource,
  }
}
