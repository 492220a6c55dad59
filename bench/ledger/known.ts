import type { Batch, EntityIndex, EventQuery, Identified, KnownEvent, Telling } from '../../src/model/batch.ts'
import { bounds } from '../../src/model/edtf.ts'
import type { NewStatement } from '../../src/model/statement.ts'
import type { Value } from '../../src/model/value.ts'

/** What a ledger of generated stories would answer when a story is resolved against it, kept in memory: events of a round, or of a day. */
export class Known implements EntityIndex {
  private readonly keys = new Map<string, string>()
  private readonly rounds = new Map<string, KnownEvent[]>()
  private readonly days = new Map<string, KnownEvent[]>()
  private readonly events = new Map<string, KnownEvent & { readonly tellings: Telling[] }>()

  async findByKeys(named: Parameters<EntityIndex['findByKeys']>[0]): Promise<(Identified | null)[]> {
    return named.map(({ kind, key }) => {
      const id = this.keys.get(`${kind} ${key}`)
      return id === undefined ? null : { id, canonical: id }
    })
  }

  async eventsLike(queries: readonly EventQuery[]): Promise<KnownEvent[]> {
    const near = queries.flatMap(({ mechanism, round, sides, earliest, latest, types }) => [
      ...(round === null ? [] : (this.rounds.get(`${mechanism} ${round}`) ?? [])),
      ...(this.days.get(`${[...sides].sort()} ${middle(earliest, latest)}`) ?? []).filter((e) =>
        types.includes(e.type),
      ),
    ])
    return [...new Set(near)]
  }

  /** The generated stories spell a name in one way, by which it is found as a key. */
  async peopleLike(): Promise<[]> {
    return []
  }

  add({ entities, statements }: Batch): void {
    for (const { id, kind, key } of entities) this.keys.set(`${kind} ${key}`, id)
    const fresh = new Set(entities.flatMap((e) => (e.kind === 'Event' ? [e.id] : [])))
    const told = new Set(statements.flatMap((s) => (s.subject.startsWith('ev_') ? [s.subject] : [])))
    for (const id of told) {
      const own = statements.filter((s) => s.subject === id)
      if (fresh.has(id)) this.addEvent(id, own)
      else this.events.get(id)?.tellings.push(tellingOf(own))
    }
  }

  private addEvent(id: string, told: readonly NewStatement[]): void {
    const of = (property: string) => told.filter((s) => s.property === property)
    const entity = ({ value }: NewStatement) => (value.type === 'entity' ? value.entity : '')
    const telling = tellingOf(told)
    const event = {
      id,
      type: words(of('type')[0]?.value) as KnownEvent['type'],
      tellings: [telling],
      places: of('place').flatMap((s) => words(s.value) ?? []),
      sides: of('side').map(entity),
      people: of('participant').map((s) => ({
        person: entity(s),
        office: words(s.qualifiers.office),
        for: words(s.qualifiers.for),
      })),
      rounds: of('mechanism').map((s) => {
        const { round } = s.qualifiers
        return { mechanism: entity(s), name: '', round: round?.type === 'ordinal' ? round.ordinal : null }
      }),
      words: [],
      sources: [],
    }
    this.events.set(id, event)
    for (const { mechanism, round } of event.rounds) put(this.rounds, `${mechanism} ${round}`, event)
    if (telling.date) {
      const { earliest, latest } = bounds(telling.date)
      put(this.days, `${[...event.sides].sort()} ${middle(earliest, latest)}`, event)
    }
  }
}

const words = (value: Value | undefined): string | null =>
  value?.type === 'text' ? value.text : value?.type === 'code' ? value.code : null

function tellingOf(told: readonly NewStatement[]): Telling {
  const date = told.find((s) => s.property === 'date')?.value
  const status = words(told.find((s) => s.property === 'status')?.value) as Telling['status']
  return { status, date: date?.type === 'date' ? date.edtf : null, published: null }
}

/** The day in the middle of some days: that of an event, also where it is looked for in more days around it. */
function middle(earliest: string | null, latest: string | null): string {
  const time = (Date.parse(earliest ?? '') + Date.parse(latest ?? '')) / 2
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}

function put<Item>(all: Map<string, Item[]>, key: string, item: Item): void {
  all.set(key, [...(all.get(key) ?? []), item])
}
