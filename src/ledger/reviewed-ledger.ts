import { sql } from 'kysely'
import type { Codebook } from '../model/codebook.ts'
import type { CoderView, CodingView } from '../model/coding-view.ts'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { ProposalPage, ProposalSummary, ProposalView, RuleRecord } from '../model/proposal-view.ts'
import type { KindView } from '../model/schema-view.ts'
import { newId } from './append/build.ts'
import { stands } from './counting.ts'
import { undoingOf } from './decide/batches.ts'
import { settingCodebook } from './decide/codebook.ts'
import { coding } from './decide/coding.ts'
import {
  type Among,
  accepting,
  acceptingAbove,
  type ProposalRef,
  pendingAbove,
  rejecting,
  type Seen,
} from './decide/proposals.ts'
import { splitting } from './decide/splitting.ts'
import { type Given, stating } from './decide/stating.ts'
import { type Appended, type Decider, Ledger } from './ledger.ts'
import { type CodingFilter, codingPage, proposalAsTold } from './views/as-told.ts'
import { codebookOf, readCodebook } from './views/codebook.ts'
import { codersOf, codingsOf } from './views/codings.ts'
import { gazetteerOf } from './views/gazetteer.ts'
import { type ProposalFilter, proposalPage, proposalsNamed, proposalView } from './views/proposals.ts'
import { ruleRecords } from './views/rules.ts'
import { schemaView } from './views/schema.ts'

/** A ledger whose proposals are reviewed: what stories say is accepted or rejected, and the rules are judged by that. */
export class ReviewedLedger extends Ledger {
  /** What waits to be reviewed, or was, a page at a time. */
  proposals(filter: ProposalFilter = {}): Promise<ProposalPage> {
    return proposalPage(this.db, filter)
  }

  /** What a batch says of an entity, to be reviewed; null where it says nothing of it, or was undone. */
  proposal(batch: string, entity: string): Promise<ProposalView | null> {
    return proposalView(this.db, batch, entity)
  }

  /** Some proposals as they stand, without those that their batch does not propose any more. */
  proposalsNamed(named: readonly ProposalRef[]): Promise<ProposalSummary[]> {
    return proposalsNamed(this.db, named)
  }

  /** What a coder has not coded yet, as the stories tell it, a page at a time. @throws RapporteurError `input-invalid`. */
  toCode(filter: CodingFilter): Promise<ProposalPage> {
    return codingPage(this.db, filter)
  }

  /** What a batch says of an entity as its story tells it, for a coder; null where it says nothing of it, or was undone. */
  proposalToCode({ batch, entity }: ProposalRef, coder: string): Promise<ProposalView | null> {
    return proposalAsTold(this.db, batch, entity, coder)
  }

  /** What was decided about the proposals of each rule. */
  rules(): Promise<RuleRecord[]> {
    return ruleRecords(this.db)
  }

  /** The names that somebody accepted or entered by hand: what is read from now on knows them. */
  async gazetteer(): Promise<Gazetteer> {
    const { seq } = await this.head()
    if (this.names?.seq !== seq) this.names = { seq, gazetteer: await gazetteerOf(this.db) }
    return this.names.gazetteer
  }
  private names: { readonly seq: number; readonly gazetteer: Gazetteer } | undefined

  /** The kinds of entity with the properties that may be stated of each. */
  kinds(): KindView[] {
    return schemaView(this.schema)
  }

  /** Id of the first batch, by which a ledger is told from others; null while nothing is on record. */
  async firstBatch(): Promise<string | null> {
    const first = await this.db.selectFrom('batch').select('id').where('seq', '=', 1).executeTakeFirst()
    return first?.id ?? null
  }

  /** How many wait that are at least so likely right, from 0 to 1: what `acceptAbove` would accept. */
  async countAbove(least: number, among: Among = {}): Promise<number> {
    return (await pendingAbove(this.db, least, among)).length
  }

  /**
   * Accepts proposals, all or none. `seen` is what the proposal or its page gave: where something of one was decided since, nothing is,
   * other than by the batches in `own`, which the decider made meanwhile.
   *
   * @throws RapporteurError `not-found`, `decided-already`, `changed-meanwhile`, and `codebook-unmet` where the codebook asks for more, unless
   * it is said to be `incomplete`; nothing is changed then.
   */
  accept(
    proposals: readonly ProposalRef[],
    decider: Decider & Seen & { readonly incomplete?: boolean | undefined },
  ): Promise<Appended> {
    return this.decide(decider, (db) => accepting(db, proposals, decider))
  }

