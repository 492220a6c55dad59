import lexicon from '../../../../../data/en/goods.json' with { type: 'json' }
import { covering, type Extent, startingAt, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { wordBefore } from './lead.ts'
import type { Reading } from './reading.ts'

const GIVE = new Set(lexicon.give)
const MEASURES = new Set(lexicon.measures)
const NO_GOODS = new Set(lexicon.noGoods)
const GIVE_OVER = new Set(lexicon.giveOver)
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'])
/** How far behind its verb the words for what is given may reach. */
const LONGEST = 9

/**
 * What is given that no list of materiel names: "donated a shipload of wheat to", "handed over a medical centre to", "delivered
 * 200,000 tonnes of wheat to". Only where a state or its institution stands behind "to", and nothing that is no goods ("the presidency").
 */
export function givenGoods(reading: Reading, group: VerbGroup, clause: Clause): Extent | null {
  const { tokens } = reading.document
  const over = tokens[group.last]?.fold === 'over' ? 1 : 0
  if (!GIVE.has(group.lemma) && !(GIVE_OVER.has(group.lemma) && over === 1)) return null
  const first = group.passive ? clause.first : behindDays(reading, group.last + over)
  const last = phraseEnd(reading, first, group.passive ? group.first : clause.last)
  const phrase = tokens.slice(first, last)
  if (phrase.length === 0 || phrase.some((t) => NO_GOODS.has(t.fold) || NO_GOODS.has(t.lemma))) return null
  if (within(reading.persons, { first, last }).length > 0 || covering(reading.offices, last - 1)) return null
  const measured = phrase.some((t) => MEASURES.has(t.fold)) || /^\d/.test(phrase[0]?.text ?? '')
  if (group.lemma === 'deliver' && !measured) return null
  return receiverBehind(reading, Math.max(last, group.last), clause) ? { first, last } : null
}

/** Behind days between the verb and what is given: "donated in March of this year a shipload". */
function behindDays(reading: Reading, from: number): number {
  let at = from
  for (let steps = 0; steps < 2; steps++) at = startingAt(reading.dates, at + 1)?.last ?? at
  return at
}

/** Behind a noun phrase, and what "of" adds to it. */
function phraseEnd(reading: Reading, first: number, limit: number): number {
  const { tokens } = reading.document
  let last = first
  while (last < Math.min(first + LONGEST, limit)) {
    const token = tokens[last]
    const goesOn = INSIDE.has(token?.pos ?? '') || token?.text === '-' || (token?.fold === 'of' && last > first)
    if (!token || !goesOn || covering(reading.dates, last)) break
    last++
  }
  return last
}

function receiverBehind(reading: Reading, from: number, clause: Clause): boolean {
  const behind = within(reading.actors, { first: from, last: clause.last })
  return behind.some((actor) => actor.kind !== 'body' && wordBefore(reading, actor) === 'to')
}
