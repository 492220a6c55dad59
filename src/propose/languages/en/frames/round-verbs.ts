import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clauseAt } from '../clauses.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { leadAt } from './lead.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { whichBehind } from './round-participants.ts'
import { HOLD } from './round-told.ts'

export const FOUND = new Set(verbs.found)

const SCHEDULED = new Set(['set', 'scheduled', 'due', 'planned', 'expected', 'slated', 'timed'])

const WHENEVER = new Set(['for', 'to', 'in', 'on', 'early', 'late', 'later', 'next', 'this', 'by', 'before', 'at'])

/** "the 19th round … held on November 12", "…, to be held in Lima": a participle behind the phrase governs it rather than the verb before. */
export function participleBehind(reading: Reading, mention: MechanismMention): VerbGroup | undefined {
  const { tokens } = reading.document
  const named = behindAlias(reading, mention.last)
  const at = tokens[named]?.text === ',' ? named + 1 : named
  const coming = tokens[at]?.fold === 'to' && tokens[at + 1]?.fold === 'be' ? tokens[at + 2] : undefined
  if (coming && (HOLD.has(coming.lemma) || SCHEDULED.has(coming.fold))) {
    const { index: main, lemma } = coming
    const ahead = { standing: 'planned', tense: 'future' } as const
    return { first: at, last: main + 1, main, lemma, passive: true, infinitive: false, ...ahead }
  }
  const token = tokens[at]
  const scheduled = token !== undefined && SCHEDULED.has(token.fold) && WHENEVER.has(tokens[at + 1]?.fold ?? '')
  const dated = within(reading.dates, { first: at + 1, last: at + 4 }).length > 0
  const founded = at > named && token !== undefined && FOUND.has(token.lemma) && token.pos === 'VERB' && dated
  if (!token || (!scheduled && (token.pos !== 'VERB' || !(HOLD.has(token.lemma) || founded)))) return undefined
  if (!scheduled && !founded && (at > named ? !APART.has(token.fold) : !/(?:ed|held|met)$/.test(token.fold)))
    return undefined
  if (token.fold === 'hosted' && inApposition(reading, mention)) return undefined
  const past = {
    first: mention.last,
    last: at + 1,
    main: at,
    lemma: token.lemma,
    passive: true,
    infinitive: false,
  }
  return { ...past, standing: scheduled ? 'planned' : 'held', tense: scheduled ? 'future' : 'past' }
}

/** Participles that tell of a round from behind a comma. */
const APART = new Set(['held', 'hosted', 'convened', 'chaired'])

/** Behind another name for the mechanism: "…, better known as the 2+2", "… (or CPBD)"; where none stands, the same token. */
function behindAlias(reading: Reading, last: number): number {
  const { tokens } = reading.document
  if (tokens[last]?.text !== ',') return last
  const known = tokens.slice(last + 1, last + 4).find((t) => ALIASES.has(t.fold))
  if (!known) return last
  const end = tokens.slice(known.index + 1, known.index + LONGEST_ALIAS).find((t) => t.text === ',' || t.text === '.')
  return end?.text === ',' ? end.index : last
}

const ALIASES = new Set(['known', 'called', 'dubbed', 'nicknamed', 'or', 'abbreviated'])
const LONGEST_ALIAS = 12

/** "Noble Partner, the biennial exercise hosted by Georgia": says what it is, not that it was held. */
function inApposition(reading: Reading, mention: MechanismMention): boolean {
  const { tokens } = reading.document
  const at = leadAt(reading, mention)
  return tokens[at]?.text === ',' || /^["”]$/.test(tokens[at]?.text ?? '')
}

/** "the next session of the Commission, which will be held in Astana in May": the relative clause tells when and where. */
export function relativeBehind(reading: Reading, mention: MechanismMention): Clause | undefined {
  const clause = whichBehind(reading, mention.last)
  const [group] = clause?.groups ?? []
  if (!group || group.infinitive) return undefined
  const takes = group.lemma === 'take' && reading.document.tokens[group.last]?.fold === 'place'
  const begins =
    ['start', 'begin', 'commence', 'open', 'run', 'meet', 'gather', 'sit', 'assemble'].includes(group.lemma) &&
    within(reading.dates, clause ?? mention).length > 0
  return takes || begins || ['hold', 'host', 'conduct', 'stage', 'convene'].includes(group.lemma) ? clause : undefined
}

/** "The council, which the foreign ministers chair, met on Thursday": the clause that takes the subject up again. */
export function resumedBehind(reading: Reading, mention: MechanismMention): Clause | undefined {
  const sentence = sentenceOf(reading, mention.first)
  const own = clauseAt(reading.clauses, mention.first)
  const which = whichBehind(reading, mention.last)
  if (!sentence || !which || own?.groups.length !== 0 || mention.first > sentence.first + 2) return undefined
  const next = startingAt(reading.clauses, which.last)
  const [group] = next?.groups ?? []
  const opening = reading.document.tokens[next?.first ?? -1]?.text
  return next && group && opening === ',' && group.first === next.first + 1 && !group.infinitive ? next : undefined
}

/** "exercise Dosti, also involving Sri Lanka, is set to commence": the verb behind what a participle adds to the phrase. */
export function pastAside(
  reading: Reading,
  mention: MechanismMention,
  group: VerbGroup | undefined,
): VerbGroup | undefined {
  const { tokens } = reading.document
  const isGerund = (g: VerbGroup) => g.main === g.first && tokens[g.main]?.fold.endsWith('ing') === true
  if (!group || group.first < mention.last || !isGerund(group)) return group
  const sentence = sentenceOf(reading, mention.first)
  const groups = sentence ? within(reading.clauses, sentence).flatMap((c) => c.groups) : []
  return (
    groups.find((g) => g.first > group.last && !g.infinitive && !isGerund(g) && tokens[g.first - 1]?.text === ',') ??
    group
  )
}
