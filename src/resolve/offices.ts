import nicknamesFile from '../../data/en/office-nicknames.json' with { type: 'json' }
import officesFile from '../../data/en/offices.json' with { type: 'json' }
import { fold } from '../model/fold.ts'
import { sideByName } from '../model/side-names.ts'

interface Titled {
  title: string
  office: string
  aliases?: string[]
  byState?: Record<string, string>
}

const { offices } = officesFile as unknown as { offices: Titled[] }
const byTitle = new Map(
  offices.flatMap((entry) =>
    [entry.office, ...(entry.aliases ?? []), entry.title].map((title) => [fold(title), entry] as const),
  ),
)

interface Nicknamed {
  words: string[]
  offices: string[]
  byState?: Record<string, string[]>
}

const nicknames = new Map(
  (nicknamesFile.nicknames as unknown as Nicknamed[]).flatMap((entry) =>
    entry.words.map((words) => [fold(words), entry] as const),
  ),
)

/** What an office is known by: its folded title and the code of the state or organisation that it belongs to. */
export function officeKey(title: string, owner: string | null): string {
  const named = owner === null ? title : (cutsAtOf(title).find((cut) => cut.owner === owner)?.title ?? title)
  return `${fold(named)}|${owner ?? ''}`
}

/**
 * The office that somebody asks for in words: a title before or after the name of a state or organisation. Null where the
 * words name neither.
 *
 * @example officeByWords('secretary of the Security Council of the Russian Federation')
 * // { key: 'secretary of the security council|RUS' }
 */
export function officeByWords(words: string): { readonly key: string } | null {
  const text = words.trim().replace(/\s+/g, ' ')
  const found = cutsAtOf(text).at(-1) ?? ownerFirst(text)
  return found && { key: officeKey(styled(found.title, found.owner), found.owner) }
}

/**
 * The offices that a title of a state or organisation can mean, the likeliest first: several of a nickname ("top diplomat"), else one.
 *
 * @example officesMeant('top diplomat', 'USA') // ['secretary of state|USA']
 */
export function officesMeant(title: string, owner: string | null): string[] {
  const nickname = owner === null ? undefined : nicknames.get(fold(title.replace(/^the /i, '')))
  return (nickname?.byState?.[owner ?? ''] ?? nickname?.offices ?? [title]).map((office) => officeKey(office, owner))
}

/**
 * The offices that somebody is called by who is not named: "China's top diplomat", "the Russian foreign minister". Empty for names, and for
 * titles that are not known.
 */
export function officesDescribed(words: string): string[] {
  const text = words.trim().replace(/\s+/g, ' ').replace(/^the /i, '')
  const found = cutsAtOf(text).at(-1) ?? ownerFirst(text)
  if (!found || !(nicknames.has(fold(found.title)) || byTitle.has(fold(found.title)))) return []
  return nicknames.has(fold(found.title))
    ? officesMeant(found.title, found.owner)
    : [officeKey(styled(found.title, found.owner), found.owner)]
}

interface Cut {
  readonly title: string
  readonly owner: string
}

/** "Secretary of the Security Council of the Russian Federation" is, of Russia, the "Secretary of the Security Council". */
function cutsAtOf(text: string): Cut[] {
  return [...text.matchAll(/ of (?:the )?/gi)].flatMap(({ index, 0: of }) => {
    const owner = sideByName(text.slice(index + of.length))
    return owner ? [{ title: text.slice(0, index), owner }] : []
  })
}

/** "French foreign minister", "China's foreign minister". */
function ownerFirst(text: string): Cut | null {
  const parts = text.split(' ')
  for (let n = Math.min(4, parts.length - 1); n > 0; n--) {
    const owner = sideByName(
      parts
        .slice(0, n)
        .join(' ')
        .replace(/['’]s$/, ''),
    )
    if (owner) return { title: parts.slice(n).join(' '), owner }
  }
  return null
}

/** A title as the records have it: "foreign minister" is the "Minister of Foreign Affairs". */
function styled(title: string, owner: string): string {
  const plain = title.replace(/^the /i, '')
  const known = byTitle.get(fold(plain))
  return known?.byState?.[owner] ?? known?.office ?? plain
}
