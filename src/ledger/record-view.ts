import { type Kysely, sql } from 'kysely'
import { RapporteurError } from '../model/errors.ts'
import type { SearchView } from '../model/search.ts'
import type {
  ConflictView,
  EventView,
  HolderView,
  MechanismSummary,
  MechanismView,
  PersonSummary,
  PersonView,
  SourceSummary,
  SourceView,
  TenureView,
} from '../model/views.ts'
import { type At, holding } from './holding.ts'
import { type SearchOptions, search } from './search/search.ts'
import type { Tables } from './tables.ts'
import { type ChronologyFilter, type ChronologyPage, chronology } from './views/chronology.ts'
import { type ConflictFilter, conflictsOf } from './views/conflicts.ts'
import { eventView } from './views/events.ts'
import { mechanismSummaries, mechanismView } from './views/mechanisms.ts'
import { canonicalId } from './views/names.ts'
import { personSummaries, personView } from './views/people.ts'
import { sourceCounts } from './views/source-counts.ts'
import { sourceSummaries, sourceView } from './views/sources.ts'
import { holdersOn, tenuresOf } from './views/tenures.ts'

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

  chronology(filter: ChronologyFilter = {}): Promise<ChronologyPage> {
    return chronology(this.db, filter, this.at)
  }
  event(id: string): Promise<EventView | null> {
    return eventView(this.db, id, this.at)
  }
  sources(): Promise<SourceSummary[]> {
    return sourceSummaries(this.db, this.at)
  }
  source(id: string): Promise<SourceView | null> {
    return sourceView(this.db, id, this.at)
  }
  mechanisms(): Promise<MechanismSummary[]> {
    return mechanismSummaries(this.db, this.at)
  }
  /** By id, or by words of its name. */
  mechanism(idOrName: string): Promise<MechanismView | null> {
    return mechanismView(this.db, idOrName, this.at)
  }
  people(): Promise<PersonSummary[]> {
    return personSummaries(this.db, this.at)
  }
  person(id: string): Promise<PersonView | null> {
    return personView(this.db, id, this.at)
  }
  conflicts(filter: ConflictFilter = {}): Promise<ConflictView[]> {
    return conflictsOf(this.db, filter, this.at)
  }
  /** @throws RapporteurError `input-invalid` where nothing, or too much, is searched for. */
  search(words: string, options: SearchOptions = {}): Promise<SearchView> {
    return search(this.db, words, options, this.at)
  }

  /**
   * Who held an office on a day. `key` is that of the office: what `officeByWords` makes of "secretary of the Security Council of
   * the Russian Federation".
   *
   * @throws RapporteurError `not-found` where the office is not on record, `date-invalid`.
   */
  async holders(key: string, day: string): Promise<HolderView[]> {
    return holdersOn(this.db, await this.office(key), day, this.at)
  }

  /** All holders on record of an office, the earliest first. */
  async tenures(key: string): Promise<TenureView[]> {
    return tenuresOf(this.db, { offices: [await this.office(key)] }, this.at)
  }

  private async office(key: string): Promise<string> {
    const row = await this.db
      .selectFrom('entity')
      .select('id')
      .where('kind', '=', 'Office')
      .where((e) => e.or([e('key', '=', key), e('id', '=', key)]))
      .executeTakeFirst()
    if (!row)
      throw new RapporteurError(
        'not-found',
        `No office "${key.replace('|', ', ')}" is on record.`,
        'Add a story, or a list of office-holders, that names it.',
      )
    return canonicalId(this.db, row.id, this.at)
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
