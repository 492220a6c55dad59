import type { Chance } from '../ledger/chance.ts'
import type { Word } from './coined.ts'
import type { Culture, Person } from './people.ts'

/** How one source writes a name, and what it does to it. */
export interface Spelling {
  readonly name: string
  readonly way: Way
}

export type Way =
  | 'as usual'
  | 'transliterated'
  | 'in its script'
  | 'reordered'
  | 'with the middle name'
  | 'family name alone'
  | 'initial and family name'
  | 'misspelt'

/** Shares of the ways in which names are written. */
const SHARES: readonly (readonly [way: Way, share: number])[] = [
  ['as usual', 0.5],
  ['transliterated', 0.2],
  ['in its script', 0.08],
  ['reordered', 0.08],
  ['with the middle name', 0.06],
  ['family name alone', 0.03],
  ['initial and family name', 0.02],
  ['misspelt', 0.03],
]

/** A way of writing; where it is not open to a name, the name comes as usual. */
export function spellingOf(person: Person, chance: Chance): Spelling {
  const way = drawn(chance)
  const { given, middle, family, culture } = person
  const usual = written(culture, [given.latin], family.latin)
  const of = (name: string): Spelling => (name === usual ? { name, way: 'as usual' } : { name, way })
  switch (way) {
    case 'transliterated':
      return of(written(culture, [respelt(given.latin, culture, chance)], respelt(family.latin, culture, chance)))
    case 'in its script':
      return of(native(person) ?? usual)
    case 'reordered':
      return of(
        chance.happens(0.5)
          ? `${family.latin}, ${given.latin}`
          : written({ ...culture, order: culture.order === 'given' ? 'family' : 'given' }, [given.latin], family.latin),
      )
    case 'with the middle name':
      return of(middle ? withMiddle(culture, given, middle, family) : usual)
    case 'family name alone':
      return of(family.latin)
    case 'initial and family name':
      return of(culture.order === 'given' ? `${given.latin.charAt(0)}. ${family.latin}` : usual)
    case 'misspelt':
      return of(written(culture, [given.latin], misspelt(family.latin, chance)))
    default:
      return of(usual)
  }
}

function drawn(chance: Chance): Way {
  let at = chance.next()
  for (const [way, share] of SHARES) {
    at -= share
    if (at < 0) return way
  }
  return 'as usual'
}

const written = ({ order }: Pick<Culture, 'order'>, given: readonly string[], family: string): string =>
  (order === 'family' ? [family, ...given] : [...given, family]).join(' ')

function withMiddle(culture: Culture, given: Word, middle: Word, family: Word): string {
  if (culture.middle === 'family') return `${given.latin} ${family.latin} ${middle.latin}`
  if (culture.middle === 'initial') return `${given.latin} ${middle.latin.charAt(0)}. ${family.latin}`
  return `${given.latin} ${culture.middle === 'bin' ? 'bin ' : ''}${middle.latin} ${family.latin}`
}

/** With one or two of the other transliterations of a culture, and without accents now and then. */
function respelt(name: string, { rules }: Culture, chance: Chance): string {
  const fitting = rules.filter(([from]) => from.test(name))
  let text = name
  for (let n = Math.min(fitting.length, 1 + chance.below(2)); n > 0; n--) {
    const [from, to] = chance.of(fitting)
    text = text.replace(from, to)
  }
  return chance.happens(0.5) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
}

function native({ culture, given, family }: Person): string | null {
  if (culture.cyrillic) return `${cyrillic(given.latin)} ${cyrillic(family.latin)}`
  if (given.native === null || family.native === null) return null
  return culture.order === 'family' ? family.native + given.native : `${given.native} ${family.native}`
}

const LETTERS: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...Object.entries({
    shch: 'щ',
    yo: 'ё',
    ya: 'я',
    yu: 'ю',
    ye: 'е',
    zh: 'ж',
    kh: 'х',
    ts: 'ц',
    ch: 'ч',
    sh: 'ш',
    ei: 'ей',
    ai: 'ай',
  }),
  ...Object.entries({
    ks: 'кс',
    iev: 'иев',
    oi: 'ой',
    iy: 'ий',
    a: 'а',
    b: 'б',
    v: 'в',
    g: 'г',
    d: 'д',
    e: 'е',
    z: 'з',
    i: 'и',
  }),
  ...Object.entries({
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    p: 'п',
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    f: 'ф',
    h: 'г',
    y: 'ий',
  }),
]

/** Russian letters for a usual transliteration of a Russian name. */
function cyrillic(latin: string): string {
  let text = ''
  for (let rest = latin.toLowerCase(); rest !== ''; ) {
    const [from, to] = LETTERS.find(([letters]) => rest.startsWith(letters)) ?? [rest.charAt(0), rest.charAt(0)]
    text += to
    rest = rest.slice(from.length)
  }
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** One slip of the keyboard behind the first letter: a letter left out, doubled, exchanged with the next, or another. */
function misspelt(name: string, chance: Chance): string {
  if (name.length < 4) return name
  const at = 1 + chance.below(name.length - 2)
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
  return chance.of([
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    before + String.fromCharCode(97 + chance.below(26)) + after,
  ])
}
