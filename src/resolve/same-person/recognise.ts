import type { EntityIndex, Identified } from '../../model/batch.ts'
import type { KnownPerson } from '../../model/person-profile.ts'
import type { StoryRecord } from '../../model/record.ts'
import { type Decision, decidePeople, spellingsTogether } from './decide.ts'
import { queryFor } from './query.ts'
import { officesTold, peopleTold, type ToldPerson } from './told.ts'

/** Somebody whom a story names, and who that is. */
export interface Recognised {
  readonly told: ToldPerson
  readonly decision: Decision
  /** Persons on record that bear a name of theirs as key, by the folded name; they can be others. */
  readonly named: ReadonlyMap<string, Identified>
}

/** Decides who the persons are whom a story names, by one query for all. `found` gives the person on record with a folded name as key. */
export async function recognise(
  record: StoryRecord,
  index: Pick<EntityIndex, 'peopleLike'>,
  found: (key: string) => Identified | null,
): Promise<Recognised[]> {
  const told = spellingsTogether(peopleTold(record))
  if (told.length === 0) return []
  const known = (await index.peopleLike(told.map(queryFor))).map(withOffices)
  const named = told.map(
    ({ keys }) =>
      new Map(
        keys.flatMap((key) => {
          const person = found(key)
          return person ? [[key, person] as const] : []
        }),
      ),
  )
  const ids = new Set(known.map((person) => person.id))
  for (const [i, own] of named.entries())
    for (const { canonical } of own.values())
      if (!ids.has(canonical)) known.push(nameless(canonical, told[i]?.names ?? []))
  const decided = decidePeople(told, known)
  return told.map((one, i) => ({
    told: one,
    decision: decided.get(one) ?? { same: null, questions: [] },
    named: named[i] ?? new Map(),
  }))
}

/** A person on record with the offices in which they took part in events. */
export const withOffices = (person: KnownPerson): KnownPerson => ({
  ...person,
  offices: [...person.offices, ...person.attended.flatMap((a) => officesTold(a.office, a.for, a))],
})

/** A person on record of whom nothing counts any more but what they were called. */
const nameless = (id: string, names: readonly string[]): KnownPerson => ({
  id,
  names,
  offices: [],
  attended: [],
  sides: [],
  days: null,
  apart: [],
})
