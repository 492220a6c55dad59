import type { Kysely } from 'kysely'
import { holding } from '../holding.ts'
import { oneOf } from '../one-of.ts'
import { packedRows } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { summariesOf } from '../views/summaries.ts'
import { type Fact, factOf, isMuchNamed, sameness, type Told, together } from './fact.ts'
import { isDecided, type StatementFact, statementsAbout } from './statements.ts'

export interface Standing {
  readonly target: string
  /** Why it does not count any more; null where it does. */
  readonly state: 'retracted' | 'corrected' | 'undone' | null
  readonly rank: string | null
  /** Id of the statement that decided it. */
  readonly decision: string
}

interface Named {
  readonly kind: string
  readonly key: string
}

/**
 * What the folds know while they work through a batch: facts, kinds, decisions and merges. A board is either filled from the
 * folded tables as entities are asked for, or, when everything is folded anew, starts empty and keeps what goes by: of entities whose facts
 * are statements those of the ones that were lately told of (`forget`), and of the others, when they are asked for, it reads them again.
 */
export class Board {
  /** Number of the batch that is being folded. */
  seq = 0
  private readonly kinds = new Map<string, Named>()
  private readonly seldom = new Map<string, Fact[]>()
  private readonly often = new Map<string, Map<string, Fact>>()
  private readonly standings = new Map<string, Standing | null>()
  private readonly canonicals = new Map<string, string>()
  private readonly merged = new Map<string, Set<string>>()
  private readonly identityKnown = new Set<string>()
  private readonly relatives = new Map<string, Set<string>>()
  private readonly made = new Set<string>()
  /** Entities that were asked for or came since something was forgotten. */
  private readonly recent = new Set<string>()
  /** Supports that differ from what is stored, by entity: the fact, or null where it is gone. */
  readonly changedSupport = new Map<string, Map<string, Fact | null>>()

  constructor(
    readonly db: Kysely<Tables>,
    /** Whether it started empty and holds all that there is up to `seq`. */
    readonly whole: boolean,
  ) {}

  /** Notes an entity that comes with this batch, so that nothing before speaks of it. */
  make(id: string, named: Named): void {
    this.name(id, named)
    if (!this.whole) this.made.add(id)
  }

  name(id: string, named: Named): void {
    this.kinds.set(id, named)
    if (!this.whole) this.identityKnown.add(id)
    if (isMuchNamed(named.kind)) this.often.set(id, this.often.get(id) ?? new Map())
    else {
      this.seldom.set(id, this.seldom.get(id) ?? [])
      if (this.whole) this.recent.add(id)
    }
  }

  /** Fetches what is stored of entities, as it stood before this batch, with those that they were merged with. */
  async load(ids: Iterable<string>): Promise<void> {
    if (this.whole) return this.remember(ids)
    const all = await this.loadIdentity(ids)
    const unknown = all.filter((id) => !this.kinds.has(id))
    if (unknown.length === 0) return
    const rows = await this.db.selectFrom('entity').select(['id', 'kind', 'key']).where(oneOf('id', unknown)).execute()
    for (const { id, kind, key } of rows) this.name(id, { kind, key })
    const often = rows.filter((r) => isMuchNamed(r.kind)).map((r) => r.id)
    const seldom = rows.filter((r) => !isMuchNamed(r.kind)).map((r) => r.id)
    if (often.length > 0)
      for (const row of await packedRows(
        this.db,
        this.db.selectFrom('support').selectAll().where(oneOf('entity', often)),
      ))
        this.often.get(row.entity)?.set(row.digest, supported(row))
    for (const told of await this.countingOnes(await statementsAbout(this.db, seldom, this.seq - 1)))
      this.seldom.get(told.entity)?.push(factOf(told))
  }

  /** Reads again what was forgotten of entities. */
  private async remember(ids: Iterable<string>): Promise<void> {
    const forgotten: string[] = []
    for (const asked of ids)
      for (const id of this.membersOf(this.canonicalOf(asked))) {
        const named = this.kinds.get(id)
        if (!named || isMuchNamed(named.kind)) continue
        this.recent.add(id)
        if (this.seldom.has(id)) continue
        this.seldom.set(id, [])
        forgotten.push(id)
      }
    if (forgotten.length === 0) return
    for (const told of await this.countingOnes(await statementsAbout(this.db, forgotten, this.seq - 1)))
      this.seldom.get(told.entity)?.push(factOf(told))
  }

  /** Forgets the facts of those that nothing asked for since the last time. */
  forget(): void {
    for (const id of this.seldom.keys()) if (!this.recent.has(id)) this.seldom.delete(id)
    this.recent.clear()
  }

  private async loadIdentity(ids: Iterable<string>): Promise<string[]> {
    const wanted = [...new Set(ids)].filter((id) => !isDecided(id))
    const fresh = wanted.filter((id) => !this.identityKnown.has(id))
    if (fresh.length > 0) {
      const rows = await this.db
        .selectFrom('identity as own')
        .innerJoin('identity as all', 'all.canonical', 'own.canonical')
        .select(['all.entity', 'all.canonical'])
        .where(holding('own', null))
        .where(holding('all', null))
        .where((e) => e.or([oneOf('own.entity', fresh), oneOf('own.canonical', fresh)]))
        .execute()
      for (const { entity, canonical } of rows) this.identify(entity, canonical)
      for (const id of fresh) this.identityKnown.add(id)
    }
    return [...new Set(wanted.flatMap((id) => this.membersOf(this.canonicalOf(id))))]
  }

