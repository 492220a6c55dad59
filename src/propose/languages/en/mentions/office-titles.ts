import officesFile from '../../../../../data/en/offices.json' with { type: 'json' }
import { buildTrie } from '../../../engine/trie.ts'
import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import { words } from '../words.ts'

/** A title that is listed, and what the office is called in full. */
export interface OfficeEntry {
  title: string
  office: string
  aliases?: string[]
  rank: string | null
  byState?: Record<string, string>
}
const offices = (officesFile as unknown as { offices: OfficeEntry[] }).offices
const LISTED = new Set(offices.flatMap((o) => [o.title, o.office, ...(o.aliases ?? [])]).map(fold))

/** The titles that come with the program, and those that the workspace knows beside them, in the singular and the plural. */
export const titlesOf = builtOf((known) => {
  const own = known.offices
    .filter((title) => title.includes(' ') && !LISTED.has(fold(title)))
    .map((title): OfficeEntry => ({ title, office: title, rank: null }))
  return buildTrie(
    [...offices, ...own].flatMap((entry) =>
      [entry.title, entry.office, ...(entry.aliases ?? [])].flatMap((phrase) => [
        { phrase, value: entry },
        { phrase: `${phrase}s`, value: entry },
      ]),
    ),
    words,
  )
})
