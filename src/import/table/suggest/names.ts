import data from '../../../../data/import/column-names.json' with { type: 'json' }

/** What a column may be for, by its name. */
export type Use = keyof typeof data.columns

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const uses = new Map(
  Object.entries(data.columns).flatMap(([use, names]) => names.map((name) => [folded(name), use as Use] as const)),
)

/** What a column of a name is for: the whole name, else the longest run of its words that is listed; null where nothing is. */
export function purposeTold(name: string): Use | null {
  const words = folded(name).split(' ').slice(0, 12)
  for (let length = words.length; length > 0; length--)
    for (let at = words.length - length; at >= 0; at--) {
      const found = uses.get(words.slice(at, at + length).join(' '))
      if (found !== undefined) return found
    }
  return null
}

const codesOf = (listed: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(listed).flatMap(([code, words]) => [code, ...words].map((word) => [folded(word), code] as const)),
  )
const CODES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'event-type': codesOf(data.types),
  'event-status': codesOf(data.statuses),
}

/**
 * The code of a scheme that a word stands for; null where none is.
 *
 * @example codeFor('event-type', 'Staatsbesuch') // 'visit'
 */
export const codeFor = (scheme: string, word: string): string | null => CODES[scheme]?.get(folded(word)) ?? null

/** The type of event that a name of a table speaks of, such as "Visits of 2021". */
export const typeIn = (name: string): string | null =>
  folded(name)
    .split(' ')
    .map((word) => codeFor('event-type', word))
    .find((code) => code !== null) ?? null
