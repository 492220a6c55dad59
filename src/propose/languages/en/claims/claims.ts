import doubt from '../../../../../data/en/doubt.json' with { type: 'json' }
import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Polarity } from '../../../../model/vocabulary.ts'
import type { Sentence } from '../../../engine/document.ts'
import { anyOverlap, covering, type Extent, type Layer, layerOf, overlaps, within } from '../../../engine/layer.ts'
import { type Clause, clausesIn } from '../clauses.ts'
import { type Reading, tokensOf } from '../frames/reading.ts'
import { comesToNothing } from '../frames/unheld.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { type Attributed, attributedIn } from './attribution.ts'

export interface Claim {
  readonly extent: Extent
  readonly attribution: string | null
  readonly polarity: Polarity
  readonly rule: string
  readonly confidence: number
}

const DENIALS = new Set(['deny', 'reject', 'dismiss', 'refute', 'rebut'])
const UNTRUE = new Set(doubt.untrue)
const SILENCE = new Set(['decline', 'refuse'])
const HEDGES = new Set(lexicon.hedges)
const NEGATIONS = new Set(lexicon.negations)
const OPINION = new Set([
  'see',
  'believe',
  'think',
  'expect',
  'view',
  'regard',
  'suspect',
  'doubt',
  'speculate',
  'predict',
])
const PARTICLES = new Set(['while', 'although', 'though', 'but', 'and', 'that', 'whereas', 'because', 'as', 'which'])

/**
 * What a story reports, hedges or denies rather than tells as an event. `told` are the extents of its events, quotes and
 * relations: what is recorded there is not claimed again.
 */
export function findClaims(reading: Reading, told: readonly Extent[]): Claim[] {
  const claims: Claim[] = []
  const recorded = layerOf(told)
  for (const sentence of reading.document.sentences) {
    if (sentence.part === 'headline') continue
    const said = attributedIn(reading, sentence)
    const own: Claim[] = []
    for (const clause of clausesIn(reading.clauses, sentence)) {
      const claim = claimOf(reading, clause, said, recorded)
      if (claim && !own.some((c) => overlaps(c.extent, claim.extent))) own.push(claim)
    }
    const taken = layerOf(own.map((c) => c.extent))
    const free = said.filter((s) => !anyOverlap(recorded, s.extent) && !anyOverlap(taken, s.extent))
    claims.push(...own, ...affirmed(reading, sentence, free))
  }
  return claims.filter((c) => !insideQuote(reading, c.extent))
}

function insideQuote(reading: Reading, extent: Extent): boolean {
  return covering(reading.quoted, extent.first) !== undefined && covering(reading.quoted, extent.last - 1) !== undefined
}

