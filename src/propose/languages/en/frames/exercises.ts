import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { anyOverlap, within } from '../../../engine/layer.ts'
import { clauseAt, governing } from '../clauses.ts'
import { unitAt } from '../dates/words.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const NOUNS = new Set([
  'exercise',
  'exercises',
  'drill',
  'drills',
  'manoeuvres',
  'maneuvers',
  'patrol',
  'patrols',
  'wargames',
])
const VERBS = new Set(verbs.exerciseVerbs)
const PLANS = new Set(['plan', 'prepare', 'schedule'])
const TRAINING = new Set(verbs.training.verbs)
const TOGETHER = new Set(verbs.training.together)
const JOINT = new Set(verbs.training.jointly)

/** Exercises without a name of their own: "China and Russia held naval drills in the Sea of Japan on Tuesday". Named ones are rounds of their series. */
export function exercises(reading: Reading): EventFrame[] {
  return [...unnamed(reading), ...trainings(reading)]
}

/** "Kenyan and Tanzanian special forces trained together near Tanga in May". */
function trainings(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) =>
    clause.groups.flatMap((group): EventFrame[] => {
      const sentence = sentenceOf(reading, group.first)
      if (!TRAINING.has(group.lemma) || group.passive || !sentence || sentence.part === 'headline') return []
      if (!['held', 'planned', 'ongoing'].includes(group.standing)) return []
      const scope = scopeOf(reading, group.first)
      const named = within(reading.mechanisms, scope).some((m) => m.mechanism.type === 'exercise')
      const sides = sidesIn(reading, scope)
      const together = reading.document.tokens.slice(group.last, group.last + 8).some((t) => TOGETHER.has(t.fold))
      const date = dateIn(reading, scope, group)
      const jointly = together || group.lemma === 'rehearse'
      const groups = within(reading.groups, { first: scope.first, last: group.first }).filter((g) => g.of === 'sides')
      if (named || (sides.length < 2 && groups.length === 0) || !jointly || !date) return []
      const place = placeIn(reading, scope, group)
      return [
        {
          ...BARE,
          rule: 'en/exercise/training',
          type: 'exercise',
          standing: group.standing,
          anchor: group,
          extent: covers([
            ...within(reading.actors, { first: scope.first, last: group.first }),
            group,
            date,
            place?.extent,
          ]),
          sides,
          groups,
          date,
          place,
          confidence: 0.65,
        },
      ]
    }),
  )
}

/** "during exercises", but not "for a week of drills". */
function hangs(reading: Reading, noun: number): boolean {
  const { tokens } = reading.document
  const lead = tokens[noun - 1]
  return lead?.pos === 'ADP' && !(lead.fold === 'of' && unitAt(tokens, noun - 2) !== null)
}

function unnamed(reading: Reading): EventFrame[] {
  return reading.document.tokens.flatMap((token): EventFrame[] => {
    const anchor = { first: token.index, last: token.index + 1 }
    const sentence = sentenceOf(reading, token.index)
    if (!NOUNS.has(token.fold) || token.pos === 'VERB' || !sentence || sentence.part === 'headline') return []
    const clause = clauseAt(reading.clauses, token.index)
    const named = clause && within(reading.mechanisms, clause).some((m) => m.mechanism.type === 'exercise')
    if (named || anyOverlap(reading.mechanisms, anchor) || hangs(reading, token.index)) return []
    const group = governing(reading.clauses, anchor)
    if (!group || !VERBS.has(group.lemma)) return []
    if (['negated', 'hedged', 'habitual'].includes(group.standing)) {
      rejected(reading, 'en/exercise', anchor, `the verb is ${group.standing}`)
      return []
    }
    const scope = scopeOf(reading, token.index)
    const sides = sidesIn(reading, scope)
    const groups = within(reading.groups, scope).filter((g) => g.of === 'sides')
    const date = dateIn(reading, scope, anchor)
    const place = placeIn(reading, scope, anchor)
    const joint = reading.document.tokens.slice(token.index - 3, token.index).some((t) => JOINT.has(t.fold))
    if (sides.length < 2 && ((groups.length === 0 && !(joint && sides.length === 0)) || !(date || place))) {
      rejected(reading, 'en/exercise', anchor, 'fewer than two sides')
      return []
    }
    return [
      {
        ...BARE,
        rule: 'en/exercise',
        type: 'exercise',
        standing: PLANS.has(group.lemma) && group.standing !== 'cancelled' ? 'planned' : group.standing,
        anchor,
        extent: covers([
          ...within(reading.actors, { first: scope.first, last: group.first }),
          group,
          anchor,
          date,
          place?.extent,
        ]),
        sides,
        groups,
        date,
        place,
        confidence: 0.75,
        inherits: { date: 'month', place: false },
      },
    ]
  })
}
