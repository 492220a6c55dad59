import { monthBeginning } from '../model/months.ts'

/** Languages whose months are known by name beside English. */
const LANGUAGES = ['ru', 'uk', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'id']

let names: ReadonlyMap<string, number> | undefined

/** The number of a month, 1 to 12, by its name or its abbreviation; null where it is none. */
export function monthNamed(name: string): number | null {
  const folded = name.toLowerCase()
  const english = folded.length < 3 ? null : monthBeginning(folded)
  if (english !== null) return english
  names ??= namesOf(LANGUAGES)
  return names.get(folded) ?? null
}

/** Names as they stand in a date, which in some languages is another case than alone. */
function namesOf(languages: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month, 14)).find(({ type }) => type === 'month')
        if (part) found.set(part.value.toLowerCase().replace(/\.$/, ''), month + 1)
      }
    }
  return found
}