function claimOf(reading: Reading, clause: Clause, said: readonly Attributed[], recorded: Layer<Extent>): Claim | null {
  const finite = clause.groups.filter((g) => !g.infinitive)
  const main = finite.find((g) => g.standing === 'hedged' || g.standing === 'negated') ?? finite[0]
  if (!main || covering(reading.quoted, main.main)) return null
  if (clause.opener === 'when' || clause.opener === 'if' || clause.opener === 'who') return null
  const words = tokensOf(reading, clause)
  const extent = trimmed(reading, { first: headless(reading, clause), last: clause.last })
  const statement = said.find((s) => overlaps(s.extent, clause))
  const speaker = statement?.speaker ?? null
  const own = subjectOf(reading, clause, main)
  const make = (polarity: Polarity, rule: string, attribution: string | null, confidence: number): Claim => ({
    extent,
    attribution,
    polarity,
    rule,
    confidence,
  })

  const relative =
    clause.opener === 'which' && !DENIALS.has(main.lemma) && reading.document.tokens[clause.first - 1]?.pos !== 'ADP'
  if (relative) return null
  if (DENIALS.has(main.lemma) && main.standing !== 'negated')
    return {
      ...make('negated', 'en/claim/denial', own ?? speaker, 0.85),
      extent: throughComplement(reading, clause, extent),
    }
  if (SILENCE.has(main.lemma)) return make('hedged', 'en/claim/no-comment', own ?? speaker, 0.75)
  if (main.standing === 'negated' && TELLS.has(main.lemma) && asks(reading, main))
    return {
      ...make('hedged', 'en/claim/no-comment', own ?? speaker, 0.75),
      extent: throughQuestion(reading, clause, extent),
    }
  const group = words.slice(main.first - clause.first, main.last - clause.first).map((t) => t.fold)
  const modal = group.some((f) => f === 'may' || f === 'might' || f === 'could')
  const negated =
    main.standing === 'negated' ||
    (group.some((f) => NEGATIONS.has(f)) && main.standing !== 'planned') ||
    startsNegated(words.map((t) => t.fold))
  if (modal) return { ...make('hedged', 'en/claim/modal', speaker, 0.8), extent: modalExtent(reading, clause, extent) }
  if (group.includes('yet') && group.includes('to') && group.some((f) => /^ha(?:s|ve|d)$/.test(f)))
    return {
      ...make('hedged', 'en/claim/not-yet', speaker ?? own, 0.7),
      extent: throughComplement(reading, clause, extent),
    }
  if (negated && group.includes('yet'))
    return { ...make('hedged', 'en/claim/not-yet', own, 0.7), extent: throughComplement(reading, clause, extent) }
  const cancelled = cancelledEvent(reading, clause) || (comesToNothing(reading, main) && anyOverlap(recorded, clause))
  const untrue = words.slice(main.last - clause.first, main.last - clause.first + 2).some((t) => UNTRUE.has(t.fold))
  if (main.lemma === 'be' && untrue && !negated) return make('negated', 'en/claim/untrue', speaker, 0.75)
  if (negated && main.standing !== 'cancelled' && !cancelled)
    return { ...make('negated', 'en/claim/negated', speaker, 0.75), extent: throughComplement(reading, clause, extent) }
  const likely =
    (group.includes('likely') && group.includes('to')) || (group.includes('expected') && statement !== undefined)
  if (likely) return make('hedged', 'en/claim/likely', speaker, 0.7)
  if (uncertain(words.map((t) => t.fold)) && reading.document.tokens[clause.last]?.fold === 'that')
    return { ...make('hedged', 'en/claim/possible', speaker, 0.8), extent: throughComplement(reading, clause, extent) }
  if (words.some((t) => HEDGES.has(t.fold))) return make('hedged', 'en/claim/hedge', speaker, 0.65)
  if (OPINION.has(main.lemma) && unnamed(own))
    return { ...make('hedged', 'en/claim/analysts', own, 0.75), extent: throughComplement(reading, clause, extent) }
  return null
}

const TELLS = new Set(['say', 'comment', 'disclose', 'confirm', 'specify', 'reveal', 'elaborate', 'know', 'tell'])
const QUESTIONS = new Set(['whether', 'if', 'how', 'when', 'where', 'who', 'why', 'what', 'which'])

/** "would not say how many", "did not disclose whether": what is left open. */
const asks = (reading: Reading, main: VerbGroup): boolean =>
  main.lemma === 'comment' ||
  main.lemma === 'elaborate' ||
  QUESTIONS.has(reading.document.tokens[main.last]?.fold ?? '')

/** With the question that is left open, to the end of the sentence. */
function throughQuestion(reading: Reading, clause: Clause, extent: Extent): Extent {
  const sentence = reading.document.sentences[clause.sentence]
  const open = reading.document.tokens[clause.last]?.text !== ','
  return sentence && open ? trimmed(reading, { first: extent.first, last: sentence.last }) : extent
}

/** A clause whose subject stands before its opener ("Earlier reports that X … could not be verified") starts there. */
function headless(reading: Reading, clause: Clause): number {
  const sentence = reading.document.sentences[reading.document.tokens[clause.first]?.sentence ?? 0]
  const previous = sentence ? clausesIn(reading.clauses, sentence).find((c) => c.last === clause.first) : undefined
  const nested =
    clause.groups.filter((g) => !g.infinitive).length > 1 && (clause.opener === 'that' || clause.opener === 'which')
  return previous && previous.groups.length === 0 && nested ? previous.first : clause.first
}

/** "could be that …" keeps the clause that it hedges. */
function modalExtent(reading: Reading, clause: Clause, extent: Extent): Extent {
  return reading.document.tokens[clause.last]?.fold === 'that' ? throughComplement(reading, clause, extent) : extent
}

