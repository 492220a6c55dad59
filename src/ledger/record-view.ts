import { type Kysely, sql } from 'kysely'
import type { EventChange } from '../model/agenda-view.ts'
import type { BatchPage } from '../model/batch-view.ts'
import type { EntityView } from '../model/entity-view.ts'
import { RapporteurError } from '../model/errors.ts'
import type { Happening, HappeningFilter } from '../model/happening.ts'
import type { OfficeSummary, OfficeView } from '../model/office-view.ts'
import type { Page, PageOptions } from '../model/page.ts'
import type { Profile, ProfileFilter } from '../model/profile.ts'
import type { RelationshipView } from '../model/relationship-view.ts'
import type { SearchView } from '../model/search.ts'
import type { NetworkOf, Tie } from '../model/tie.ts'
import type { Days, Undertaking, UndertakingFilter } from '../model/undertaking.ts'
import type {
  ConflictView,
  EventSummary,
  EventView,
  HolderView,
  LostView,
  MechanismSummary,
  MechanismView,
  PersonSummary,
  PersonView,
  QuestionView,
  SourceSummary,
  SourceView,
  StatementView,
  TenureView,
} from '../model/views.ts'
import { type At, holding } from './holding.ts'
import { type SearchOptions, search } from './search/search.ts'
import type { Tables } from './tables.ts'
import { batchAt } from './views/batch-at.ts'
import { type BatchFilter, batchViews } from './views/batches.ts'
import { type CadenceTold, cadences } from './views/cadences.ts'
import { type ChronologyFilter, chronology } from './views/chronology.ts'
import { type ConflictFilter, conflictPage, conflictsOf } from './views/conflicts.ts'
import { type DyadFilter, type DyadPage, dyads } from './views/dyads.ts'
import { entityView } from './views/entities.ts'
import { type Established, establishedTies } from './views/established.ts'
import { eventChanges } from './views/event-changes.ts'
import { eventView } from './views/events.ts'
import { groundsOf } from './views/grounds.ts'
import { happenings } from './views/happenings.ts'
import { type EntityList, listedEntities } from './views/listed-entities.ts'
import { type LostFilter, lostPage, lostWords } from './views/lost.ts'
import { mechanismSummaries, mechanismView } from './views/mechanisms.ts'
import { canonicalId, type NamedEntity, namesOf } from './views/names.ts'
import { officeSummaries, officeView } from './views/office.ts'
import { personSummaries, personView } from './views/people.ts'
import { profilesOf } from './views/profiles.ts'
import { type QuestionFilter, questionPage, questionsOf } from './views/questions.ts'
import { type RelationshipSaid, relationshipSaid, relationshipView } from './views/relationship.ts'
import { type RoundsOnRecord, rounds } from './views/rounds.ts'
import { sourceCounts } from './views/source-counts.ts'
import { idOfText, sourceSummaries, sourceView } from './views/sources.ts'
import { type StatementFilter, statementPage } from './views/statement-page.ts'
import { statementsById, statementsOf } from './views/statements.ts'
import { statementsByEntity } from './views/statements-by-entity.ts'
import { summariesOf } from './views/summaries.ts'
import { holdersOn, tenuresOf } from './views/tenures.ts'
import { ties } from './views/ties.ts'
import { undertakings } from './views/undertakings.ts'
import { whileItStands } from './views/while-it-stands.ts'

export interface Stats {
  readonly sources: number
  readonly events: number
  readonly mechanisms: number
  readonly people: number
  readonly statements: number
}

/** The record as it can be read: as it stands, or as it stood when a batch was the last. */
export class RecordView {
  constructor(
    protected readonly db: Kysely<Tables>,
    private readonly at: At,
  ) {}

