import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { covering, type Extent, endingAt, startingAt, within } from '../../../engine/layer.ts'
import { type Clause, clausesIn } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { givenGoods } from './goods.ts'
import { wordBefore } from './lead.ts'
import { placesIn } from './places-in.ts'
import { type Reading, rejected, sentenceOf } from './reading.ts'
import { scopeOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const TRANSFER = new Set(verbs.transfer)
const NOUNS = new Set(verbs.transferNouns)
const SANCTION_VERBS = new Set(verbs.sanctionVerbs)
const SANCTIONS = new Set(verbs.sanctionNouns)

/** Deliveries of materiel, and dealings in dual-use goods. */
export function transfers(reading: Reading): EventFrame[] {
  return overGroups(reading, (clause, group) => {
    const participle = isParticiple(reading, group)
    const arriving = ARRIVE.has(group.lemma)
    const given = givenGoods(reading, group, clause)
    const transferring = given !== null || TRANSFER.has(group.lemma) || takesDelivery(reading, group)
    if (!transferring && !arriving && !dealsIn(reading, clause, group)) return null
    // "providing for joint production" gives nothing to anybody.
    if (group.lemma === 'provide' && !group.passive && reading.document.tokens[group.last]?.fold === 'for') return null
    const before = group.passive || participle || arriving
    const listed = within(reading.materiel, {
      first: before ? clause.first : group.last,
      last: participle || arriving ? group.first : clause.last,
    })
    const goods = listed.length > 0 ? listed : given ? [{ ...given, name: '', designated: false }] : []
    if (goods.length === 0) return null
    const reached = arriving
      ? (placesIn(reading, { first: group.last, last: clause.last }, TO)[0]?.state ??
        startingAt(reading.places, group.last)?.state)
      : null
    if (arriving && (!reached || !dateIn(reading, clause, group))) return null
    const sides = [...new Set([...partiesOf(reading, clause, group), ...(reached ? [reached] : [])])]
    if (sides.length < 1) return rejected(reading, 'en/transfer', group, 'no supplier or recipient')
    if (['negated', 'hedged', 'habitual'].includes(group.standing))
      return rejected(reading, 'en/transfer', group, `the verb is ${group.standing}`)
    const date = dateIn(reading, clause, group)
    const ongoing =
      !date && reading.document.tokens.slice(group.first, group.last).some((t) => t.fold === 'has' || t.fold === 'have')
    return {
      ...plain(reading, clause, group, sides),
      rule: 'en/transfer',
      type: 'transfer',
      standing: ongoing ? 'ongoing' : group.standing,
      extent: covers([group, ...goods, date, subjectExtent(reading, clause, group)]),
      date,
      materiel: goods.map((g) => ({
        name: g.designated
          ? g.name
          : reading.document.text.slice(
              reading.document.tokens[g.first]?.start,
              reading.document.tokens[g.last - 1]?.end,
            ),
        extent: g,
      })),
      confidence: sides.length > 1 ? 0.75 : 0.55,
    }
  })
}

const ARRIVE = new Set(['reach', 'arrive'])
const TO = new Set(['in', 'at', 'to'])

/** "the patrol craft loaned to the coast guard last year". */
function isParticiple(reading: Reading, group: VerbGroup): boolean {
  const { tokens } = reading.document
  const after = tokens[group.last]?.fold ?? ''
  return (
    TRANSFER.has(group.lemma) &&
    !group.passive &&
    group.first === group.main &&
    (after === 'to' || after === 'by') &&
    /(?:ed|sent|sold|lent)$/.test(tokens[group.main]?.fold ?? '') &&
    tokens[group.first - 1]?.pos === 'NOUN' &&
    within(reading.materiel, { first: group.first - 4, last: group.first }).some((m) => m.last === group.first)
  )
}

/** Sanctions imposed, extended or lifted. */
export function sanctions(reading: Reading): EventFrame[] {
  return overGroups(reading, (clause, group) => {
    const { tokens } = reading.document
    const verb = group.lemma === 'sanction' || group.lemma === 'blacklist'
    const noun = tokens
      .slice(group.passive ? clause.first : group.last, Math.min(group.last + 9, clause.last))
      .find((t) => SANCTIONS.has(t.fold))
    if (!verb && !(SANCTION_VERBS.has(group.lemma) && noun)) return null
    if (['negated', 'hedged', 'habitual'].includes(group.standing))
      return rejected(reading, 'en/sanction', group, `the verb is ${group.standing}`)
    const sides = partiesOf(reading, clause, group, true)
    const date = dateIn(reading, clause, group)
    if (sides.length === 0 && (!date || !group.passive)) return null
    // "will adopt tight measures to cut barter deals": against nobody else.
    const aims = noun?.fold === 'measures' && reading.document.tokens[noun.index + 1]?.fold === 'to'
    if (!verb && aims && sides.length < 2) return null
    return {
      ...plain(reading, clause, group, sides),
      rule: 'en/sanction',
      type: 'sanction',
      standing: group.standing,
      extent: covers([
        group,
        noun ? { first: noun.index, last: noun.index + 1 } : null,
        date,
        subjectExtent(reading, clause, group),
      ]),
      date,
      confidence: 0.75,
    }
  })
}

function overGroups(reading: Reading, read: (clause: Clause, group: VerbGroup) => EventFrame | null): EventFrame[] {
  return reading.clauses.flatMap((clause) => {
    const sentence = sentenceOf(reading, clause.first)
    return !sentence || sentence.part === 'headline' ? [] : clause.groups.flatMap((group) => read(clause, group) ?? [])
  })
}

/** "took delivery of", "will take receipt of". */
const takesDelivery = (reading: Reading, group: VerbGroup): boolean =>
  group.lemma === 'take' &&
  ['delivery', 'receipt', 'possession'].includes(reading.document.tokens[group.last]?.fold ?? '') &&
  reading.document.tokens[group.last + 1]?.fold === 'of'

/** "has engaged in transaction of dual-use technologies". */
function dealsIn(reading: Reading, clause: Clause, group: VerbGroup): boolean {
  const near = reading.document.tokens.slice(group.last, Math.min(group.last + 5, clause.last))
  return (
    ['engage', 'make', 'complete', 'begin', 'start', 'approve', 'announce'].includes(group.lemma) &&
    near.some((t) => NOUNS.has(t.fold))
  )
}

/** The giver before the verb, the receiver behind it; "it" and a missing receiver are looked for in the clauses beside. */
function partiesOf(reading: Reading, clause: Clause, group: VerbGroup, target = false): string[] {
  const own = new Set(sidesIn(reading, { first: clause.first, last: group.first }, { capitals: true }))
  const antecedent = clause.opener === 'which' ? endingAt(reading.actors, clause.first - 1) : undefined
  if (antecedent && antecedent.kind !== 'body') own.add(antecedent.code)
  const listed =
    target && !group.passive
      ? (covering(reading.actors, group.last + 1) ?? covering(reading.actors, group.last))
      : undefined
  if (listed && listed.kind !== 'body' && ['sanction', 'blacklist'].includes(group.lemma)) own.add(listed.code)
  for (const person of within(reading.persons, { first: clause.first, last: group.first }))
    if (person.person.state) own.add(person.person.state)
  for (const code of receivers(reading, { first: group.last, last: untilReason(reading, group, clause) }, target))
    own.add(code)
  const sentence = sentenceOf(reading, clause.first)
  if (
    own.size < 2 &&
    sentence &&
    reading.document.tokens.slice(clause.first, group.first).some((t) => t.fold === 'it')
  ) {
    for (const other of clausesIn(reading.clauses, sentence)) {
      if (other.first >= clause.first) continue
      for (const code of [...sidesIn(reading, other, { capitals: true }), ...receivers(reading, other, target)])
        own.add(code)
    }
  }
  return [...own]
}

/** "sanctions on the agency over its Russian missiles": why is not against whom. */
function untilReason(reading: Reading, group: VerbGroup, clause: Clause): number {
  const why = reading.document.tokens
    .slice(group.last + 1, clause.last)
    .find((t) => t.fold === 'over' || t.fold === 'because')
  return why?.index ?? clause.last
}

const RECEIVING = new Set(['to', 'with', 'from', 'for', 'against', 'on'])

function receivers(reading: Reading, range: Extent, target: boolean): string[] {
  return within(reading.actors, range)
    .filter(
      (actor) =>
        actor.kind !== 'body' && (RECEIVING.has(wordBefore(reading, actor)) || (target && actor.form === 'demonym')),
    )
    .map((actor) => actor.code)
}

function subjectExtent(reading: Reading, clause: Clause, group: VerbGroup): Extent | null {
  const before = { first: clause.first, last: group.first }
  const actors = [...within(reading.actors, before), ...within(reading.persons, before)]
  if (actors.length > 0) return covers(actors)
  const pronoun = reading.document.tokens.slice(clause.first, group.first).find((t) => t.pos === 'PRON')
  return pronoun ? { first: pronoun.index, last: pronoun.index + 1 } : null
}

function plain(reading: Reading, clause: Clause, group: VerbGroup, sides: readonly string[]) {
  return { ...BARE, anchor: group, sides, groups: within(reading.groups, scopeOf(reading, clause.first)) }
}
