import { within } from '../../../engine/layer.ts'
import type { MechanismMention } from '../sense/mechanism-mention.ts'
import { BARE, covers, type EventFrame, placed } from './frame.ts'
import { placeIn } from './places-in.ts'
import { type Reading, sentenceOf } from './reading.ts'

/** "the first since 2019", "their first gathering since Busan in November 2023": tells of the round before. */
export function firstSince(reading: Reading, mention: MechanismMention): EventFrame | null {
  const { tokens } = reading.document
  if (mention.phrase.sequence !== 'first' || !mention.anaphoric || mention.mechanism.round === null) return null
  if (tokens[mention.last]?.fold !== 'since') return null
  return before(reading, mention, mention.last, mention.mechanism.round - 1)
}

function before(reading: Reading, mention: MechanismMention, since: number, round: number): EventFrame | null {
  const sentence = sentenceOf(reading, since)
  if (!sentence) return null
  const rest = { first: since, last: Math.min(sentence.last, since + 12) }
  const date = within(reading.dates, rest)[0] ?? null
  if (!date) return null
  const named = within(reading.places, rest)[0]
  const place = named ? placed(named) : placeIn(reading, rest, rest)
  return {
    ...BARE,
    rule: 'en/round/first-since',
    type: mention.mechanism.type,
    standing: 'held',
    anchor: { first: mention.first, last: since + 1 },
    extent: covers([mention, date, place?.extent]),
    sides: mention.mechanism.parties,
    date,
    place,
    mechanism: { ...mention, round: round > 0 ? round : null, implied: true },
    confidence: 0.7,
  }
}

/** "the 11th … Dialogue, the first since 2019": the same, behind a comma; "It was the first since 2012", of the round told last. */
export function roundsBefore(reading: Reading): EventFrame[] {
  return [...behindComma(reading), ...elliptic(reading)]
}

function elliptic(reading: Reading): EventFrame[] {
  const { tokens } = reading.document
  return reading.document.sentences.flatMap((sentence) => {
    const words = tokens.slice(sentence.first, sentence.first + 8).map((t) => t.fold)
    const since = words.indexOf('since')
    if (!['it', 'this', 'that'].includes(words[0] ?? '') || since < 4 || !words.slice(1, since).includes('first'))
      return []
    const earlier = reading.document.sentences[sentence.index - 2] ?? reading.document.sentences[0]
    const told = within(reading.mechanisms, { first: earlier?.first ?? 0, last: sentence.first })
    const mention = told.findLast((m) => m.round !== null && m.round > 1)
    if (!mention || within(reading.mechanisms, sentence).length > 0) return []
    const frame = before(reading, mention, sentence.first + since, (mention.round ?? 2) - 1)
    return frame
      ? {
          ...frame,
          anchor: { first: sentence.first, last: sentence.first + since + 1 },
          extent: { first: sentence.first, last: frame.extent.last },
        }
      : []
  })
}

function behindComma(reading: Reading): EventFrame[] {
  const { tokens } = reading.document
  return reading.mechanisms.flatMap((mention) => {
    const at = commaBehind(reading, mention)
    const pattern =
      tokens[at]?.text === ',' &&
      tokens[at + 1]?.fold === 'the' &&
      tokens[at + 2]?.fold === 'first' &&
      tokens[at + 3]?.fold === 'since'
    if (!pattern || mention.round === null || mention.round < 2) return []
    return before(reading, mention, at + 3, mention.round - 1) ?? []
  })
}

/** The comma that "the first since" follows: behind the phrase, or behind the place and day told with it. */
function commaBehind(reading: Reading, mention: MechanismMention): number {
  const { tokens } = reading.document
  for (let i = mention.last; i < mention.last + 10; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[mention.first]?.sentence || token.pos === 'VERB') break
    if (token.text === ',' && tokens[i + 2]?.fold === 'first') return i
  }
  return mention.last
}
