import { batchRecord, type Draft, EMPTY, type Head, newId } from '../../src/ledger/append/build.ts'
import { merging, ranking, retraction, undoing } from '../../src/ledger/decisions.ts'
import { batchHash } from '../../src/model/batch-hash.ts'
import type { BatchRecord } from '../../src/model/batch-record.ts'
import { resolveStory } from '../../src/resolve/story.ts'
import { Chance } from './chance.ts'
import { Known } from './known.ts'
import { type Story, storiesOf } from './stories.ts'
import { worldOf } from './world.ts'

export const SEED = 20241112

/** Statements of a story, on the average. */
export const PER_STORY = 60

const FIRST = Date.UTC(2019, 0, 1)
const LAST = Date.UTC(2025, 11, 31)

/**
 * The batches of a ledger of so many statements at least: stories as they would have been resolved and appended from 2019 to
 * 2025, with a decision for every fiftieth (a retraction, a rank, a merge, an undoing). Then further stories that are not appended.
 */
export class Generated {
  private readonly known = new Known()
  private readonly chance: Chance
  private readonly told: Generator<Story>
  private head: Head = EMPTY

  constructor(
    private readonly statements: number,
    seed = SEED,
  ) {
    const stories = Math.ceil(statements / PER_STORY)
    this.chance = new Chance(seed ^ 0xdec1de)
    this.told = storiesOf(worldOf(seed, stories), seed, stories)
  }

  async *batches(): AsyncGenerator<BatchRecord> {
    let last: BatchRecord | null = null
    while (this.head.statements < this.statements) {
      const { record }: { record: BatchRecord } = await this.next()
      yield record
      if (last && this.chance.happens(0.02)) yield this.follow(this.decision(last, record))
      last = record
    }
  }

  /** Stories that were told. */
  stories = 0

  /** The next story; after `batches` is through, or after `skip`, one that is not on record. */
  story(): Story {
    this.stories++
    return this.told.next().value
  }

  /** Passes over stories that are on record already. */
  skip(stories: number): void {
    while (this.stories < stories) this.story()
  }

  private async next(): Promise<{ record: BatchRecord }> {
    const { source, record } = this.story()
    const batch = await resolveStory(record)(this.known)
    this.known.add(batch)
    const id = newId('src')
    const draft = {
      by: 'bench',
      sources: [{ id, document: id, text: source, bytes: null, known: false, retrieved: null }],
      ...batch,
    }
    return { record: this.follow(draft) }
  }

  private follow(draft: Draft): BatchRecord {
    const { hash: _, ...made } = batchRecord(this.head, draft)
    const share = Math.min(1, this.head.statements / this.statements)
    const dated = { ...made, at: new Date(FIRST + (LAST - FIRST) * share).toISOString() }
    const record = { ...dated, hash: batchHash(dated) }
    this.head = { seq: record.seq, hash: record.hash, statements: this.head.statements + record.statements.length }
    return record
  }

  private decision(before: BatchRecord, last: BatchRecord): Draft {
    const statement = this.chance.of(last.statements).id
    const people = [before, last].map((batch) => batch.entities.find((e) => e.kind === 'Person')?.id)
    const [one, other] = people
    const turn = this.chance.next()
    const made =
      turn < 0.4
        ? retraction(statement, 'misread')
        : turn < 0.8
          ? ranking(statement, 'preferred', 'the better source')
          : turn < 0.95 && one && other
            ? merging(one, other, 'two spellings')
            : undoing(last.id, 'added by mistake')
    return { by: 'bench', note: 'decided', statements: [made] }
  }
}
