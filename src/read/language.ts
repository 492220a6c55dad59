/** The language that the letters of a text suggest: enough to choose the rules of one that is not stated. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const [latin, cyrillic, han, kana] = [
    count(/\p{Script=Latin}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Han}/gu),
    count(/[\u3041-\u30fa]/gu),
  ]
  if (kana > han / 4 && kana > latin) return 'ja'
  if (han * 3 > latin && han > cyrillic) return 'zh'
  return cyrillic > latin ? 'ru' : 'en'
}
