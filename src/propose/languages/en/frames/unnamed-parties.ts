import persons from '../../../../../data/en/groups.json' with { type: 'json' }
import { type Extent, endingAt } from '../../../engine/layer.ts'
import { isState } from '../mentions/actors.ts'
import type { GroupMention } from '../mentions/groups.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import type { Kind } from './talk-kinds.ts'

/** "when officials meet next month", "experts met in Moyale": persons without a name or an article, who act for the sides of the story. */
export function bareSubject(reading: Reading, group: VerbGroup, kind: Kind): GroupMention[] {
  const { tokens } = reading.document
  const noun = tokens[group.first - 1]
  const before = tokens[group.first - 2]
  if (kind.received || group.passive || !noun || !BARE_PERSONS.has(noun.fold) || before?.pos === 'ADP') return []
  const scope = scopeOf(reading, group.first)
  const ofBody = sidesIn(reading, { first: scope.first, last: noun.index }).some((side) => !isState(side))
  if (dateIn(reading, scope, group) === null && !(ofBody && placeIn(reading, scope, group))) return []
  return [{ first: noun.index, last: noun.index + 1, of: 'sides', count: null }]
}

/** "Finance ministers of the G7 gathered": the members of an organisation act for it. */
export function ministersOfBody(reading: Reading, group: VerbGroup): (Extent & { for: string }) | undefined {
  const { tokens } = reading.document
  const office = endingAt(reading.offices, group.first)
  if (group.passive) return undefined
  if (office?.plural && office.for !== null && !isState(office.for)) return { ...office, for: office.for }
  const body = endingAt(reading.actors, group.first)
  const from = body && (tokens[body.first - 1]?.fold === 'the' ? body.first - 2 : body.first - 1)
  if (!from || body.kind !== 'organisation' || !['from', 'of'].includes(tokens[from]?.fold ?? '')) return undefined
  return BARE_PERSONS.has(tokens[from - 1]?.fold ?? '')
    ? { first: from - 1, last: body.last, for: body.code }
    : undefined
}

const BARE_PERSONS = new Set(persons.persons)
