import type { Batch, EntityIndex, KnownEvent } from '../../src/model/batch.ts'
import { bounds } from '../../src/model/edtf.ts'
import type { NewStatement } from '../../src/model/statement.ts'

/** What a ledger of generated stories would answer when a story is resolved against it, kept in memory. */
export class Known implements EntityIndex {
  private readonly keys = new Map<string, string>()
  private readonly rounds = new Map<string, KnownEvent[]>()
  private readonly days = new Map<string, { readonly event: KnownEvent; readonly type: string }[]>()
  private readonly events = new Map<string, KnownEvent>()

  async findByKeys(named: Parameters<EntityIndex['findByKeys']>[0]): Promise<(string | null)[]> {
    return named.map(({ kind, key }) => this.keys.get(`${kind} ${key}`) ?? null)
  }

  async eventsOfRound(mechanism: string, round: number): Promise<KnownEvent[]> {
    return this.rounds.get(`${mechanism} ${round}`) ?? []
  }

  async eventsNear({ types, sides, earliest }: Parameters<EntityIndex['eventsNear']>[0]): Promise<KnownEvent[]> {
    const near = this.days.get(`${[...sides].sort()} ${earliest}`) ?? []
    return near.filter(({ type }) => types.some((t) => t === type)).map(({ event }) => event)
  }

  add({ entities, statements }: Batch): void {
    for (const { id, kind, key } of entities) this.keys.set(`${kind} ${key}`, id)
    const fresh = new Set(entities.flatMap((e) => (e.kind === 'Event' ? [e.id] : [])))
    for (const id of fresh)
      this.addEvent(
        id,
        statements.filter((s) => s.subject === id),
      )
    for (const { subject, property, value, modality } of statements) {
      const known = this.events.get(subject)
      if (known && property === 'date' && value.type === 'date' && modality === 'stated')
        Object.assign(known, { date: value.edtf })
    }
  }

  private addEvent(id: string, told: readonly NewStatement[]): void {
    const of = (property: string) => told.filter((s) => s.property === property).map((s) => s.value)
    const entities = (property: string) => of(property).flatMap((v) => (v.type === 'entity' ? [v.entity] : []))
    const [date] = of('date').flatMap((v) => (v.type === 'date' ? [v.edtf] : []))
    const [place] = of('place').flatMap((v) => (v.type === 'text' ? [v.text] : []))
    const [type = ''] = of('type').flatMap((v) => (v.type === 'code' ? [v.code] : []))
    const link = told.find((s) => s.property === 'mechanism')
    const round = link?.qualifiers.round
    const event: KnownEvent = {
      id,
      date: date ?? null,
      place: place ?? null,
      participants: entities('participant'),
      mechanism: entities('mechanism')[0] ?? null,
      round: round?.type === 'ordinal' ? round.ordinal : null,
    }
    this.events.set(id, event)
    put(this.rounds, `${event.mechanism} ${event.round}`, event)
    if (date) put(this.days, `${entities('side').sort()} ${bounds(date).earliest}`, { event, type })
  }
}

function put<Item>(all: Map<string, Item[]>, key: string, item: Item): void {
  all.set(key, [...(all.get(key) ?? []), item])
}
