import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { Batch, EntityIndex } from '../model/batch.ts'
import type { BatchRecord, SourceRecord } from '../model/batch-record.ts'
import { RapporteurError } from '../model/errors.ts'
import type { ImportIndex } from '../model/imported.ts'
import type { SourceText } from '../model/source.ts'
import type { NewStatement, Rank } from '../model/statement.ts'
import type { SourceRef } from '../model/views.ts'
import { asBefore } from './append/as-before.ts'
import { batchRecord, type Draft, type Head, newId } from './append/build.ts'
import { checkBatch } from './append/check.ts'
import { eventsAmong, newSource, sourceOfText, subjectsOf } from './append/sources.ts'
import { checkFollows, headOf, lockLedger, storeAll, storeBatch } from './append/store.ts'
import { storedBatches } from './append/stored.ts'
import { undoingOf } from './decide/batches.ts'
import { type Correction, correcting } from './decide/correcting.ts'
import { mergingOf, separatingOf } from './decide/entities.ts'
import { keeping } from './decide/lost.ts'
import { markingAsConflicting, rankingAs, retracting } from './decide/statements.ts'
import { type AsSeen, refuseIfUnseen } from './decide/unseen.ts'
import { undoing } from './decisions.ts'
import { entityIndex } from './entity-index.ts'
import { advance } from './fold/advance.ts'
import { type Progress, RULES, rebuild, refold } from './fold/rebuild.ts'
import { holding } from './holding.ts'
import { importIndex } from './import-index.ts'
import type { CheckedLine } from './log/check.ts'
import { RecordView } from './record-view.ts'
import {
  type DoneRequest,
  doneRequest,
  type KeptAnswer,
  type KeyedRequest,
  keepAnswer,
  noteRequest,
} from './requests.ts'
import { documentOf, earlierOf } from './revise/former.ts'
import { revisionOf } from './revise/revision.ts'
import type { Schema } from './schema.ts'
import type { Tables } from './tables.ts'
import { type Verified, verifyLedger } from './verify/verify.ts'
import { batchAt } from './views/batch-at.ts'
import { Remembered } from './views/remembered.ts'

export interface Added {
  readonly source: SourceRef
  /** False where the same text was on record already; then nothing was written. */
  readonly added: boolean
  /** Id of the batch, to undo it by; null where nothing was written. */
  readonly batch: string | null
  readonly statements: number
  readonly events: { readonly id: string; readonly title: string; readonly isNew: boolean }[]
  /** Of a later text of a document: how many quotations of the earlier ones were found in it, and how many were not. */
  readonly revision: { readonly document: string; readonly found: number; readonly lost: number } | null
}

export interface Appended {
  readonly batch: string
  readonly seq: number
  readonly statements: readonly string[]
}

export interface ImportedRows<Told> {
  /** Null where the rows came to nothing. */
  readonly appended: Appended | null
  /** Id of the file as a source; null where it is not on record. */
  readonly source: string | null
  readonly told: Told
}

/** Who decides something, and why. */
export interface Decider {
  readonly by: string
  readonly reason: string
  /** What it is about as it was seen, for a decision that is to be made only where that has not changed since. */
  readonly asSeen?: AsSeen | undefined
}

/** What a decision comes to. */
type Parts = Pick<Draft, 'entities' | 'statements'>

const appendedOf = (record: BatchRecord): Appended => ({
  batch: record.id,
  seq: record.seq,
  statements: record.statements.map((s) => s.id),
})

async function asKnown(db: Kysely<Tables>, source: SourceRef): Promise<Added> {
  const events = await eventsAmong(db, await subjectsOf(db, source.id), new Set())
  return { source, added: false, batch: null, statements: 0, events, revision: null }
}

/** The log beside an embedded database: a line is whole on the disk before a batch is acknowledged. */
export interface BatchLog {
  /** Gives back how to take the line out again, for when the database does not commit. */
  append(batch: BatchRecord): Promise<() => Promise<void>>
  appendAll(batches: AsyncIterable<BatchRecord>): Promise<() => Promise<void>>
  /** All that is in the log, with what is wrong with it. */
  lines(): AsyncIterable<CheckedLine>
}

