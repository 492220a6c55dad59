/** Chinese quotes Japanese names at most; Japanese has a syllable of kana for every few characters. */
const KANA_TO_HAN = 10

/** The language that the letters of a text suggest: enough to choose the rules of one that is not stated. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const [latin, cyrillic, han, kana, hangul] = [
    count(/\p{Script=Latin}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Han}/gu),
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(/\p{Script=Hangul}/gu),
  ]
  if (hangul * 3 > latin && hangul > cyrillic + han) return 'ko'
  if ((han + kana) * 3 > latin && han + kana > cyrillic) return kana * KANA_TO_HAN > han ? 'ja' : 'zh'
  return cyrillic > latin ? 'ru' : 'en'
}
