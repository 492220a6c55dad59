/**
 * Whether a text that was decoded by an encoding can be what its writer wrote. A wrong label seldom makes decoding fail: it makes letters
 * of another alphabet, capitals within words, or characters that nobody uses. Texts with few letters beyond ASCII are taken as they are.
 */
export function isPlausible(text: string, bytes: Uint8Array, encoding: string): boolean {
  const sample = text.slice(0, SAMPLE)
  if (CONTROLS.test(sample)) return false
  const beyond = count(sample, BEYOND_ASCII)
  if (beyond === 0) return true
  if (count(sample, NOBODY_USES) > beyond / 100) return false
  if (beyond < FEW) return true
  const family = FAMILIES.find(({ encodings }) => encodings.test(encoding))
  return family?.plausible(sample, beyond, bytes.subarray(0, SAMPLE)) ?? true
}

/** As much of a text as is looked at, in characters or bytes. */
const SAMPLE = 100_000
const FEW = 16

const BEYOND_ASCII = /[^\0-\x7f]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is controls that are sought
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/
/** Controls of the second set, private use, unassigned. */
const NOBODY_USES = /[\x80-\x9f\p{Co}\p{Cn}]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

interface Family {
  readonly encodings: RegExp
  readonly plausible: (text: string, beyond: number, bytes: Uint8Array) => boolean
}

const FAMILIES: readonly Family[] = [
  {
    encodings: /^(?:windows-1251|koi8-[ru]|iso-8859-5|ibm866|x-mac-cyrillic)$/,
    // Mistaken for each other they give frames and rare letters, or capitals where small letters belong.
    plausible: (text, beyond) =>
      count(text, /[\u0410-\u044fЁёІіЇїЄєҐґЎўЈјЉљЊњЋћЂђЏџ«»„“”–—№]/gu) > beyond * 0.8 &&
      count(text, /\p{Ll}\p{Lu}/gu) < count(text, /\p{Ll}{2}/gu) * 0.1,
  },
  {
    encodings: /^(?:windows-125[0247]|iso-8859-(?:[2349]|1[03456])|macintosh)$/,
    // Languages of Latin letters have few beyond ASCII.
    plausible: (text) => count(text, /[^\0-\x7f]/gu) < count(text, /[A-Za-z]/gu) * 0.6,
  },
  {
    encodings: /^gb(?:k|18030)$/,
    // Korean has its letters where GB 2312 has its most common characters, and spaces between words.
    plausible: (text, beyond, bytes) =>
      commonInGb(bytes) > 0.85 &&
      kana(text) < beyond * 0.1 &&
      count(text, /\p{sc=Han} (?=\p{sc=Han})/gu) < beyond * 0.1,
  },
  { encodings: /^big5$/, plausible: (text, beyond, bytes) => commonInBig5(bytes) > 0.7 && kana(text) < beyond * 0.1 },
  {
    encodings: /^(?:shift_jis|euc-jp|iso-2022-jp)$/,
    plausible: (text, beyond) => kana(text) > beyond * 0.1 && count(text, /[\uff61-\uff9f]/gu) < beyond * 0.3,
  },
  { encodings: /^euc-kr$/, plausible: (text, beyond) => count(text, /[\uac00-\ud7a3]/gu) > beyond * 0.4 },
  { encodings: /^utf-16/, plausible: (text) => !/[\ufffe\uffff]/.test(text) && oneScript(text) },
]

const kana = (text: string): number => count(text, /[\u3041-\u3096\u30a1-\u30fa]/gu)

/** Bytes in the wrong order give Han characters, which then stand without the marks and spaces of any text. */
const oneScript = (text: string): boolean => count(text, /[ \n，。、・\u3000]/gu) * 200 > text.length

/** The share of two-byte characters that are in GB 2312, the set of nearly all Chinese texts, and not in what GBK added to it. */
const commonInGb = (bytes: Uint8Array): number =>
  share(bytes, (lead, trail) => lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1)

/** The share of two-byte characters that are signs or of the first level of Big5, the 5401 characters of common use. */
const commonInBig5 = (bytes: Uint8Array): number => share(bytes, (lead) => lead >= 0xa1 && lead <= 0xc6)

function share(bytes: Uint8Array, common: (lead: number, trail: number) => boolean): number {
  let [all, counted] = [0, 0]
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    all++
    if (common(lead, bytes[at + 1] ?? 0)) counted++
    at++
  }
  return all === 0 ? 1 : counted / all
}
