import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import { findInstruments, type InstrumentPhrase } from '../mentions/instruments.ts'
import { dateIn } from './dates-in.ts'
import { BARE, covers, type EventFrame } from './frame.ts'
import { type Reading, sentenceOf } from './reading.ts'
import { sidesIn } from './sides-in.ts'

const ENTERS = new Set(['enter', 'come', 'entry'])

/** An instrument that takes effect: "the agreement, which entered into force on 1 April 2004", "the entry into force of the protocol". */
export function inForce(reading: Reading): EventFrame[] {
  return entries(reading).flatMap(({ anchor, instrument, standing }): EventFrame[] => {
    const clause = clauseAt(reading.clauses, anchor.first)
    const date = clause
      ? dateIn(reading, { first: anchor.first, last: untilSigned(reading, instrument, clause) }, anchor)
      : null
    if (!date || !clause) return []
    return [
      {
        ...BARE,
        rule: 'en/in-force',
        type: 'other',
        standing,
        anchor,
        extent: covers([instrument, anchor, date]),
        sides: sidesIn(reading, clause),
        date,
        confidence: 0.7,
      },
    ]
  })
}

/** The instruments that a story tells to be in force, with the words that say so. */
export function entries(
  reading: Reading,
): { anchor: Extent; instrument: InstrumentPhrase; standing: 'held' | 'planned' }[] {
  const { tokens } = reading.document
  return tokens.flatMap((token) => {
    const effective = becomesEffective(reading, token.index)
    if (!effective && (token.fold !== 'force' || tokens[token.index - 1]?.fold !== 'into')) return []
    const start = effective ? token.index - 1 : token.index - 2
    const sentence = sentenceOf(reading, start)
    const clause = clauseAt(reading.clauses, start)
    if (!sentence || sentence.part === 'headline' || !clause || !(effective || ENTERS.has(tokens[start]?.lemma ?? '')))
      return []
    const group = clause.groups.find((g) => g.first <= start && g.last > start)
    const standing = group?.standing ?? 'held'
    if (standing !== 'held' && standing !== 'planned') return []
    const anchor = { first: start, last: token.index + 1 }
    const behind = { first: token.index + 1, last: clause.last }
    const before = { first: sentence.first, last: start }
    const [instrument] =
      tokens[start]?.fold === 'entry' ? findInstruments(reading, behind) : findInstruments(reading, before).slice(-1)
    const dated = within(reading.dates, clause).length > 0
    return instrument && dated ? [{ anchor, instrument, standing }] : []
  })
}

/** "became effective", "took effect". */
function becomesEffective(reading: Reading, at: number): boolean {
  const [verb, token] = [reading.document.tokens[at - 1]?.lemma, reading.document.tokens[at]?.fold]
  return (verb === 'become' && token === 'effective') || (verb === 'take' && token === 'effect')
}

/** "the entry into force of the agreement, signed in Jakarta in 2010": what follows dates the signing. */
function untilSigned(reading: Reading, instrument: Extent, clause: Extent): number {
  const comma = reading.document.tokens[instrument.last]
  const signed =
    comma?.text === ',' &&
    ['signed', 'concluded', 'inked'].includes(reading.document.tokens[instrument.last + 1]?.fold ?? '')
  return signed ? instrument.last : clause.last
}
