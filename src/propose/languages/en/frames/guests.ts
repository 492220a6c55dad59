import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import { before, type Extent } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { PersonMention } from '../mentions/persons.ts'
import type { VerbGroup } from '../verbs/group.ts'
import type { Reading } from './reading.ts'
import { isGenitive, scopeOf, subjectsOf } from './roles.ts'

const GUESTS = new Set(lexicon.guests)
const POSSESSIVES = new Set(['his', 'her', 'their'])
/** How far behind its verb the noun may stand, and how many persons before it are held to be the guest. */
const NEAR = 8
const EARLIER = 9

export const isGuest = (fold: string): boolean => GUESTS.has(fold)

/** A meeting told by more than its verb: what it is told by, and whether one received the other. */
export interface Told {
  readonly received: boolean
  readonly anchor: Extent
  /** Guests that the words only point to: "in his honour", "gave him a dinner". */
  readonly guests?: readonly PersonMention[]
}

/** "gave a lunch in his honour", "gave the delegation an audience", "hosted a dinner for his guest": a host, the noun, and a guest told before. */
export function guestPointedTo(
  reading: Reading,
  group: VerbGroup,
  clause: Clause,
  isOccasion: (fold: string) => boolean,
): Told | null {
  const { tokens } = reading.document
  const noun = tokens.slice(group.last, Math.min(group.last + NEAR, clause.last)).find((t) => isOccasion(t.fold))
  if (!noun || group.passive) return null
  const between = tokens.slice(group.last, noun.index)
  const behind = tokens.slice(noun.index + 1, Math.min(noun.index + 5, clause.last))
  const given = between.slice(0, 2).some((t) => isGuest(t.fold))
  const forGuest = ['for', 'to'].includes(behind[0]?.fold ?? '') && behind.slice(1, 4).some((t) => isGuest(t.fold))
  const inHonour =
    behind[0]?.fold === 'in' && POSSESSIVES.has(behind[1]?.fold ?? '') && /^honou?r$/.test(behind[2]?.fold ?? '')
  if (!given && !forGuest && !inHonour) return null
  const hosts = subjectsOf(reading, group, scopeOf(reading, group.first)).map((m) => m.person)
  return hosts.length === 0
    ? null
    : {
        received: true,
        anchor: { first: group.main, last: noun.index + 1 },
        guests: toldBefore(reading, noun.index, hosts),
      }
}

/** The person told last before a token who is none of the hosts. */
function toldBefore(reading: Reading, at: number, hosts: readonly PersonMention['person'][]): PersonMention[] {
  const sentence = reading.document.tokens[at]?.sentence ?? 0
  for (const mention of before(reading.persons, at, EARLIER)) {
    if (sentence - (reading.document.tokens[mention.first]?.sentence ?? 0) > 2) break
    if (!hosts.includes(mention.person) && !isGenitive(reading, mention)) return [mention]
  }
  return []
}