  /** Rejects a proposal: nothing that it says counts any more, nor what it alone names. It throws what `accept` throws. */
  reject(proposal: ProposalRef, decider: Decider & Seen): Promise<Appended> {
    return this.decide(decider, (db) => rejecting(db, proposal, decider, decider.reason))
  }

  /**
   * Accepts all that waits and is at least so likely right, from 0 to 1, in one batch; null where nothing is.
   *
   * @example await workspace.acceptAbove(0.9, { by: 'cli', reason: 'Accepted from 0.9 on' }, { batch })
   */
  acceptAbove(least: number, decider: Decider, among: Among = {}): Promise<Appended | null> {
    return this.decideSome(decider, async (db) => ({
      statements: await acceptingAbove(db, least, among, decider.reason),
    }))
  }

  /**
   * Adds a value to an entity, as it is written, with the words that state it or without.
   *
   * @throws RapporteurError `not-found`, `input-invalid`, `date-invalid`.
   * @example await workspace.state({ entity: event, property: 'place', value: 'Vientiane' }, { by: 'Ann', reason: 'from the caption' })
   */
  state(given: Given, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => stating(db, this.schema, given))
  }

  /** Makes of what a batch says of an event an event of its own, and gives its id. @throws RapporteurError `not-found`, `input-invalid`. */
  async split(proposal: ProposalRef, decider: Decider): Promise<Appended & { readonly made: string }> {
    const made = newId('ev')
    return { ...(await this.decide(decider, (db) => splitting(db, proposal, made, decider.reason))), made }
  }

  /** The codebook by which this workspace is coded, with its text; null where none was set. */
  async codebook(): Promise<{ readonly text: string; readonly codebook: Codebook } | null> {
    const found = await codebookOf(this.db)
    return found && { text: found.text, codebook: found.codebook }
  }

  /** Sets the codebook, as YAML, in the place of a former one. @throws RapporteurError `input-invalid`, `decided-already`. */
  async setCodebook(text: string, decider: Decider): Promise<Appended> {
    await readCodebook(text, this.schema)
    return this.decide(decider, (db) => settingCodebook(db, text, decider.reason))
  }

  /**
   * Notes how a reviewer reads a proposal, which decides nothing: `values` are those that the reviewer reads otherwise than the story's record.
   *
   * @throws RapporteurError `not-found`, `input-invalid`.
   */
  code(proposal: ProposalRef, read: Pick<CodingView, 'verdict' | 'values'>, decider: Decider): Promise<Appended> {
    return this.decide(decider, (db) => coding(db, this.schema, proposal, read, decider.reason))
  }

  /** What reviewers coded each for themselves, the oldest first. */
  codings(): Promise<CodingView[]> {
    return codingsOf(this.db)
  }

  /** Who coded, and how many proposals each. */
  coders(): Promise<CoderView[]> {
    return codersOf(this.db)
  }

  /**
   * Takes back the last decision of somebody that stands: asked again, the one before. Stories that were added are no decisions, and an
   * undoing is not undone so. `among` leaves out codings, or all else.
   *
   * @returns null where there is none.
   */
  async undoLast(
    decider: Decider,
    among?: 'decisions' | 'codings',
  ): Promise<(Appended & { readonly undone: string; readonly note: string }) | null> {
    const { rows } = await sql<{ id: string; note: string | null }>`
      select id, note from batch where by = ${decider.by} and note is not null
        and not exists (select from source where source.batch = batch.seq)
        and not exists (select from statement where statement.batch = batch.seq and property = 'undone')
        ${
          among === undefined
            ? sql``
            : sql`and ${sql.lit(among === 'codings')} =
          exists (select from statement where statement.batch = batch.seq and property = 'coded')`
        }
        and ${stands(['batch.id'], null)}
      order by seq desc limit 1`.execute(this.db)
    const [last] = rows
    if (!last) return null
    const appended = await this.decide(decider, (db) => undoingOf(db, last.id, decider.reason))
    return { ...appended, undone: last.id, note: last.note ?? '' }
  }
}