/** No exercise was held: recorded as a cancelled event where the sentence says that it was cancelled. */
function cancelledEvent(reading: Reading, clause: Clause): boolean {
  const sentence = reading.document.sentences[reading.document.tokens[clause.first]?.sentence ?? 0]
  return sentence !== undefined && tokensOf(reading, sentence).some((t) => /^cancel/.test(t.fold))
}

/** "It is possible that …". */
const uncertain = (folds: readonly string[]): boolean =>
  folds[0] === 'it' && ['possible', 'likely', 'conceivable', 'probable', 'unclear'].includes(folds[2] ?? '')

function startsNegated(folds: readonly string[]): boolean {
  const words = folds.filter((f) => /\p{L}/u.test(f) && !PARTICLES.has(f))
  return (
    words[0] === 'no' ||
    words[0] === 'neither' ||
    words[0] === 'nobody' ||
    (words[0] === 'there' && words.slice(1, 4).includes('no'))
  )
}

const unnamed = (speaker: string | null): boolean =>
  speaker !== null && /analyst|expert|observer|diplomat|official|critic/i.test(speaker)

/** The words before the verb, as the name of who denies or thinks. */
function subjectOf(reading: Reading, clause: Clause, main: VerbGroup): string | null {
  const person = within(reading.persons, { first: clause.first, last: main.first }).at(-1)
  if (person) return person.person.name
  const first = trimmed(reading, { first: clause.first, last: main.first })
  const text = reading.document.text
    .slice(reading.document.tokens[first.first]?.start, reading.document.tokens[first.last - 1]?.end)
    .trim()
  return text === '' || text.length > 80 ? null : text.replace(/^(?:The|A|An) /, (a) => a.toLowerCase())
}

/** Without the connector and commas at either end. */
function trimmed(reading: Reading, extent: Extent): Extent {
  let { first, last } = extent
  const { tokens } = reading.document
  while (
    first < last - 1 &&
    (PARTICLES.has(tokens[first]?.fold ?? '') ||
      /^[,;:—–-]+$/.test(tokens[first]?.text ?? '') ||
      (tokens[first]?.pos === 'PUNCT' && !/["“(]/.test(tokens[first]?.text ?? '')))
  )
    first++
  while (last > first + 1 && /^[,;.:—–"”]+$/.test(tokens[last - 1]?.text ?? '')) last--
  const according = tokens
    .slice(first + 4, last)
    .find((t) => t.fold === 'according' && tokens[t.index - 1]?.text === ',')
  if (according) last = according.index - 1
  return { first, last }
}

/** A claim whose object is a clause runs to the end of it. */
function throughComplement(reading: Reading, clause: Clause, extent: Extent): Extent {
  const sentence = reading.document.sentences[reading.document.tokens[clause.first]?.sentence ?? 0]
  if (!sentence) return extent
  const next = clausesIn(reading.clauses, sentence).find((c) => c.first === clause.last)
  return next && (next.opener === 'that' || next.opener === 'whether' || next.opener === 'as')
    ? trimmed(reading, { first: extent.first, last: next.last })
    : extent
}

/** Attributed assertions that are no event: "The three navies have carried out five exercises, Wu said". */
function affirmed(reading: Reading, sentence: Sentence, said: readonly Attributed[]): Claim[] {
  return said.flatMap((s): Claim[] => {
    if (
      s.extent.last - s.extent.first < 5 ||
      ['when', 'whether', 'if', 'how', 'why', 'where'].includes(reading.document.tokens[s.extent.first]?.fold ?? '') ||
      !tokensOf(reading, s.extent).some((t) => t.pos === 'VERB' || t.pos === 'AUX') ||
      (!s.whole && reading.document.tokens[s.extent.first]?.pos === 'ADP')
    )
      return []
    if (anyOverlap(reading.quoted, s.extent)) return []
    const extent = s.whole ? trimmed(reading, sentence) : trimmed(reading, s.extent)
    return [
      {
        extent,
        attribution: s.speaker,
        polarity: unnamedAnalyst(s.speaker) ? 'hedged' : 'affirmed',
        rule: 'en/claim/attributed',
        confidence: 0.6,
      },
    ]
  })
}

const unnamedAnalyst = (speaker: string): boolean =>
  /^(?:some |the |several )?(?:analysts|experts|observers)$/i.test(speaker)
