import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import { DENIALS } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { sidesIn } from './sides-in.ts'

const OCCURRENCES = new Set(verbs.occurrences)
const AUDIENCES = new Set(verbs.audiences)

/** Dated violence that reports refer back to: "the clash in the Galwan Valley in June 2020", "the bombing in Kerman a day earlier". */
export function occurrences(reading: Reading): EventFrame[] {
  const { tokens } = reading.document
  return tokens.flatMap((token) => {
    if (!OCCURRENCES.has(token.fold) || token.pos === 'VERB') return []
    const sentence = sentenceOf(reading, token.index)
    const clause = clauseAt(reading.clauses, token.index)
    if (!sentence || !clause || sentence.part === 'headline') return []
    const verb = clause.groups.find((g) => g.first > token.index)
    if (verb && (DENIALS.has(verb.lemma) || ['negated', 'hedged', 'cancelled'].includes(verb.standing))) return []
    const scope = { first: token.index, last: Math.min(clause.last, token.index + 14) }
    const anchor = { first: token.index, last: token.index + 1 }
    const place = placeIn(reading, scope, anchor)
    const ahead =
      within(reading.dates, { first: Math.max(sentence.first, token.index - 5), last: token.index + 1 }).at(-1) ?? null
    const date = dateIn(reading, scope, anchor) ?? (ahead?.kind === 'partial' ? ahead : null)
    const border = reading.document.tokens
      .slice(token.index, scope.last)
      .some((t) => t.fold === 'border' || t.fold === 'frontier')
    const dated = date !== null && date.first <= token.index + 2
    if (!date || !(place || border || dated)) return []
    const near = [
      ...(place?.state ? [place.state] : []),
      ...sidesIn(reading, { first: Math.max(sentence.first, token.index - 4), last: token.index }),
    ]
    const sides = near.length > 0 ? near : sidesIn(reading, sentence)
    const frame: EventFrame = {
      ...BARE,
      rule: 'en/occurrence',
      type: 'other',
      standing: 'held',
      anchor,
      extent: covers([anchor, place?.extent, date]),
      sides: [...new Set(sides)],
      groups: within(reading.groups, sentence),
      date,
      place,
      confidence: 0.6,
    }
    return [frame]
  })
}

/** Public statements with an occasion and a day: "told a regular briefing on Monday", "told parliament on Dec. 21 that …". */
export function statements(reading: Reading): EventFrame[] {
  return reading.clauses.flatMap((clause) =>
    clause.groups.flatMap((group): EventFrame[] => {
      const { tokens } = reading.document
      if (group.lemma !== 'tell' || group.standing !== 'held') return []
      const audience = tokens
        .slice(group.last, Math.min(group.last + 6, clause.last))
        .find((t) => AUDIENCES.has(t.fold))
      const date = audience ? dateIn(reading, { first: audience.index, last: clause.last }, group) : null
      const speaker = within(reading.persons, { first: clause.first, last: group.first }).at(-1)
      if (!audience || !date || !speaker) return []
      return [
        {
          ...BARE,
          rule: 'en/statement',
          type: 'statement',
          standing: 'held',
          anchor: group,
          extent: covers([speaker.whole, group, { first: audience.index, last: audience.index + 1 }, date]),
          sides: speaker.person.state ? [speaker.person.state] : [],
          participants: [{ person: speaker.person, role: null, extent: speaker }],
          date,
          confidence: 0.7,
        },
      ]
    }),
  )
}
