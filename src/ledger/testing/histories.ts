import fc from 'fast-check'
import { RapporteurError } from '../../model/errors.ts'
import type { EntityKind, NewStatement } from '../../model/statement.ts'
import { sourceOf } from '../../model/testing/sources.ts'
import type { Value } from '../../model/value.ts'
import { newId } from '../append/build.ts'
import { answer, merging, ranking, retraction, undoing } from '../decisions.ts'
import type { Ledger } from '../ledger.ts'
import { stated } from './statements.ts'

/** Random histories of a ledger, to see that its folded rows are right whatever came before. */

export interface Step {
  readonly act: 'story' | 'retract' | 'rank' | 'merge' | 'separate' | 'undo' | 'answer'
  /** Numbers that choose among what is on record. */
  readonly picks: readonly number[]
}

export const ACTS: readonly Step['act'][] = [
  'story',
  'story',
  'story',
  'retract',
  'rank',
  'merge',
  'separate',
  'undo',
  'answer',
]

export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    picks: fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 3, maxLength: 14 },
)

const KINDS: EntityKind[] = [
  'State',
  'State',
  'Relationship',
  'Person',
  'Office',
  'Mechanism',
  'Event',
  'Event',
  'Event',
]
const DATES = ['2024', '2024-11', '2024-11-12', '2024-11-13', '2023-09/2023-10']
const PUBLISHED = [null, '2024-11-14', '2024-11-20', '2024-12']

/** Codes by which a ledger may refuse a step. */
export const REFUSALS: readonly string[] = ['date-cycle', 'merge-refused', 'decided-already', 'tenure-overlap']

/** A ledger and what is on record in it, as far as a history needs to choose from it. */
export class Chronicler {
  private readonly entities: { id: string; kind: EntityKind }[] = []
  private readonly statements: string[] = []
  readonly batches: string[] = []
  private stories = 0

  /** `name` begins the texts of the stories: another for every chronicler of the same ledger. */
  constructor(
    private readonly ledger: Ledger,
    private readonly name = 'Story',
  ) {}

  /** Takes all steps of some histories: the same ones for the same seed. */
  async takeSome({ numRuns, seed }: { readonly numRuns: number; readonly seed: number }): Promise<void> {
    for (const step of fc.sample(histories, { numRuns, seed }).flat()) await this.take(step)
  }

  /** Takes a step, or leaves it where the ledger refuses it. */
  async take(step: Step): Promise<void> {
    const known = this.entities.length
    try {
      await this.attempt(step)
    } catch (error) {
      if (!(error instanceof RapporteurError && REFUSALS.includes(error.code))) throw error
      this.entities.splice(known)
    }
  }

  private async attempt({ act, picks }: Step): Promise<void> {
    const decider = { by: 'test', reason: act }
    const statement = this.statements[(picks[0] ?? 0) % Math.max(this.statements.length, 1)]
    if (act === 'story' || statement === undefined) return this.story(picks)
    // Straight to the record, without the checks of `Ledger`: a log may hold decisions that change nothing.
    const decide = async (...statements: NewStatement[]) =>
      this.note(await this.ledger.append({ by: 'test', note: act, statements }))
    if (act === 'retract') return decide(retraction(statement, act))
    if (act === 'rank')
      return decide(
        ranking(statement, (['preferred', 'normal', 'deprecated'] as const)[(picks[1] ?? 0) % 3] ?? 'normal', act),
      )
    if (act === 'undo') return decide(undoing(this.batches[(picks[1] ?? 0) % this.batches.length] ?? '', act))
    const one = this.entities[(picks[1] ?? 0) % this.entities.length]
    if (act === 'answer' && one)
      return decide(
        answer(
          this.batches[(picks[2] ?? 0) % this.batches.length] ?? '',
          (picks[3] ?? 0) % 3 === 0 ? 'rejected' : 'accepted',
          one.id,
          act,
        ),
      )
    const alike = this.entities.filter((e) => e.kind === one?.kind && e.id !== one.id)
    const other = alike[(picks[2] ?? 0) % Math.max(alike.length, 1)]
    if (!one || !other) return
    if (act === 'separate') return this.note(await this.ledger.separate(one.id, other.id, decider))
    return decide(merging(one.id, other.id, act))
  }

