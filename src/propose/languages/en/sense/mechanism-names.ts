import heads from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import type { Document, Token } from '../../../engine/document.ts'
import type { MechanismPhrase } from '../mentions/mechanism-phrase.ts'

/** Whether a phrase names a mechanism: by itself, or by what is said to be held under it. */
export const isNamed = (document: Document, phrase: MechanismPhrase): boolean =>
  namesItself(phrase) || instituted(document, phrase) || isJoint(document, phrase)

/** Whether a phrase by itself names a mechanism, rather than any talks or any meeting. */
export function namesItself(phrase: MechanismPhrase): boolean {
  if (phrase.listed) return true
  if (!phrase.topic) return false
  const words = phrase.topicWords.length - (phrase.head ? 1 : 0)
  const numbered =
    phrase.ordinal !== null ||
    phrase.occurrence ||
    phrase.cadence !== null ||
    (phrase.sequence !== null && !phrase.weak)
  if (phrase.type === 'exercise') return phrase.proper || (numbered && words > 0) || (phrase.head === null && words > 0)
  const organisation = phrase.parties.some((p) => !/^[A-Z]{3}$/.test(p))
  if (phrase.weak) {
    if (phrase.head === 'representative' || phrase.head === 'envoy')
      return phrase.ordinal !== null || (phrase.occurrence && phrase.proper)
    const counted = phrase.unit === 'round' && phrase.ordinal !== null && phrase.ordinal.value > 1
    return (
      (numbered && (words > 0 || phrase.parties.length > 1)) ||
      (counted && phrase.head === 'talk') ||
      (phrase.proper && words > 1) ||
      (organisation && (words > 0 || numbered))
    )
  }
  if (phrase.head === 'summit' && (phrase.parties.length > 1 || organisation)) return true
  if (phrase.parties.length > 0) return words > 0 || numbered || phrase.proper
  return (numbered && words > 0) || (phrase.proper && words > 0)
}

/** "the countries' joint border commission", "the joint higher committee": what two have between them, told of with the article. */
function isJoint({ tokens }: Document, phrase: MechanismPhrase): boolean {
  if (!BODIES.has(phrase.head ?? '') || phrase.weak || phrase.unit !== null || phrase.topicWords.length < 2)
    return false
  const before = tokens[phrase.first - 1]?.fold ?? ''
  const definite = phrase.definite || ['the', "'s", "'", 'their'].includes(before)
  const words = tokens.slice(phrase.first, phrase.last).map((t) => t.fold)
  return definite && words.some((word) => JOINT.has(word))
}

const BODIES = new Set(heads.joint.heads)
const JOINT = new Set(heads.joint.words)

/** "their 20th summit", "their 22nd annual meeting": of those whom the sentence names. */
export const numberedSummit = (phrase: MechanismPhrase): boolean =>
  (phrase.head === 'summit' || (phrase.head === 'meeting' && phrase.cadence !== null)) &&
  phrase.ordinal !== null &&
  phrase.ordinal.value > 1

/** "held political consultations", "conducted a human rights dialogue": what is held under such a name is held under a mechanism. */
function instituted({ tokens }: Document, phrase: MechanismPhrase): boolean {
  if (!INSTITUTED.has(phrase.head ?? '') || !phrase.topicWords.some((word) => INSTITUTIONS.has(word))) return false
  const holds = (token: Token | undefined) => token !== undefined && CONVENES.has(token.lemma)
  let at = phrase.first - 1
  while (at > phrase.first - 6 && isBetween(tokens[at])) at--
  if (holds(tokens[at])) return true
  const behind = tokens.slice(phrase.last, phrase.last + HELD_BEHIND)
  const verb = behind.find((t) => t.pos === 'VERB')
  return holds(verb) && behind.some((t) => t.pos === 'AUX' && t.index < (verb?.index ?? 0))
}

/** The nouns of talks that a foreign ministry institutes under a name, the names, and the verbs of holding them. */
const INSTITUTED = new Set(heads.instituted.heads)
const INSTITUTIONS = new Set(heads.instituted.names)
const CONVENES = new Set(heads.instituted.verbs)
/** What stands between "held" and the name: "a four-day". */
const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && (token.fold === 'day' || token.text === '-' || ['DET', 'NUM', 'ADJ'].includes(token.pos))
/** Within how many tokens behind the noun "were held" stands. */
const HELD_BEHIND = 14

/** "Political consultations were held": a capital that only opens the sentence is none of the name. */
export function writtenName({ tokens, sentences }: Document, { first, topic, proper }: MechanismPhrase): string {
  const opens = sentences[tokens[first]?.sentence ?? 0]?.first === first && topic.startsWith(tokens[first]?.text ?? ' ')
  const lower = !proper && topic.includes(' ') && !/\p{Lu}/u.test(topic.slice(1))
  return opens && lower ? topic.charAt(0).toLowerCase() + topic.slice(1) : topic
}