/** The ledger in a database: what is on record, and all that may be done to it. Nothing is ever changed or removed. */
export class Ledger extends RecordView {
  constructor(
    db: Kysely<Tables>,
    protected readonly schema: Schema,
    private readonly log: BatchLog | null,
    /** Makes of an engine's error one that says what to do. */
    private readonly explain: (error: unknown) => unknown,
  ) {
    super(db, null)
  }

  /**
   * The record as it stood at the end of a day (UTC), or at an instant.
   *
   * @throws RapporteurError `date-invalid`.
   * @example const then = await workspace.asOf('2024-11-15')
   */
  async asOf(moment: string): Promise<RecordView> {
    return new RecordView(this.db, await batchAt(this.db, moment))
  }

  /** The record as it stands now, whatever is appended while it is read. */
  async asItStands(): Promise<RecordView> {
    const last = await this.db
      .selectFrom('batch')
      .select((e) => e.fn.max('seq').as('seq'))
      .executeTakeFirst()
    return new RecordView(this.db, Number(last?.seq ?? 0))
  }

  /** What is on record of a text, by its SHA-256, as adding it again would tell; null where it is not on record, or was undone. */
  async known(sha256: string): Promise<Added | null> {
    const known = await sourceOfText(this.db, sha256)
    return known?.counts ? asKnown(this.db, known.ref) : null
  }

  /**
   * Appends a source with what was resolved of it, in one transaction. Of a later text of a document on record, only what the
   * earlier ones did not say is appended, and where their words now stand.
   *
   * @throws RapporteurError `not-found` where the source that it revises is not on record, and what `append` throws.
   */
  async addSource(
    source: SourceText,
    resolveBatch: (index: EntityIndex) => Promise<Batch>,
    options: {
      readonly by: string
      readonly bytes?: Uint8Array
      readonly note?: string
      /** When and how it was fetched: see `SourceRecord`. */
      readonly retrieved?: SourceRecord['retrieved']
      /** Id of the source of which it is a later text. A text from the address of one on record is so in any case. */
      readonly revises?: string | undefined
    },
  ): Promise<Added> {
    return this.writing<Added>(async (db) => {
      const known = await sourceOfText(db, source.sha256.text)
      if (known?.counts) return { result: await asKnown(db, known.ref) }
      const id = known?.ref.id ?? newId('src')
      const document = known?.document ?? (await documentOf(db, { revises: options.revises, url: source.url }))
      const resolved = await resolveBatch(entityIndex(db))
      const proposed = known ? await asBefore(db, known.ref.id, resolved) : resolved
      const earlier = document === null ? null : await earlierOf(db, document, id)
      const revision = earlier && earlier.texts.size > 0 ? revisionOf(earlier, id, source.text, proposed) : null
      const batch = revision ?? proposed
      const draft: Draft = {
        by: options.by,
        note: options.note,
        sources: known ? [] : [await newSource(db, { id, document: document ?? id }, source, options)],
        entities: batch.entities,
        statements: batch.statements.map((s) => ({
          ...s,
          evidence: s.evidence.map((e) => ({ ...e, source: e.source ?? id })),
        })),
      }
      const record = await this.store(db, draft)
      const { title, publisher, published, url } = source
      const fresh = new Set(batch.entities.map((e) => e.id))
      return {
        record,
        result: {
          source: { id, title, publisher, published, url },
          added: true,
          batch: record.id,
          statements: record.statements.length,
          events: await eventsAmong(
            db,
            [...batch.statements.map((s) => s.subject), ...(revision?.subjects ?? [])],
            fresh,
          ),
          revision: revision && earlier && { document: earlier.document, found: revision.found, lost: revision.lost },
        },
      }
    })
  }

