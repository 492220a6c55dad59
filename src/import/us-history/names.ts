import file from '../../../data/import/us-history.json' with { type: 'json' }

/** How the lists of the Office of the Historian write visitors and countries; data/import/us-history.json has the facts. */

export interface Visitor {
  readonly name: string
  /** The office as it is known; null where none stands before the name. */
  readonly office: string | null
}

const otherwise: Readonly<Record<string, string>> = file.otherwise
const countries: Readonly<Record<string, string>> = file.countries

/** As they are written, the longest first: "Prime Minister-elect" is not "Prime Minister". */
const TITLES = [...file.titles, ...Object.keys(otherwise)].sort((a, b) => b.length - a.length)

/**
 * The visitors whom one string names, each with the office before the name. Only where a title follows "and" or a comma does another begin.
 *
 * @example visitorsIn('President Andrzej Duda and Prime Minister Donald Tusk')
 * // [{ name: 'Andrzej Duda', office: 'President' }, { name: 'Donald Tusk', office: 'Prime Minister' }]
 */
export function visitorsIn(written: string): Visitor[] {
  const whole = visitorOf(written)
  const cut = [...whole.name.matchAll(/,? and |, | & /g)].find(({ index, 0: link }) =>
    titleBefore(whole.name.slice(index + link.length)),
  )
  if (!cut) return [whole]
  return [
    { ...whole, name: whole.name.slice(0, cut.index) },
    ...visitorsIn(whole.name.slice(cut.index + cut[0].length)),
  ]
}

function visitorOf(written: string): Visitor {
  const title = titleBefore(written)
  if (title === null) return { name: written, office: null }
  return { name: written.slice(title.length).trim(), office: otherwise[title] ?? title }
}

/** The title that stands before a name; a missing space between the two is a slip. */
function titleBefore(written: string): string | null {
  const found = TITLES.find(
    (title) =>
      written.slice(0, title.length).toLowerCase() === title.toLowerCase() &&
      /^(\s+\S|\p{Lu})/u.test(written.slice(title.length)),
  )
  return found ?? null
}

/** What the country is called that is meant, where the list writes it in a way of its own. */
export const countryOf = (written: string): string => countries[written] ?? written
