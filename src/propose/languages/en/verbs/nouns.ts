import lexicon from '../../../../../data/en/verb-groups.json' with { type: 'json' }
import type { Sentence, Token } from '../../../engine/document.ts'

/** Whether no verb stands before a word in its sentence. */
const isFirstVerb = (tokens: readonly Token[], i: number, sentence: Sentence): boolean =>
  tokens.slice(sentence.first, i).every((t) => t.pos !== 'VERB' && t.pos !== 'AUX')

/** "Lula talks with Petro": somebody does; else "talks" are what is held. */
export function talksTo(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (tokens[i]?.fold !== 'talks' || tokens[i - 1]?.pos !== 'PROPN') return false
  if (!['with', 'to'].includes(tokens[i + 1]?.fold ?? '')) return false
  return isFirstVerb(tokens, i, sentence) && tokens.slice(sentence.first, i).every((t) => t.pos !== 'DET')
}

/** "The minister visits Libya", "Kenya hosts the talks": taken for a noun, though somebody does it to something. */
export function tellsOf(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!token || !ALSO_NOUNS.has(token.fold) || token.pos === 'VERB' || i === sentence.first) return false
  if (before?.pos !== 'PROPN' && before?.pos !== 'NOUN') return false
  if (next?.pos !== 'PROPN' && !OBJECTS.has(next?.fold ?? '')) return false
  return isFirstVerb(tokens, i, sentence)
}

const ALSO_NOUNS = new Set(lexicon.alsoNouns)
const OBJECTS = new Set(lexicon.objects)

/** "the Fourth Meeting", "Joint Working Group": a capital within a sentence that is not a headline marks a name. */
export function inName(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const [previous, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (sentence.part === 'headline' || !token || i === sentence.first || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false
  return isCapital(previous) || isCapital(next) || previous?.text === '-' || /^\d/.test(previous?.text ?? '')
}

const isCapital = (token: Token | undefined): boolean => token?.word.capital === true
