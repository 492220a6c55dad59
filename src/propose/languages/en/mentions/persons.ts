import heads from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import personVerbs from '../../../../../data/en/person-verbs.json' with { type: 'json' }
import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Document, Token } from '../../../engine/document.ts'
import { covering, type Extent, type Layer, startingAt } from '../../../engine/layer.ts'
import type { ActorMention, PlaceMention } from './actors.ts'
import { behindHonorifics, isCutShort, nameAt } from './names.ts'
import type { OfficeMention } from './offices.ts'
import type { OrganMention } from './organs.ts'
import { People, type Person } from './people.ts'
import { STYLE } from './references.ts'

export interface PersonMention extends Extent {
  readonly person: Person
  readonly form: 'full' | 'surname' | 'pronoun' | 'description'
  /** The name with its title or apposition. */
  whole: Extent
}

/** What was found before persons are looked for. */
export interface PersonContext {
  readonly document: Document
  readonly actors: Layer<ActorMention>
  readonly places: Layer<PlaceMention>
  readonly offices: Layer<OfficeMention>
  readonly organs: Layer<OrganMention>
  readonly dates: Layer<Extent>
  readonly known: Gazetteer
}

/** Styles of address that no name holds. */
const STYLES = new Set(['excellency', 'excellencies', 'highness', 'majesty', 'honourable', 'honorable'])
/** "ministers", "Secretaries": the noun of an office in the plural. */
const PLURAL_HEAD = new RegExp(`\\b(${lexicon.heads.join('|')})s\\b`, 'iu')
/** Words of these kinds have a capital only because they open their sentence. */
const OPENS_SENTENCE = new Set(['DET', 'ADP', 'SCONJ', 'CCONJ', 'PRON'])
/** "Liang Bo Meets with X": what a headline that writes its words with capitals says behind a name. */
const HEADLINE_VERBS = new Set(
  [...personVerbs.acts, ...personVerbs.speech, ...personVerbs.heads].map((verb) => `${verb}s`),
)
/** Words that no name holds, though they stand with capitals in titles and names of gatherings. */
export const NAMELESS = new Set([
  ...lexicon.organWords,
  ...heads.heads.map((h) => h.word),
  ...heads.heads.map((h) => `${h.word}s`),
  ...heads.units,
  ...lexicon.heads,
  ...lexicon.nameless,
])

/** The persons of a story that were found so far, by which tokens they are named, and what the rules ask of the text around them. */
export class Roster {
  readonly people: People
  readonly found: PersonMention[] = []
  readonly taken = new Map<number, PersonMention>()

  constructor(readonly context: PersonContext) {
    this.people = new People(context.known)
  }

  get tokens(): readonly Token[] {
    return this.context.document.tokens
  }

  get actors(): Layer<ActorMention> {
    return this.context.actors
  }

  /** Whether a token can be no part of a name. */
  readonly blocked = (index: number): boolean => {
    const { actors, dates, organs } = this.context
    const token = this.tokens[index]
    if (!token || this.taken.has(index) || NAMELESS.has(token.fold) || STYLES.has(token.fold)) return true
    if (HEADLINE_VERBS.has(token.fold) && this.inHeadline(index) && index !== this.firstOf(index)) return true
    if (OPENS_SENTENCE.has(token.pos) && index === this.firstOf(index)) return true
    return Boolean(covering(dates, index) ?? covering(organs, index) ?? covering(actors, index))
  }

  inHeadline(index: number): boolean {
    return this.context.document.sentences[this.sentenceOf(index)]?.part === 'headline'
  }

  /** First token of the sentence of a token. */
  firstOf(index: number): number {
    const sentence = this.context.document.sentences[this.tokens[index]?.sentence ?? 0]
    return sentence?.first ?? 0
  }

  sentenceOf(index: number): number {
    return this.tokens[index]?.sentence ?? -1
  }

  add(extent: Extent, person: Person, form: PersonMention['form'], whole: Extent = extent): PersonMention {
    const mention: PersonMention = { ...extent, person, form, whole }
    this.found.push(mention)
    for (let i = extent.first; i < extent.last; i++) this.taken.set(i, mention)
    return mention
  }

  /** The words as written, with single spaces. */
  text(extent: Extent): string {
    const from = this.tokens[extent.first]?.start ?? 0
    const to = this.tokens[extent.last - 1]?.end ?? 0
    const written = this.context.document.text.slice(from, to)
    return extent.last - extent.first > 1 ? written.replace(/\s+/g, ' ') : written
  }

  /** The mention at a token has these words as its title or apposition too. */
  widen(index: number, whole: Extent): void {
    const mention = this.taken.get(index)
    if (!mention) return
    mention.whole = {
      first: Math.min(whole.first, mention.whole.first),
      last: Math.max(whole.last, mention.whole.last),
    }
  }

  /** The person holds the office that a mention names, of whoever owns it. */
  give(person: Person, office: OfficeMention, owner: string | null, extent: Extent): void {
    if (office.generic && office.office.split(' ').length < 2) return
    const state = owner ?? person.state
    const titled = (state && office.byState?.[state]) ?? office.office
    const name = office.plural ? titled.replace(PLURAL_HEAD, '$1') : titled
    if (person.offices.some((o) => o.office === name || (STYLE.has(name) && !o.former && !o.generic))) return
    person.offices.push({
      office: name,
      for: owner ?? person.state,
      former: office.former,
      generic: office.generic,
      extent,
    })
  }

  /** The names that start at a token: one, or in the plural a list joined by commas and "and". */
  namesFrom(start: number, plural: boolean): Extent[] {
    const names: Extent[] = []
    let at = behindHonorifics(this.context.document, start)
    if (isCutShort(this.tokens, at) && this.taken.get(at + 2)?.first === at + 2) at += 2
    while (names.length < 6) {
      const mention = this.taken.get(at)
      const name = mention
        ? { first: mention.first, last: mention.last }
        : nameAt(this.context.document, at, this.blocked)
      if (!name || (mention && mention.first !== at)) break
      if (name.last - name.first === 1 && this.tokens[name.first]?.pos === 'VERB') break
      names.push(name)
      if (!plural) break
      const after = this.ownerBehind(name)?.last ?? name.last
      const next = this.tokens[after]
      if (next?.text === ',' || next?.fold === 'and') at = after + 1
      else break
    }
    return names
  }

  /** "Presidents Carlos Alvarado of Costa Rica and …": the state behind a name. */
  ownerBehind(name: Extent): ActorMention | undefined {
    const actor = this.tokens[name.last]?.fold === 'of' ? startingAt(this.context.actors, name.last + 1) : undefined
    return actor?.kind === 'state' && actor.form === 'name' ? actor : undefined
  }

  /** The last persons found so far before a token, the nearest first, within sixty tokens. */
  mentionsBefore(at: number, most: number): PersonMention[] {
    const found: PersonMention[] = []
    for (let i = at - 1; i >= Math.max(0, at - 60) && found.length < most; i--) {
      const mention = this.taken.get(i)
      if (mention && found.at(-1) !== mention) found.push(mention)
    }
    return found
  }
}
