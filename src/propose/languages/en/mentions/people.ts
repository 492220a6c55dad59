import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import personsFile from '../../../../../data/persons.json' with { type: 'json' }
import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Extent } from '../../../engine/layer.ts'
import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'

/** An office that the text gives a person. */
export interface HeldOffice {
  readonly office: string
  readonly for: string | null
  readonly former: boolean
  readonly generic: boolean
  /** The words that say so: the title with the name, or the apposition. */
  readonly extent: Extent
}

export interface Person {
  readonly id: number
  /** Canonical: as the gazetteer has it, else the fullest form of the text. */
  name: string
  state: string | null
  readonly offices: HeldOffice[]
  /** Tenures of the gazetteer, for a person that it lists. */
  readonly tenures: readonly Tenure[]
}

export interface Tenure {
  readonly office: string
  readonly from: string
  readonly to: string | null
}

interface PersonEntry {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly family?: string
  readonly familyAliases?: readonly string[]
  readonly state: string | null
  readonly tenures?: readonly Tenure[]
}

const listed = (personsFile as unknown as { persons: PersonEntry[] }).persons
const LISTED = new Set(listed.flatMap((p) => [p.name, ...(p.aliases ?? [])].map(fold)))
/** Where people are called by their first names. */
const BY_FIRST = new Set(lexicon.calledByFirst)
const FAMILY_FIRST = new Set(lexicon.familyFirst)

/** The persons that come with the program, and those that the workspace knows beside them. */
export const personsKnown = builtOf((known): readonly PersonEntry[] => [
  ...listed,
  ...known.persons
    .filter((p) => !LISTED.has(fold(p.name)))
    .map((p): PersonEntry => {
      const [family] = surnames(p.name, p.state)
      return { ...p, ...(family !== undefined && { family }) }
    }),
])

const index = builtOf((known) => {
  const byName = new Map<string, PersonEntry>()
  const byFamily = new Map<string, PersonEntry[]>()
  for (const entry of personsKnown(known)) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) byName.set(fold(name), entry)
    for (const family of [entry.family, ...(entry.familyAliases ?? [])]) {
      if (!family) continue
      const list = byFamily.get(fold(family)) ?? []
      if (!list.includes(entry)) list.push(entry)
      byFamily.set(fold(family), list)
    }
  }
  return { byName, byFamily }
})

/** Names repeat, so their compact forms are kept; beyond some thousands the store starts anew. */
const MOST_COMPACT = 20_000
let compacted = new Map<string, string>()

/** A name folded, with nothing but letters, digits and single spaces; the Arabic article is "al", however it is spelt. */
function compact(name: string): string {
  const known = compacted.get(name)
  if (known !== undefined) return known
  if (compacted.size >= MOST_COMPACT) compacted = new Map()
  const made = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<!\p{L})el (?=\p{L})/gu, 'al ')
  compacted.set(name, made)
  return made
}

/** The fewest letters of the last word of a family name of several by which a person is called. */
const SHORTEST = 4

/** The people of one story: who is who, by full names, surnames and the gazetteer. */
export class People {
  readonly all: Person[] = []
  private readonly aliases = new Map<string, Person[]>()
  /** Persons by each word of their names, the first hundred of each. */
  private readonly byWord = new Map<string, Person[]>()
  private readonly listed: ReturnType<typeof index>

  constructor(known: Gazetteer) {
    this.listed = index(known)
  }

  /**
   * The person that a full name means, made known where new. `state` is whose office the person holds, where a title says so.
   */
  named(written: string, state: string | null): Person {
    const key = compact(written)
    const known =
      this.listed.byName.get(fold(written)) ??
      this.listed.byName.get(fold(withoutInitials(written))) ??
      this.knownByFamily(key, state)
    const name = known?.name ?? written
    const existing = this.find(compact(name)) ?? (key.includes(' ') ? this.findPart(key) : undefined)
    if (existing) {
      existing.state ??= state
      if (!known && written.length > existing.name.length && existing.tenures.length === 0) {
        existing.name = written
        this.index(existing)
      }
      this.alias(existing, key)
      return existing
    }
    const person: Person = {
      id: this.all.length,
      name,
      state: known?.state ?? state,
      offices: [],
      tenures: known?.tenures ?? [],
    }
    this.all.push(person)
    this.index(person)
    this.alias(person, compact(name))
    this.alias(person, key)
    const families = known ? [known.family, ...(known.familyAliases ?? [])] : surnames(written, person.state)
    for (const family of families) {
      if (!family) continue
      this.alias(person, compact(family))
      // "Lund Poulsen" is "Poulsen" too.
      const last = family.split(' ').at(-1) ?? ''
      if (last !== family && last.length >= SHORTEST) this.alias(person, compact(last))
    }
    return person
  }