  /**
   * Appends entities and statements, in one transaction.
   *
   * @throws RapporteurError `input-invalid`, `date-invalid`, `date-cycle`, `tenure-overlap`, `merge-refused`.
   */
  async append(draft: Draft): Promise<Appended> {
    return this.writing(async (db) => {
      const record = await this.store(db, draft)
      return { record, result: appendedOf(record) }
    })
  }

  /**
   * Appends what somebody enters by hand, resolved against what is on record, in one transaction; null where that is nothing. Words
   * without a source are those of `source`.
   *
   * @throws what `append` throws.
   */
  async enter(
    resolveBatch: (index: EntityIndex) => Promise<Batch>,
    { source, ...decider }: Decider & { readonly source?: string | undefined },
  ): Promise<(Appended & { readonly subjects: readonly string[] }) | null> {
    const subjects = new Set<string>()
    const appended = await this.decideSome(decider, async (db) => {
      const { entities, statements } = await resolveBatch(entityIndex(db))
      for (const { subject } of statements) subjects.add(subject)
      const cited = statements.map((s) => ({
        ...s,
        evidence: s.evidence.map((e) => ({ ...e, source: e.source ?? source })),
      }))
      return { entities, statements: cited }
    })
    return appended && { ...appended, subjects: [...subjects] }
  }

  /**
   * Imports a data set in one version, once: null where that version is on record already. What another version of it brought is
   * undone in the same batch.
   */
  async importDataset(
    { dataset, version }: { readonly dataset: string; readonly version: string },
    resolveBatch: (index: EntityIndex) => Promise<Batch>,
    options: { readonly by: string },
  ): Promise<Appended | null> {
    const noteOf = (of: string) => `${dataset}, version ${of}`
    return this.writing<Appended | null>(async (db) => {
      const former = await db
        .selectFrom('batch')
        .leftJoin('standing', (join) => join.onRef('standing.target', '=', 'batch.id').on(holding('standing', null)))
        .select(['batch.id', 'note'])
        .where('standing.state', 'is', null)
        .where((e) => e.fn<boolean>('starts_with', ['note', e.val(noteOf(''))]))
        .execute()
      if (former.some(({ note }) => note === noteOf(version))) return { result: null }
      const { entities, statements } = await resolveBatch(entityIndex(db))
      const record = await this.store(db, {
        by: options.by,
        note: noteOf(version),
        entities,
        statements: [...former.map(({ id }) => undoing(id, `${noteOf(version)} takes its place`)), ...statements],
      })
      return { record, result: appendedOf(record) }
    })
  }

  /**
   * Appends what some rows of a file come to, resolved against what is on record, in one transaction; the file is put on record as a source
   * with the first of them. Nothing is written where they come to nothing.
   *
   * @throws what `append` throws.
   */
  async importRows<Told>(
    file: SourceText,
    resolveBatch: (index: ImportIndex) => Promise<{ readonly batch: Batch; readonly told: Told }>,
    options: { readonly by: string; readonly note: string; readonly retrieved?: SourceRecord['retrieved'] },
  ): Promise<ImportedRows<Told>> {
    return this.writing<ImportedRows<Told>>(async (db) => {
      const { batch, told } = await resolveBatch(importIndex(db))
      const known = await sourceOfText(db, file.sha256.text)
      if (batch.statements.length === 0) return { result: { appended: null, source: known?.ref.id ?? null, told } }
      const id = known?.ref.id ?? newId('src')
      const record = await this.store(db, {
        by: options.by,
        note: options.note,
        sources: known ? [] : [await newSource(db, { id, document: id }, file, options)],
        entities: batch.entities,
        statements: batch.statements.map((s) => ({
          ...s,
          evidence: s.evidence.map((e) => ({ ...e, source: e.source ?? id })),
        })),
      })
      return { record, result: { appended: appendedOf(record), source: id, told } }
    })
  }

  /** What is on record, for telling what rows of a file would come to. */
  get importIndex(): ImportIndex {
    return importIndex(this.db)
  }

