import type { Document } from '../../../engine/document.ts'
import { before, covering, type Extent, type Layer, layerOf } from '../../../engine/layer.ts'
import type { OfficeMention } from './offices.ts'
import { type Person, tenureOn } from './people.ts'

/** Titles by which a holder of a fuller one is called again: "Minister Parker", "Ambassador Kaymakcı". */
export const STYLE = new Set([
  'Minister',
  'Ambassador',
  'Secretary',
  'Chairman',
  'Commissioner',
  'Speaker',
  'Prince',
  'Princess',
])

const PRONOUNS = new Set(['he', 'she', 'him'])

/** A person named, with the title or apposition. */
interface Mention extends Extent {
  readonly person: Person
  readonly whole: Extent
}

/** The persons found so far, and by which tokens they are named. */
interface Found {
  readonly document: Document
  readonly found: readonly Mention[]
  readonly taken: ReadonlyMap<number, Mention>
}

/** Words that mean a person named elsewhere. */
export type Reference = Extent & { readonly person: Person }

/** "the Russian official", "China's top diplomat", "the Minister". */
export function descriptionsIn(
  { document, found, taken }: Found,
  offices: Layer<OfficeMention>,
  people: readonly Person[],
): Reference[] {
  const { tokens } = document
  const layer = layerOf(found)
  const wholes = layerOf(found.map((m) => m.whole))
  const told = new Set(people.flatMap((p) => p.offices.map((o) => o.extent.first)))
  return offices.flatMap((office) => {
    if (office.plural || taken.has(office.last) || taken.has(office.first)) return []
    if (ANYBODY.has(tokens[office.first - 1]?.fold ?? '')) return []
    const definite =
      ['the', 'his', 'her'].includes(tokens[office.first - 1]?.fold ?? '') || tokens[office.last - 1] === undefined
    const owned = office.for !== null && tokens[office.first]?.fold !== 'the'
    if (!definite && !owned && !bare(document, office)) return []
    if (told.has(office.first) || covering(wholes, office.first) !== undefined) return []
    const person = described(document, layer, office)
    return person ? [{ first: office.first, last: office.last, person }] : []
  })
}

/** "an American official" is somebody not told of before. */
const ANYBODY = new Set(['a', 'an', 'another', 'one', 'any'])

/** "Secretary (East) also called on X": a full title without an article that acts. */
function bare({ tokens }: Document, { first, last }: OfficeMention): boolean {
  const words = tokens.slice(first, last)
  const verb = tokens[last]
  const capital = words.every((t) => t.word.capital || !/^\p{L}{4}/u.test(t.text))
  return last - first > 1 && capital && (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')
}

/** "he", "she", "him": whoever the sentence names first, else the sentence before. */
export function pronounsIn({ document, found, taken }: Found): Reference[] {
  const layer = layerOf(found)
  const history: Reference[] = []
  const pronouns: Reference[] = []
  let next = 0
  for (const token of document.tokens) {
    while ((layer[next]?.first ?? Number.POSITIVE_INFINITY) < token.index) {
      const mention = layer[next++]
      if (mention) history.push(mention)
    }
    if (!PRONOUNS.has(token.fold) || token.pos !== 'PRON' || taken.has(token.index)) continue
    if (token.text === 'HE' && document.tokens[token.index + 1]?.word.capital === true) continue
    const person = antecedent(document, history, token.index)
    if (!person) continue
    const pronoun = { first: token.index, last: token.index + 1, person }
    history.push(pronoun)
    pronouns.push(pronoun)
  }
  return pronouns
}

/** The first person of the sentence, else the first of the last sentence that names one: the likely subject. Nobody phones "him" self. */
function antecedent(document: Document, history: readonly Reference[], at: number): Person | undefined {
  const { tokens } = document
  const sentenceOf = (index: number) => tokens[index]?.sentence ?? -1
  const sentence = sentenceOf(at)
  const recent = history.slice(-8).filter((m) => sentence - sentenceOf(m.first) <= 2)
  const single = beforeList(document, history, sentence)
  if (single) return single
  const own = recent.filter((m) => sentenceOf(m.first) === sentence)
  const [subject] = own
  const reflexive = tokens[at]?.fold === 'him' && new Set(own.map((m) => m.person)).size === 1
  const near = reflexive ? recent.filter((m) => m.person !== subject?.person) : recent
  const same = near.filter((m) => sentenceOf(m.first) === sentence)
  if (same.length > 0) return same[0]?.person
  const last = sentenceOf(near.at(-1)?.first ?? -1)
  return near.find((m) => sentenceOf(m.first) === last)?.person
}

/** "A arrived on Sunday. B, C and D came with him. He will …": who the story is about, where the last sentence has several for its subject. */
function beforeList({ tokens }: Document, history: readonly Reference[], sentence: number): Person | undefined {
  const near = history.slice(-MOST)
  const of = (back: number) => near.filter((m) => tokens[m.first]?.sentence === sentence - back)
  const [first, second, third] = of(1)
  if (of(0).length > 0 || !first || !second || !third) return undefined
  const joined = (a: Reference, b: Reference) =>
    b.first - a.last < 12 &&
    tokens.slice(a.last, b.first).every((t) => t.pos !== 'VERB' && t.pos !== 'AUX' && t.fold !== 'by')
  if (!joined(first, second) || !joined(second, third)) return undefined
  for (const back of [2, 3, 4]) {
    const [subject] = of(back)
    if (subject) return subject.person
  }
  return undefined
}

/** How many persons before it a description is held against. */
const MOST = 12

/** "the head of the Kenyan government", "the head of Chilean diplomacy": what is said for the title of an office. */
const SAID_FOR: readonly (readonly [said: RegExp, office: RegExp])[] = [
  [/^head of (?:.* )?government\b/i, /^(?:prime minister|premier|chancellor|taoiseach|president of the government)\b/i],
  [/^premier$/i, /^prime minister\b/i],
  [/^head of state\b/i, /^(?:president|king|queen|emir|sultan|grand duke)\b/i],
  [
    /^(?:head|chief) of (?:.* )?diplomacy$|^diplomacy chief$|^chief diplomat$/i,
    /^minister (?:of|for) (?:foreign|external)\b/i,
  ],
]

const saidFor = (said: string, office: string): boolean =>
  SAID_FOR.some(([words, title]) => words.test(said) && title.test(office))

function described(document: Document, layer: Layer<Mention>, office: OfficeMention): Person | undefined {
  let found: Mention | undefined
  for (const mention of before(layer, office.first, MOST)) {
    // Of several in the nearest sentence, the first is the likely subject.
    if (found && document.tokens[mention.first]?.sentence !== document.tokens[found.first]?.sentence) break
    const sameState = office.for === null || mention.person.state === office.for
    const holds = mention.person.offices.some(
      (o) =>
        o.office === office.office || o.office.startsWith(`${office.office},`) || calledBy(office.office, o.office),
    )
    const tenure = office.for === null ? undefined : tenureOn(mention.person, document.published)?.office
    const held = [...mention.person.offices.filter((o) => !o.former).map((o) => o.office), ...(tenure ? [tenure] : [])]
    const meant = tenure === office.office || held.some((title) => saidFor(office.office, title))
    if (sameState && (holds || meant || (office.generic && office.for !== null))) found = mention
    if (found && office.for !== null) break
  }
  return found?.person
}

/** "the Minister", of whoever was told to be "Minister of Mines": a title by which the holder of a fuller one is called again. */
const calledBy = (style: string, held: string): boolean =>
  STYLE.has(style) && held.toLowerCase().split(/[ -]/).includes(style.toLowerCase()) && !/^prime /i.test(held)
