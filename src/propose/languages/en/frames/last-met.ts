import type { Token } from '../../../engine/document.ts'
import { within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'
import { dateSince, placeSince } from './since.ts'

const MEET = new Set(['meet', 'convene', 'gather', 'sit'])
/** How far behind the verb "since" may stand. */
const NEAR = 4

/** "has not convened since 2021", "had not met since Samarkand in September": the last time that they did. */
export function lastMet(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) =>
    clause.groups.flatMap((group): EventFrame[] => {
      const sentence = sentenceOf(reading, clause.first)
      if (group.standing !== 'negated' || !MEET.has(group.lemma) || !sentence || sentence.part === 'headline') return []
      const since = reading.document.tokens.slice(group.last, group.last + NEAR).find((t) => t.fold === 'since')
      if (!since) return []
      const scope = { first: since.index, last: Math.min(sentence.last, since.index + 8) }
      const date = dateSince(reading, scope)
      // "since the Communists took over in 1949": what happened then was no meeting.
      const other = date && reading.document.tokens.slice(since.index, date.first).some(tellsOfAnother)
      if (!date || other) return []
      const people = subjectsOf(reading, group, clause)
      const mechanism = bodyOf(reading, clause, group)
      const sides =
        mechanism && mechanism.mechanism.parties.length > 0 ? mechanism.mechanism.parties : sidesIn(reading, clause)
      const place = placeSince(reading, scope)
      const round = mechanism?.mechanism.round ? mechanism.mechanism.round - 1 : null
      return [
        {
          ...BARE,
          rule: 'en/last-met',
          type: mechanism?.mechanism.type ?? 'meeting',
          standing: 'held',
          anchor: group,
          extent: covers([group, since && { first: since.index, last: since.index + 1 }, date, place?.extent]),
          sides,
          participants: people.map((p) => ({ person: p.person, role: null, extent: p })),
          groups: within(reading.groups, { first: clause.first, last: group.first }),
          date,
          place,
          mechanism: mechanism ? { ...mechanism, round, implied: true } : null,
          confidence: 0.6,
        },
      ]
    }),
  )
}

const tellsOfAnother = (token: Token): boolean => token.pos === 'VERB' && !MEET.has(token.lemma)

/** What has not met: the mechanism before the verb, or the one that a relative clause hangs on. */
function bodyOf(reading: Reading, clause: Clause, group: VerbGroup) {
  const own = within(reading.mechanisms, { first: clause.first, last: group.first }).at(-1)
  if (own || clause.opener !== 'which') return own ?? null
  const before = clauseAt(reading.clauses, clause.first - 1)
  return before ? (within(reading.mechanisms, before).at(-1) ?? null) : null
}