  /** Appends a batch that was made elsewhere as it is: from a log, a backup or another ledger. It must follow the last one. */
  async replay(record: BatchRecord): Promise<void> {
    await this.writing(async (db) => {
      const head = await headOf(db)
      checkFollows(head, record)
      await storeBatch(db, record, head)
      await advance(db, this.schema, record, head.statements + 1)
      return { record, result: undefined }
    })
  }

  /**
   * Fills an empty ledger with batches that were made elsewhere, all or none, and folds them at once, which takes far less than replaying them.
   *
   * @throws RapporteurError `input-invalid` where the ledger holds something, or a batch does not follow the one before.
   */
  async fill(batches: AsyncIterable<BatchRecord>, progress?: Progress): Promise<void> {
    let takeBack: (() => Promise<void>) | undefined
    try {
      await this.db.transaction().execute(async (db) => {
        await lockLedger(db)
        if ((await headOf(db)).seq > 0)
          throw new RapporteurError(
            'input-invalid',
            'The workspace holds a record already.',
            'Name an empty workspace, or one that is not there yet.',
          )
        await storeAll(db, batches)
        await refold(db, this.schema, progress)
        takeBack = await this.log?.appendAll(storedBatches(db))
      })
    } catch (error) {
      if (takeBack && (await headOf(this.db)).seq === 0) await takeBack()
      throw this.explain(error)
    }
  }