  /** What some work finds in this record: done once, and kept until a batch follows, a few of the latest. `key` tells the work from others. */
  whileItStands<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    return whileItStands(this.db, this.at, key, work)
  }
  chronology(filter: ChronologyFilter = {}): Promise<Page<EventSummary>> {
    return chronology(this.db, filter, this.at)
  }
  /** All events that fit, as analyses take them: the earliest first. */
  happenings(filter: HappeningFilter = {}): Promise<readonly Happening[]> {
    return happenings(this.db, filter, this.at)
  }
  /** All events of mechanisms by the ids of these, as the counting of rounds takes them; lists that nothing changed stay the same arrays. */
  rounds(): Promise<RoundsOnRecord> {
    return rounds(this.db, this.at)
  }
  /** All mechanisms, each with how often its sources say that it meets. */
  cadences(): Promise<readonly CadenceTold[]> {
    return cadences(this.db, this.at)
  }
  /** All ties between sides, or between persons of several sides, by level and year. */
  ties(of: NetworkOf): Promise<readonly Tie[]> {
    return ties(this.db, of, this.at)
  }
  /** Commitments and instruments, as analyses take them. */
  undertakings(filter: UndertakingFilter = {}): Promise<Undertaking[]> {
    return undertakings(this.db, filter, this.at)
  }
  /** Relationships of which it is on record since when they are, where that can have an anniversary by fives within some days. */
  establishedTies(within: Days): Promise<Established[]> {
    return establishedTies(this.db, within, this.at)
  }
  /**
   * Events as what was appended after the end of a day (UTC), or an instant, changed them, the latest first.
   *
   * @throws RapporteurError `date-invalid`.
   */
  async eventChanges(since: string): Promise<EventChange[]> {
    return eventChanges(this.db, await batchAt(this.db, since), this.at)
  }
  /** Events by their ids, in that order; those that are not on record are left out. */
  eventsOf(ids: readonly string[]): Promise<EventSummary[]> {
    return summariesOf(this.db, ids, this.at)
  }
  /** Names of entities by their ids, with the key that each kind has: of a side its code. */
  namesOf(ids: Iterable<string>): Promise<Map<string, NamedEntity>> {
    return namesOf(this.db, ids, this.at)
  }
  /** Entities that are no events, with their values: by their ids, or those of a kind that bind sides. */
  profiles(filter: ProfileFilter): Promise<Profile[]> {
    return profilesOf(this.db, filter, this.at)
  }
  /** Every statement about entities of these ids, the oldest first. */
  statementsAbout(ids: readonly string[]): Promise<StatementView[]> {
    return statementsOf(this.db, ids, this.at)
  }
  /** Statements about entities, and about all that were merged into them, by the ids asked for; the oldest first. */
  statementsByEntity(ids: readonly string[]): Promise<Map<string, StatementView[]>> {
    return statementsByEntity(this.db, ids, this.at)
  }
  /** Entities of one kind with their keys, in the order of their ids, a stretch at a time. */
  listedEntities(list: EntityList): Promise<(Profile & { readonly key: string })[]> {
    return listedEntities(this.db, list, this.at)
  }
  /** The tenures of persons, the earliest first. */
  tenuresOf(persons: readonly string[]): Promise<TenureView[]> {
    return tenuresOf(this.db, { persons }, this.at)
  }
  /** All statements in the order of appending, a page at a time. */
  statementPage(filter: StatementFilter = {}): Promise<Page<StatementView>> {
    return statementPage(this.db, filter, this.at)
  }
  /** Statements by their ids, the oldest first; those that are not on record are left out. */
  statements(ids: readonly string[]): Promise<StatementView[]> {
    return statementsById(this.db, ids, this.at)
  }
  /** The statements on which entities rest before others, by their ids: `most` of each, one of a source. */
  groundsOf(ids: readonly string[], most = 2): Promise<Map<string, StatementView[]>> {
    return groundsOf(this.db, ids, most, this.at)
  }
  event(id: string): Promise<EventView | null> {
    return eventView(this.db, id, this.at)
  }
  sources(options: PageOptions = {}): Promise<Page<SourceSummary>> {
    return sourceSummaries(this.db, options, this.at)
  }
  /** `records: false` leaves out what rests on its words. */
  source(id: string, { records = true }: { readonly records?: boolean } = {}): Promise<SourceView | null> {
    return sourceView(this.db, id, this.at, records)
  }
  /** The id of the source whose text has this SHA-256; null where none has. */
  sourceIdOfText(sha256: string): Promise<string | null> {
    return idOfText(this.db, sha256, this.at)
  }
  mechanisms(options: PageOptions = {}): Promise<Page<MechanismSummary>> {
    return mechanismSummaries(this.db, options, this.at)
  }
  /** By id, or by words of its name. */
  mechanism(idOrName: string): Promise<MechanismView | null> {
    return mechanismView(this.db, idOrName, this.at)
  }
  people(options: PageOptions = {}): Promise<Page<PersonSummary>> {
    return personSummaries(this.db, options, this.at)
  }
  person(id: string): Promise<PersonView | null> {
    return personView(this.db, id, this.at)
  }
  /** Who a person is, without all that is on record of them; null where there is none of that id. */
  async personCalled(asked: string): Promise<Pick<PersonSummary, 'id' | 'name'> | null> {
    const id = await canonicalId(this.db, asked, this.at)
    const named = (await this.namesOf([id])).get(id)
    return named?.kind === 'Person' ? { id, name: named.name } : null
  }
  conflicts(filter: ConflictFilter = {}): Promise<ConflictView[]> {
    return conflictsOf(this.db, filter, this.at)
  }
  /** The same, a page at a time. */
  conflictPage(filter: ConflictFilter & PageOptions = {}): Promise<Page<ConflictView>> {
    return conflictPage(this.db, filter, this.at)
  }
  /** Events, and persons, that may be one, as nobody decided yet: the surest first. */
  questions(filter: QuestionFilter = {}): Promise<QuestionView[]> {
    return questionsOf(this.db, filter, this.at)
  }
  /** The same, a page at a time. */
  questionPage(filter: QuestionFilter & PageOptions = {}): Promise<Page<QuestionView>> {
    return questionPage(this.db, filter, this.at)
  }
  /** Quotations that later texts of their documents do not have, the latest first. */
  lostWords(filter: LostFilter = {}): Promise<LostView[]> {
    return lostWords(this.db, filter, this.at)
  }
  /** The same, a page at a time. */
  lostPage(filter: LostFilter & PageOptions = {}): Promise<Page<LostView>> {
    return lostPage(this.db, filter, this.at)
  }
  /** @throws RapporteurError `input-invalid` where nothing, or too much, is searched for. */
  search(words: string, options: SearchOptions = {}): Promise<SearchView> {
    return search(this.db, words, options, this.at)
  }

  /** What was appended, the latest first, a page at a time. */
  batches(filter: BatchFilter = {}): Promise<BatchPage> {
    return batchViews(this.db, filter, this.at)
  }
  /** An entity, a statement or a batch by its id, with the statements about it. */
  entity(id: string): Promise<EntityView | null> {
    return entityView(this.db, id, this.at)
  }
  /** Pairs of sides, those with most events first, a page at a time. */
  dyads(filter: DyadFilter = {}): Promise<DyadPage> {
    return dyads(this.db, filter, this.at)
  }

  /**
   * What is on record between two sides or more, given by their codes.
   *
   * @throws RapporteurError `input-invalid`, `not-found` for a side that is not on record.
   * @example await workspace.relationship(['CHN', 'RUS'])
   */
  relationship(sides: readonly string[]): Promise<RelationshipView> {
    return relationshipView(this.db, sides, this.at)
  }
  /** What is said of their relationship as such, without what happened between them. */
  relationshipSaid(sides: readonly string[]): Promise<RelationshipSaid> {
    return relationshipSaid(this.db, sides, this.at)
  }
  offices(options: PageOptions = {}): Promise<Page<OfficeSummary>> {
    return officeSummaries(this.db, options, this.at)
  }

  /** An office with its holders, by its id or by what `officeByWords` makes of words; null where it is not on record. */
  async office(key: string): Promise<OfficeView | null> {
    const id = await this.officeId(key)
    return id === null ? null : officeView(this.db, id, this.at)
  }

  /**
   * Who held an office on a day. `key` is that of the office: what `officeByWords` makes of "secretary of the Security Council of
   * the Russian Federation".
   *
   * @throws RapporteurError `not-found` where the office is not on record, `date-invalid`.
   */
  async holders(key: string, day: string): Promise<HolderView[]> {
    const id = await this.officeId(key)
    if (id === null)
      throw new RapporteurError(
        'not-found',
        `No office "${key.replace('|', ', ')}" is on record.`,
        'Add a story, or a list of office-holders, that names it.',
      )
    return holdersOn(this.db, id, day, this.at)
  }

  private async officeId(key: string): Promise<string | null> {
    const row = await this.db
      .selectFrom('entity')
      .select('id')
      .where('kind', '=', 'Office')
      .where((e) => e.or([e('key', '=', key), e('id', '=', key)]))
      .executeTakeFirst()
    return row ? canonicalId(this.db, row.id, this.at) : null
  }

  /** States and organisations that take part in events, those in most first. */
  async sides(): Promise<{ code: string; name: string; events: number }[]> {
    const rows = await this.db
      .selectFrom('event_side')
      .innerJoin('profile', 'profile.id', 'event_side.side')
      .select(['key as code', 'name', (e) => e.fn.countAll<number>().as('events')])
      .where(holding('event_side', this.at))
      .where(holding('profile', this.at))
      .groupBy(['key', 'name'])
      .orderBy('name')
      .execute()
    return rows.map((r) => ({ ...r, events: Number(r.events) }))
  }

  async stats(): Promise<Stats> {
    const upTo = this.at ?? Number.MAX_SAFE_INTEGER
    const { rows } = await sql<Record<keyof Stats, number>>`select
      (select count(*) from source join batch on batch.seq = source.batch
        where batch.seq <= ${upTo} and ${sourceCounts(this.at)}) as sources,
      (select count(*) from event where ${holding('event', this.at)}) as events,
      (select count(*) from profile where kind = 'Mechanism' and ${holding('profile', this.at)}) as mechanisms,
      (select count(distinct person) from event_person where ${holding('event_person', this.at)}) as people,
      (select coalesce(max(last_statement), 0) from batch where seq <= ${upTo}) as statements`.execute(this.db)
    const [row] = rows
    return {
      sources: Number(row?.sources),
      events: Number(row?.events),
      mechanisms: Number(row?.mechanisms),
      people: Number(row?.people),
      statements: Number(row?.statements),
    }
  }
}
