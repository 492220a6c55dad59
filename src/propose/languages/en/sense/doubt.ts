import lexicon from '../../../../../data/en/doubt.json' with { type: 'json' }
import verbGroups from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Sentence, Token } from '../../../engine/document.ts'
import { covering } from '../../../engine/layer.ts'
import { type Clause, clauseAt, clausesIn } from '../clauses.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, rejected, sentenceOf, tokensOf } from '../frames/reading.ts'

const HEDGES = new Set(verbGroups.hedges)
const NOUNS_OF_RUMOUR = new Set(lexicon.reportNouns)
const NOUNS_OF_TELLING = new Set(lexicon.tellNouns)
const UNTRUE = new Set(lexicon.untrue)
const UNCERTAIN = new Set(lexicon.uncertain)
const THOUGHT = new Set(lexicon.thought)
const NEGATED = new Set(verbGroups.negations)
const CONSIDERED = new Set(['consider', 'moot', 'discuss', 'weigh', 'float', 'study', 'examine', 'explore'])
/** How far behind its verb a report may be named. */
const REPORTED = 5
const WISHES = new Set(['hope', 'wish'])
const CONDITIONS = new Set(['if', 'unless', 'whether'])

/**
 * The frames that nothing around their own verb puts in doubt: not asked, not on a condition, not rumoured, not said to be
 * false. What the verb itself says ("did not meet", "might meet") was settled when the frame was read.
 */
export function withoutDoubted(reading: Reading, frames: readonly EventFrame[]): EventFrame[] {
  return frames.filter((frame) => {
    if (!doubted(reading, frame)) return true
    rejected(reading, frame.rule, frame.anchor, 'asked, on a condition, rumoured or said to be false')
    return false
  })
}

function doubted(reading: Reading, frame: EventFrame): boolean {
  const sentence = sentenceOf(reading, frame.anchor.first)
  const clause = clauseAt(reading.clauses, frame.anchor.first)
  if (!sentence || !clause || frame.standing === 'cancelled') return false
  return (
    isQuestion(reading, sentence, frame) ||
    onCondition(reading, sentence, clause, frame) ||
    hedgedNearby(reading, clause, frame) ||
    onlyThought(reading, sentence, frame) ||
    inDoubtedComplement(reading, sentence, clause) ||
    hoped(reading, clause) ||
    saidByReports(reading, clause) ||
    underConsideration(reading, clause, frame) ||
    onlyReported(reading, clause, frame)
  )
}

/** "Did Wang Yi meet …?", where the question is the reporter's own. */
function isQuestion(reading: Reading, sentence: Sentence, frame: EventFrame): boolean {
  const last = reading.document.tokens[sentence.last - 1]
  return last?.text === '?' && covering(reading.quoted, frame.anchor.first) === undefined
}

/** "if X had met Y", "asked whether …"; and what a condition in the same sentence makes of a plan. */
function onCondition(reading: Reading, sentence: Sentence, clause: Clause, frame: EventFrame): boolean {
  const { tokens } = reading.document
  if (CONDITIONS.has(openerOf(tokens, clause))) return true
  if (inverted(tokens, clause, sentence)) return true
  if (frame.standing !== 'planned') return false
  const clauses = clausesIn(reading.clauses, sentence)
  return (
    clauses.some((c) => CONDITIONS.has(openerOf(tokens, c)) && openerOf(tokens, c) !== 'whether') ||
    tokensOf(reading, sentence).some((t, i, all) => t.fold === 'provided' && all[i + 1]?.fold === 'that') ||
    clauses.some((c) => inverted(tokens, c, sentence))
  )
}

/** The word that opens a clause, behind a comma, a dash or a name of who asks. */
function openerOf(tokens: readonly Token[], clause: Clause): string {
  for (let i = clause.first; i < Math.min(clause.first + 3, clause.last); i++) {
    const token = tokens[i]
    if (token && (CONDITIONS.has(token.fold) || /\p{L}/u.test(token.text)))
      return token.fold === 'and' || token.fold === 'but' ? '' : token.fold
  }
  return ''
}

/** "Had the ministers met in Amman", "Should the talks succeed", "Were they to meet": a condition without its "if". */
function inverted(tokens: readonly Token[], clause: Clause, sentence: Sentence): boolean {
  const [first, next] = [tokens[clause.first], tokens[clause.first + 1]]
  return (
    clause.first === sentence.first &&
    ['had', 'should', 'were'].includes(first?.fold ?? '') &&
    next?.pos !== 'VERB' &&
    next?.pos !== 'ADV'
  )
}

/** "reportedly met", "is said, apparently, to …": an adverb of hearsay between subject and object. */
function hedgedNearby(reading: Reading, clause: Clause, frame: EventFrame): boolean {
  const from = Math.max(clause.first, frame.anchor.first - 4)
  const to = Math.min(clause.last, frame.anchor.last + 2)
  if (reading.document.tokens.slice(from, to).some((t) => HEDGES.has(t.fold) && t.pos !== 'VERB')) return true
  const start = sentenceOf(reading, frame.anchor.first)?.first ?? clause.first
  const opening = reading.document.tokens.slice(start, start + 4)
  return (
    HEDGES.has(opening[0]?.fold ?? '') ||
    (opening[0]?.fold === 'according' && opening.some((t) => UNCERTAIN.has(t.fold) || HEDGES.has(t.fold)))
  )
}