  /**
   * Takes a statement out of the views; with a decision for its target, gives back what that had taken.
   *
   * @throws RapporteurError `not-found`, `input-invalid`, `decided-already`; nothing is changed then. So do all decisions.
   */
  retract(statement: string, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => retracting(db, statement, decider.reason))
  }

  /** Ranks a statement: a preferred one is shown before all others, a deprecated one not at all. */
  rank(statement: string, rank: Rank, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => rankingAs(db, statement, rank, decider.reason))
  }

  /**
   * Puts another value in the place of one that is wrong, as `"2024-11-13"` or as a typed value, other words under it, or other qualifiers:
   * what is not given stays.
   *
   * @example await workspace.correct(statement, { qualifiers: { round: '20' } }, { by: 'Ann', reason: 'misprinted' })
   */
  correct(statement: string, correction: string | Correction, decider: Decider): Promise<Appended> {
    const given = typeof correction === 'string' ? { value: correction } : correction
    return this.decide(decider, (db) => correcting(db, this.schema, statement, given, decider.reason))
  }

  /** Marks the statement of a tenure as one about which sources differ: it may then overlap that of another holder of a single seat. */
  markConflicting(statement: string, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => markingAsConflicting(db, statement, decider.reason))
  }

  /** Keeps a statement although a later text lost its words; `words` of that text, where given, say it there. */
  keep(statement: string, words: string | null, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => keeping(db, statement, decider.reason, words))
  }

  /** Says that two entities of a kind are one. The older one gives the id that both go by. */
  merge(entity: string, same: string, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => mergingOf(db, entity, same, decider.reason))
  }

  /** Says that two entities are never the same, and takes back what made them so. */
  separate(entity: string, other: string, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => separatingOf(db, entity, other, decider.reason))
  }

  /** Takes back all that a batch brought: the views are again what they were without it. Undoing an undoing brings it back. */
  undo(batch: string, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => undoingOf(db, batch, decider.reason))
  }

  /** Appends what somebody decides or enters, with who does so and why; nothing (null) where it comes to no statement. */
  protected decideSome(
    { by, reason, asSeen }: Decider,
    partsOf: (db: Kysely<Tables>) => Promise<Parts>,
  ): Promise<Appended | null> {
    return this.writing<Appended | null>(async (db) => {
      if (by.trim() === '' || reason.trim() === '')
        throw new RapporteurError(
          'input-invalid',
          by.trim() === '' ? 'Nobody is named who decides.' : 'The reason is empty.',
          'Nothing was changed. Say who decides, and why, for whoever asks later.',
        )
      if (asSeen) await refuseIfUnseen(db, asSeen)
      const parts = await partsOf(db)
      if (parts.statements.length === 0) return { result: null }
      const record = await this.store(db, { by, note: reason, ...parts })
      return { record, result: appendedOf(record) }
    })
  }

  /** The same for what always comes to something. */
  protected async decide(
    decider: Decider,
    partsOf: (db: Kysely<Tables>) => Promise<readonly NewStatement[] | Parts>,
  ): Promise<Appended> {
    const appended = await this.decideSome(decider, async (db) => {
      const parts = await partsOf(db)
      return 'statements' in parts ? parts : { statements: parts }
    })
    if (appended === null) throw new Error('A decision came to no statement.')
    return appended
  }

  /** Whether the folded tables hold all batches, by the rules of this version. */
  async isFolded(): Promise<boolean> {
    const row = await this.db.selectFrom('folded').select(['seq', 'rules']).executeTakeFirst()
    const { seq } = await headOf(this.db)
    return row ? Number(row.seq) === seq && row.rules === RULES : seq === 0
  }

  /** Folds everything anew; the rows are the same as before unless something was wrong with them. */
  async rebuild(progress?: Progress): Promise<void> {
    await rebuild(this.db, this.schema, progress)
    Remembered.forget(this.db)
  }

  /** The batches as they were appended, the first first: what a backup holds and another ledger can replay. */
  history(): AsyncIterable<BatchRecord> {
    return storedBatches(this.db)
  }

  /**
   * Does some work for a request; the batch that it appends is noted with the request's key in the same transaction, so that it is not appended again for
   * that key: `doneRequest` tells of it.
   */
  doOnce<Result>(request: KeyedRequest, work: () => Promise<Result>): Promise<Result> {
    return this.request.run({ ...request, noted: false }, work)
  }
  private readonly request = new AsyncLocalStorage<KeyedRequest & { noted: boolean }>()

  /** What became of the request with a key; null where none that appended something is known. Keys are known for thirty days. */
  doneRequest(key: string): Promise<DoneRequest | null> {
    return doneRequest(this.db, key)
  }

  /** Keeps how a request that appended something was answered. */
  keepAnswer(key: string, answer: KeptAnswer): Promise<void> {
    return keepAnswer(this.db, key, answer)
  }

  /** Number of the last batch, and its hash, which stands for the whole ledger. */
  head(): Promise<Head> {
    return headOf(this.db)
  }

  /** Checks the whole ledger and says everything that is wrong with it; it changes nothing. */
  verify(): Promise<Verified> {
    return verifyLedger(this.db, this.schema, this.log?.lines() ?? null)
  }

  private async store(db: Kysely<Tables>, draft: Draft): Promise<BatchRecord> {
    const head = await headOf(db)
    const record = batchRecord(head, draft)
    await checkBatch(db, this.schema, record)
    await storeBatch(db, record, head)
    await advance(db, this.schema, record, head.statements + 1)
    return record
  }

  /** Runs one writer at a time; the line in the log is on the disk before the database commits. */
  private async writing<Result>(
    write: (db: Kysely<Tables>) => Promise<{ readonly record?: BatchRecord | undefined; readonly result: Result }>,
  ): Promise<Result> {
    let takeBack: (() => Promise<void>) | undefined
    let written: BatchRecord | undefined
    const request = this.request.getStore()
    try {
      const done = await this.db.transaction().execute(async (db) => {
        await lockLedger(db)
        const { record, result } = await write(db)
        written = record
        if (record && request && !request.noted) await noteRequest(db, request, record.id)
        if (record) takeBack = await this.log?.append(record)
        return result
      })
      if (request && written) request.noted = true
      return done
    } catch (error) {
      if (takeBack && !(await this.has(written))) await takeBack()
      throw this.explain(error)
    }
  }

  /** Whether a batch is in the database, for all that its commit was not confirmed. */
  private async has(batch: BatchRecord | undefined): Promise<boolean> {
    if (!batch) return false
    const row = await this.db.selectFrom('batch').select('id').where('id', '=', batch.id).executeTakeFirst()
    return row !== undefined
  }
}