  /** The one person whom a surname or part of a name means here, or undefined. */
  find(name: string): Person | undefined {
    const people = this.aliases.get(compact(name))
    return people?.at(-1)
  }

  /** The gazetteer's person of that surname who alone held one of the highest offices of the day, or the one of that title. */
  prominent(name: string, published: string | null, title?: string): Person | undefined {
    const day = published ?? ''
    const candidates = (this.listed.byFamily.get(compact(name)) ?? []).filter((entry) =>
      (entry.tenures ?? []).some(
        (t) => (title === undefined ? isTop(t.office) : fits(title, t.office)) && holdsOn(t, day),
      ),
    )
    const [entry] = candidates
    return candidates.length === 1 && entry ? this.named(entry.name, entry.state) : undefined
  }

  private knownByFamily(key: string, state: string | null): PersonEntry | undefined {
    if (key.includes(' ') || state === null) return undefined
    const list = (this.listed.byFamily.get(key) ?? []).filter((entry) => entry.state === state)
    return list.length === 1 ? list[0] : undefined
  }

  /** "Ishaq Dar" for "Mohammad Ishaq Dar": every word of the shorter name stands in the longer one. */
  private findPart(key: string): Person | undefined {
    const parts = new Set(key.split(' '))
    const candidates = [...new Set([...parts].flatMap((word) => this.byWord.get(word) ?? []))]
    return candidates
      .sort((a, b) => a.id - b.id)
      .find((person) => {
        const own = compact(person.name).split(' ')
        const shared = own.filter((word) => parts.has(word)).length
        return shared >= 2 && shared === Math.min(own.length, parts.size)
      })
  }

  private index(person: Person): void {
    for (const word of compact(person.name).split(' ')) {
      const list = this.byWord.get(word)
      if (!list) this.byWord.set(word, [person])
      else if (list.length < 100 && !list.includes(person)) list.push(person)
    }
  }

  private alias(person: Person, key: string): void {
    if (key.length < 2) return
    const list = this.aliases.get(key) ?? []
    if (list.at(-1) !== person && !list.slice(-100).includes(person)) list.push(person)
    this.aliases.set(key, list)
  }
}

/** "Retno L.P. Marsudi": the name without the initials in its middle. */
const withoutInitials = (name: string): string => name.replace(/ (?:\p{Lu}\.){1,4}(?= )/gu, '')

/** Whether an office may be what a title before a surname means: "Secretary Blinken" holds that of "Secretary of State". */
export function fits(title: string, office: string): boolean {
  const [short, full] = [title.toLowerCase(), office.toLowerCase()]
  return short === full ? isTop(office) : /\bsecretary$/.test(short) && full.startsWith(`${short} of `)
}

const isTop = (office: string): boolean => TOP.test(office) && !/^spokes/i.test(office)

const TOP =
  /president|prime minister|premier|chancellor|king|emir|crown prince|foreign|external affairs|secretary of state|high representative|secretary-general/i

/** The words of a name by which a later sentence may call the person: the family name, on the side where the state's custom puts it. */
function surnames(name: string, state: string | null): string[] {
  const parts = name.split(/\s+/)
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (parts.length === 1) return [name]
  if (state && FAMILY_FIRST.has(state)) return [first, ...(state === 'VNM' ? [last] : [])]
  if (state && BY_FIRST.has(state)) return [last, first]
  const particle = parts.slice(1, -1).findIndex((p) => /^\p{Ll}/u.test(p))
  return particle >= 0 ? [last, parts.slice(particle + 1).join(' ')] : [last]
}

/** Whether a tenure covers a day. */
export const holdsOn = ({ from, to }: Tenure, day: string): boolean =>
  from <= day && (to === null || to >= day.slice(0, to.length))

/** The office of a tenure that covers a day (EDTF, of any precision) or null. */
export function tenureOn(person: Person, day: string | null): Tenure | null {
  if (!day) return null
  const covering = person.tenures.filter(
    (t) => t.from.slice(0, day.length) <= day && (t.to === null || t.to >= day.slice(0, t.to.length)),
  )
  return covering.at(-1) ?? null
}