/** "was said to have visited", "are thought to have met". */
function onlyThought(reading: Reading, sentence: Sentence, frame: EventFrame): boolean {
  const { tokens } = reading.document
  const from = Math.max(sentence.first, frame.anchor.first - 6)
  for (let i = from; i < frame.anchor.last; i++) {
    const [be, verb, to, have] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]]
    if (be?.lemma === 'be' && verb && THOUGHT.has(verb.lemma) && to?.fold === 'to' && have?.fold === 'have') return true
  }
  return false
}

/** "The report that X … is false", "rumours that X …", "It is not true that X …", "it is possible that X …". */
function inDoubtedComplement(reading: Reading, sentence: Sentence, clause: Clause): boolean {
  const { tokens } = reading.document
  const opening = tokens[sentence.first]?.fold ?? ''
  if (NOUNS_OF_RUMOUR.has(singular(opening)) && tokens[sentence.first + 1]?.fold === 'that') return true
  let that = clause.first
  while (that > sentence.first && that > clause.first - 3 && tokens[that]?.fold !== 'that') that--
  if (tokens[that]?.fold !== 'that') return false
  const ahead = tokens.slice(Math.max(sentence.first, that - 7), that)
  const [noun] = ahead.slice(-1)
  if (noun && NOUNS_OF_RUMOUR.has(singular(noun.fold))) return true
  if (noun && NOUNS_OF_TELLING.has(singular(noun.fold))) {
    if (unconfirmed(reading, sentence, noun.index)) return true
    const behind = tokens.slice(that, sentence.last)
    const said = behind.findIndex((t) => UNTRUE.has(t.fold) || t.fold === 'confirmed' || t.fold === 'verified')
    if (said >= 0) {
      const word = behind[said]
      return UNTRUE.has(word?.fold ?? '') || behind.slice(Math.max(0, said - 4), said).some((t) => NEGATED.has(t.fold))
    }
  }
  const folds = ahead.map((t) => t.fold)
  if (folds.at(-1) === 'true' || folds.at(-1) === 'case') return folds.some((f) => NEGATED.has(f) || f === 'cannot')
  return UNCERTAIN.has(folds.at(-1) ?? '') || UNTRUE.has(folds.at(-1) ?? '')
}

/** "Reports say that the ambassador was summoned": told by nobody who is named. */
function saidByReports(reading: Reading, clause: Clause): boolean {
  const before = clause.opener === 'that' ? clauseAt(reading.clauses, clause.first - 1) : undefined
  const verb = before?.groups.at(-1)
  const subject = reading.document.tokens[(verb?.first ?? 0) - 1]
  return (
    verb !== undefined &&
    THOUGHT.has(verb.lemma) &&
    UNNAMED.has(subject?.fold ?? '') &&
    subject?.sentence === clause.sentence
  )
}

const UNNAMED = new Set(['reports', 'rumours', 'rumors'])

/** "hopes (that) the fourth meeting will be held this year": wished for, not arranged. */
function hoped(reading: Reading, clause: Clause): boolean {
  const before = clauseAt(reading.clauses, clause.first - 1)
  const group = before?.groups.at(-1)
  const main = reading.document.tokens[group?.main ?? -1]
  return (
    clause.first > 0 &&
    main !== undefined &&
    WISHES.has(main.lemma) &&
    main.sentence === reading.document.tokens[clause.first]?.sentence &&
    clause.first - (group?.last ?? 0) <= 1
  )
}

/** "did not confirm a report that …", "declined to comment on claims that …": the verb that the report hangs on. */
function unconfirmed(reading: Reading, sentence: Sentence, noun: number): boolean {
  const group = clausesIn(reading.clauses, sentence)
    .flatMap((c) => c.groups)
    .findLast((g) => g.last <= noun && noun - g.last < REPORTED)
  return group !== undefined && (group.standing === 'negated' || group.standing === 'hedged')
}

/** "A visit by X is being considered": talked of, not arranged. */
function underConsideration(reading: Reading, clause: Clause, frame: EventFrame): boolean {
  const group = clause.groups.find((g) => g.first >= frame.anchor.last)
  const being = group && reading.document.tokens.slice(group.first, group.last).some((t) => t.fold === 'being')
  return being === true && CONSIDERED.has(group?.lemma ?? '')
}

/** "Reports of a meeting in Rome", "rumours about a visit": what is told is the report. */
function onlyReported(reading: Reading, clause: Clause, frame: EventFrame): boolean {
  const { tokens } = reading.document
  const from = Math.max(clause.first, frame.anchor.first - 5)
  for (let i = from; i < frame.anchor.first - 1; i++) {
    const noun = singular(tokens[i]?.fold ?? '')
    const told = NOUNS_OF_RUMOUR.has(noun) || NOUNS_OF_TELLING.has(noun)
    if (told && ['of', 'about'].includes(tokens[i + 1]?.fold ?? '')) return true
  }
  return false
}

/** The base form of a noun that the tagger took for a name at the head of a sentence. */
const singular = (fold: string): string => fold.replace(/ies$/, 'y').replace(/s$/, '')