  /** Notes that an entity goes by another's id, or by its own again. */
  identify(entity: string, canonical: string): void {
    this.merged.get(this.canonicalOf(entity))?.delete(entity)
    this.identityKnown.add(entity).add(canonical)
    if (entity === canonical) {
      this.canonicals.delete(entity)
      return
    }
    this.canonicals.set(entity, canonical)
    this.merged.set(canonical, (this.merged.get(canonical) ?? new Set()).add(entity))
  }

  readonly canonicalOf = (id: string): string => this.canonicals.get(id) ?? id

  /** The entity of that id and all that were merged into it. */
  membersOf(canonical: string): string[] {
    return [canonical, ...[...(this.merged.get(canonical) ?? [])].sort()]
  }

  kindOf(id: string): Named | undefined {
    return this.kinds.get(id)
  }

  /** All that is said of an entity and of those merged into it, in the order of appending. */
  factsOf(canonical: string): Fact[] {
    const members = this.membersOf(canonical)
    const facts = members.flatMap((id) => this.ownFactsOf(id))
    return facts.sort((a, b) => a.firstSeq - b.firstSeq)
  }

  /** What is said of the entity itself, without those merged into it. */
  ownFactsOf(id: string): Fact[] {
    return [...(this.seldom.get(id) ?? []), ...(this.often.get(id)?.values() ?? [])]
  }

  add(told: Told): void {
    const fact = factOf(told)
    if (told.value.type === 'relative')
      this.relatives.set(told.value.event, (this.relatives.get(told.value.event) ?? new Set()).add(told.entity))
    this.seldom.get(told.entity)?.push(fact)
    const often = this.often.get(told.entity)
    if (!often) return
    const digest = sameness(fact)
    const known = often.get(digest)
    const now = known ? together(known, fact) : fact
    often.set(digest, now)
    this.changed(told.entity, digest, now)
  }

  private changed(entity: string, digest: string, fact: Fact | null): void {
    if (this.whole) return
    const changes = this.changedSupport.get(entity) ?? new Map<string, Fact | null>()
    this.changedSupport.set(entity, changes.set(digest, fact))
  }

  /** All facts of much-named entities, by entity and digest. */
  *supports(): Generator<readonly [entity: string, digest: string, fact: Fact]> {
    for (const [entity, facts] of this.often) for (const [digest, fact] of facts) yield [entity, digest, fact]
  }

  /** Reads the facts of entities anew, as decisions left them. */
  async reload(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (this.seldom.has(id)) this.seldom.set(id, [])
      for (const digest of this.often.get(id)?.keys() ?? []) this.changed(id, digest, null)
      this.often.get(id)?.clear()
    }
    for (const told of await this.countingOnes(await statementsAbout(this.db, ids, this.seq))) this.add(told)
  }

  /** Those of the statements that no decision has taken out, ranked as decisions have it. */
  private async countingOnes(statements: readonly StatementFact[]): Promise<StatementFact[]> {
    if (statements.length === 0) return []
    await this.loadStandings(statements.flatMap((s) => [s.id, s.batchId]))
    return statements.flatMap((s) => {
      const own = this.standingOf(s.id)
      if (own?.state || this.standingOf(s.batchId)?.state) return []
      return [own?.rank ? { ...s, rank: own.rank } : s]
    })
  }

  async loadStandings(targets: readonly string[]): Promise<void> {
    if (this.whole) return
    const fresh = [...new Set(targets)].filter((id) => !this.standings.has(id))
    if (fresh.length === 0) return
    for (const id of fresh) this.standings.set(id, null)
    const rows = await this.db
      .selectFrom('standing')
      .select(['target', 'state', 'rank', 'decision'])
      .where(oneOf('target', fresh))
      .where(holding('standing', null))
      .execute()
    for (const row of rows) this.standings.set(row.target, row as Standing)
  }

  standingOf(target: string): Standing | null {
    return this.standings.get(target) ?? null
  }

  decide(target: string, standing: Standing | null): void {
    this.standings.set(target, standing)
  }

  /** Entities that have one of the given ones as a value. */
  async referringTo(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return []
    const rows = await this.db
      .selectFrom('statement')
      .select('subject')
      .distinct()
      .where(oneOf('value_entity', ids))
      .where('batch', '<=', this.seq)
      .execute()
    return rows
      .map((r) => r.subject)
      .filter((id) => !isDecided(id))
      .sort()
  }

  /** Titles of events as they were folded before this batch, by id. */
  async titlesOf(events: readonly string[]): Promise<Map<string, string>> {
    if (this.whole) return new Map()
    return new Map((await summariesOf(this.db, events, null)).map(({ id, title }) => [id, title] as const))
  }

  /** Events whose date is told by one of the given events. */
  async datedBy(events: readonly string[]): Promise<string[]> {
    const members = events.flatMap((id) => this.membersOf(id))
    const told = members.flatMap((id) => [...(this.relatives.get(id) ?? [])])
    const before = members.filter((id) => !this.made.has(id))
    if (this.whole || before.length === 0) return [...new Set(told)]
    const rows = await this.db
      .selectFrom('statement')
      .select('subject')
      .distinct()
      .where(oneOf('value_entity', before))
      .where('property', '=', 'date')
      .where('batch', '<=', this.seq)
      .execute()
    return [...new Set([...told, ...rows.map((r) => r.subject)])].sort()
  }
}

function supported(row: Record<string, unknown>): Fact {
  const { entity: _, digest: __, count, first_seq, last_seq, ...rest } = row
  const { first_published, last_published, first_source, last_source, ...said } = rest
  return {
    ...said,
    count: Number(count),
    firstSeq: Number(first_seq),
    lastSeq: Number(last_seq),
    firstPublished: first_published,
    lastPublished: last_published,
    firstSource: first_source,
    lastSource: last_source,
  } as Fact
}