  private note({ batch, statements }: { readonly batch: string; readonly statements: readonly string[] }): void {
    this.batches.push(batch)
    this.statements.push(...statements)
  }

  private async story(picks: readonly number[]): Promise<void> {
    const next = pickFrom(picks)
    const made: { id: string; kind: EntityKind; key: string }[] = []
    const subjects = Array.from({ length: 1 + next(3) }, () => {
      const known = this.entities.length > 0 && next(3) > 0
      if (known) return this.entities[next(this.entities.length)]
      const entity = { id: newId('en'), kind: KINDS[next(KINDS.length)] ?? 'Event', key: newId('key') }
      made.push(entity)
      this.entities.push(entity)
      return entity
    }).filter((e) => e !== undefined)
    const text = `${this.name} ${++this.stories} says so.`
    const statements = subjects.flatMap((subject) => this.about(subject, text, next))
    const published = PUBLISHED[next(PUBLISHED.length)] ?? null
    const { batch } = await this.ledger.addSource(
      sourceOf(text, { published }),
      async () => ({ entities: made, statements }),
      { by: 'test' },
    )
    if (batch) this.note({ batch, statements: statements.map((s) => s.id ?? '') })
  }

  private about(subject: { id: string; kind: EntityKind }, text: string, next: (n: number) => number): NewStatement[] {
    const of = (kind: EntityKind) => {
      const all = this.entities.filter((e) => e.kind === kind && e.id < subject.id)
      return all[next(Math.max(all.length, 1))]?.id
    }
    const name: Value = { type: 'text', text: ['Alpha', 'Beta', 'Gamma'][next(3)] ?? '' }
    const entity = (id: string | undefined): Value[] => (id === undefined ? [] : [{ type: 'entity', entity: id }])
    const values: [string, Value, Partial<NewStatement>?][] = []
    if (subject.kind === 'Event') {
      values.push(['type', { type: 'code', scheme: 'event-type', code: 'meeting' }])
      values.push([
        'status',
        { type: 'code', scheme: 'event-status', code: ['held', 'planned', 'cancelled'][next(3)] ?? '' },
      ])
      values.push(['date', { type: 'date', edtf: DATES[next(DATES.length)] ?? '2024' }])
      values.push(['place', name])
      for (const v of entity(of('State'))) values.push(['side', v])
      for (const v of entity(of('Person'))) values.push(['participant', v])
      for (const v of entity(of('Mechanism')))
        values.push(['mechanism', v, { qualifiers: { round: { type: 'ordinal', ordinal: 1 + next(3) } } }])
      const base = of('Event')
      if (base !== undefined && next(2) === 0)
        values.push(['date', { type: 'relative', event: base, direction: 'after', least: 1, most: 1, unit: 'day' }])
    } else if (subject.kind === 'Relationship') {
      for (const v of [...entity(of('State')), ...entity(of('State'))]) values.push(['party', v])
      values.push([
        'anniversary',
        { type: 'integer', integer: 60 + next(3) },
        { qualifiers: { year: { type: 'date', edtf: '2024' } } },
      ])
      values.push(['established', { type: 'date', edtf: '1949' }, { origin: next(2) === 0 ? 'derived' : 'source' }])
    } else if (subject.kind === 'Office') {
      values.push(['seats', { type: 'integer', integer: 1 + next(2) }])
      values.push(['title', name])
    } else {
      values.push(['name', name])
      if (subject.kind === 'Person')
        for (const v of entity(of('Office')))
          values.push([
            'holds-office',
            v,
            { valid: [null, '2020/2021', '2021-06/2022', '2022-05/..'][next(4)] ?? null },
          ])
    }
    const evidence = [{ start: 0, end: 5, exact: text.slice(0, 5) }]
    return values
      .slice(0, 1 + next(values.length + 3))
      .map(([property, value, more]) =>
        stated({ subject: subject.id, property, value, evidence }, { id: newId('sm'), ...more }),
      )
  }
}

/** Chooses numbers below a bound, one pick after the other. */
function pickFrom(picks: readonly number[]): (below: number) => number {
  let at = 0
  return (below) => ((picks[at++ % picks.length] ?? 0) + at) % below
}
