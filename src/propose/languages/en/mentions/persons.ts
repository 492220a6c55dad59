import heads from '../../../../../data/en/mechanism-heads.json' with { type: 'json' }
import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import personVerbs from '../../../../../data/en/person-verbs.json' with { type: 'json' }
import type { Gazetteer } from '../../../../model/gazetteer.ts'
import type { Document, Token } from '../../../engine/document.ts'
import { covering, type Extent, endingAt, type Layer, layerOf, startingAt } from '../../../engine/layer.ts'
import { buildTrie, matchAll } from '../../../engine/trie.ts'
import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import { words } from '../words.ts'
import type { ActorMention, PlaceMention } from './actors.ts'
import { behindHonorifics, isHonorific, isNameWord, nameAt, withoutHonorifics } from './names.ts'
import type { OfficeMention, OrganMention } from './offices.ts'
import { People, type Person, personsKnown, tenureOn } from './people.ts'
import { descriptionsIn, pronounsIn, STYLE } from './references.ts'
import { ownersAhead, ownersBehind } from './shared-offices.ts'

export interface PersonMention extends Extent {
  readonly person: Person
  readonly form: 'full' | 'surname' | 'pronoun' | 'description'
  /** The name with its title or apposition. */
  whole: Extent
}

export interface PersonContext {
  readonly document: Document
  readonly actors: Layer<ActorMention>
  readonly places: Layer<PlaceMention>
  readonly offices: Layer<OfficeMention>
  readonly organs: Layer<OrganMention>
  readonly dates: Layer<Extent>
  readonly known: Gazetteer
}

const RANKS = new Set(lexicon.ranks)
const SPEECH = new Set(personVerbs.speech)
const ACTS = new Set(personVerbs.acts)
/** Verbs whose agent behind "by" is a person. */
const LED = new Set([...personVerbs.heads, 'receive', 'greet', 'accompany', 'sign', 'represent', 'welcome', 'brief'])
const TALKS = new Set([
  'talks',
  'meeting',
  'call',
  'conversation',
  'conversations',
  'met',
  'spoke',
  'meet',
  'meets',
  'bilateral',
  'phone',
  'dinner',
  'lunch',
  'breakfast',
])
const MEETING = new Set(['meet', 'receive', 'host', 'welcome', 'greet', 'see', 'phone', 'telephone', 'visit'])
/** Styles of address that no name holds. */
const STYLES = new Set(['excellency', 'excellencies', 'highness', 'majesty', 'honourable', 'honorable'])
/** "ministers", "Secretaries": the noun of an office in the plural. */
const PLURAL_HEAD = new RegExp(`\\b(${lexicon.heads.join('|')})s\\b`, 'iu')
/** Words of these kinds have a capital only because they open their sentence. */
const OPENS_SENTENCE = new Set(['DET', 'ADP', 'SCONJ', 'CCONJ', 'PRON'])
/** What a headline says that somebody does. */
const HEADLINE_VERBS = new Set(
  [...personVerbs.acts, ...personVerbs.speech, ...personVerbs.heads].map((verb) => `${verb}s`),
)
const NEVER = new Set([
  ...lexicon.organWords,
  ...heads.heads.map((h) => h.word),
  ...heads.heads.map((h) => `${h.word}s`),
  ...heads.units,
  ...lexicon.heads,
  ...lexicon.nameless,
])

const fullNamesOf = builtOf((known) =>
  buildTrie(
    personsKnown(known).flatMap((p) =>
      [p.name, ...(p.aliases ?? [])]
        .filter((n) => n.includes(' '))
        .map((phrase) => ({ phrase, value: p, capital: true })),
    ),
    words,
  ),
)

/** The persons of a story: by full name, by surname, by pronoun and by description, with the offices that the text gives them. */
export function findPersons(context: PersonContext): { people: People; persons: Layer<PersonMention> } {
  const finder = new Finder(context)
  finder.fullNames()
  finder.appositions()
  finder.surnames()
  finder.predicates()
  finder.references()
  return { people: finder.people, persons: layerOf(finder.found) }
}

class Finder {
  readonly people: People
  found: PersonMention[] = []
  private readonly taken = new Map<number, PersonMention>()

  constructor(private readonly context: PersonContext) {
    this.people = new People(context.known)
  }

  private get tokens() {
    return this.context.document.tokens
  }

  private get owning() {
    return { tokens: this.tokens, actors: this.context.actors }
  }

  private readonly blocked = (index: number): boolean => {
    const { actors, dates, organs } = this.context
    const token = this.tokens[index]
    if (!token || this.taken.has(index) || NEVER.has(token.fold) || STYLES.has(token.fold)) return true
    if (HEADLINE_VERBS.has(token.fold) && this.headline(token)) return true
    if (OPENS_SENTENCE.has(token.pos) && index === this.firstOf(index)) return true
    return Boolean(covering(dates, index) ?? covering(organs, index) ?? covering(actors, index))
  }

  /** "Liang Bo Meets with X": in a headline that writes its words with capitals, a verb behind a name. */
  private headline({ index, sentence }: Token): boolean {
    const { part, first } = this.context.document.sentences[sentence] ?? {}
    return part === 'headline' && index !== first
  }

  private firstOf(index: number): number {
    const sentence = this.context.document.sentences[this.tokens[index]?.sentence ?? 0]
    return sentence?.first ?? 0
  }

  private add(extent: Extent, person: Person, form: PersonMention['form'], whole: Extent = extent): PersonMention {
    const mention: PersonMention = { ...extent, person, form, whole }
    this.found.push(mention)
    for (let i = extent.first; i < extent.last; i++) this.taken.set(i, mention)
    return mention
  }

  private text(extent: Extent): string {
    const from = this.tokens[extent.first]?.start ?? 0
    const to = this.tokens[extent.last - 1]?.end ?? 0
    const written = this.context.document.text.slice(from, to)
    return extent.last - extent.first > 1 ? written.replace(/\s+/g, ' ') : written
  }

  /** Names of the gazetteer, names behind a title, and names that do what only persons do. */
  fullNames(): void {
    const known = layerOf(matchAll(this.tokens, fullNamesOf(this.context.known)))
    for (const match of known) {
      if (this.taken.has(match.first)) continue
      this.add({ first: match.first, last: match.last }, this.people.named(match.value.name, match.value.state), 'full')
    }
    let next = 0
    for (let i = 0; i < this.tokens.length; i++) {
      for (; (this.context.offices[next]?.first ?? Number.POSITIVE_INFINITY) <= i; next++)
        this.behindTitle(this.context.offices[next] as OfficeMention)
      const noun = this.counterpartAt(i)
      if (noun !== null) this.counterpart(noun, i)
    }
    for (const { index, word } of this.tokens) if (word.capital && !this.taken.has(index)) this.actingName(index)
  }

  /** "Foreign Minister Wang Yi", "British Foreign Secretary, David Lammy", "Presidents Xi Jinping and Vladimir Putin". */
  private behindTitle(office: OfficeMention): void {
    if (office.plural && this.shared(office)) return
    let at = office.last
    const comma = this.tokens[at]?.text === ','
    if (comma && (this.mentionEndingBefore(office) || office.generic)) return
    if (comma) at++
    const names = this.namesFrom(at, office)
    if (names.length === 0) return
    const closed = /^[,.;]$/.test(this.tokens[names.at(-1)?.last ?? 0]?.text ?? '') || this.acts(office, names.at(-1))
    if (comma && !(closed && (names.length === 1 || office.plural))) return
    for (const name of office.plural ? names : names.slice(0, 1)) {
      const person =
        this.taken.get(name.first)?.person ??
        this.holderOf(name, office) ??
        this.people.named(this.text(name), office.for)
      if (person.state === null)
        person.state =
          office.for ?? (office.plural ? (this.ownerBehind(name)?.code ?? null) : this.stateOfPlace(office))
      const doubled = office.plural ? undefined : this.joinedBefore(office)
      const extent = { first: doubled?.first ?? office.first, last: office.last }
      this.give(person, doubled ? joinedOffice(doubled, office) : office, office.for ?? doubled?.for ?? null, extent)
      if (!this.taken.has(name.first))
        this.add(name, person, name.last - name.first > 1 ? 'full' : 'surname', {
          first: extent.first,
          last: name.last,
        })
      else this.widen(name.first, { first: extent.first, last: name.last })
    }
  }

  /** "Ambassador of Chile to Peru, X on Monday called on": a title at the head of the sentence, a name, and what its bearer did. */
  private acts(office: OfficeMention, name: Extent | undefined): boolean {
    if (!name || name.last - name.first < 2) return false
    const before = this.tokens[office.first - 1]
    const heads =
      before === undefined ||
      before.sentence !== this.tokens[office.first]?.sentence ||
      /^(?:the|-|–|—|--|:|\))$/i.test(before.text)
    const on = this.tokens[name.last]?.fold === 'on' ? 1 : 0
    const verb = this.tokens[covering(this.context.dates, name.last + on)?.last ?? name.last]
    return heads && (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')
  }

  /** "the presidents of A and B, X and Y", "the A and B foreign ministers, X and Y": one holder of each, in order; false where it is not so. */
  private shared(office: OfficeMention): boolean {
    const behind = ownersBehind(this.owning, office)
    const ahead = ownersAhead(this.owning, office.first)
    const listed = behind.owners.length > 1
    const owners = listed ? behind.owners : [...new Set([...ahead, ...behind.owners])]
    if (owners.length < 2) return false
    const end = listed ? behind.last : office.last
    const comma = this.tokens[end]?.text === ','
    if (listed && !comma) return false
    const names = this.namesFrom(comma ? end + 1 : end, office)
    if (names.length !== owners.length) return false
    names.forEach((name, i) => {
      const owner = owners[i] ?? null
      const person = this.taken.get(name.first)?.person ?? this.people.named(this.text(name), owner)
      person.state ??= owner
      this.give(person, office, owner, { first: office.first, last: office.last })
      if (!this.taken.has(name.first)) this.add(name, person, name.last - name.first > 1 ? 'full' : 'surname')
    })
    return true
  }

  /** "Guangxi's party chief Chen Gang", "Istanbul mayor X": the state in which the place lies that has the office. */
  private stateOfPlace(office: OfficeMention): string | null {
    const genitive = this.tokens[office.first - 1]?.fold === "'s"
    const place = endingAt(this.context.places, genitive ? office.first - 1 : office.first)
    return place && this.sentenceOf(place.first) === this.sentenceOf(office.first) ? place.state : null
  }

  /** "Deputy Prime Minister and Foreign Minister Don": the first of two offices that one person holds. */
  private joinedBefore(office: OfficeMention): OfficeMention | undefined {
    if (this.tokens[office.first - 1]?.fold !== 'and') return undefined
    const before = endingAt(this.context.offices, office.first - 1)
    const single = before && !before.plural && !before.former && !before.generic && !office.generic
    return single && (office.for === null || office.for === before.for) ? before : undefined
  }

  /** "President Lula": a title and a surname alone, of whom the gazetteer knows one who held such an office then. */
  private holderOf(name: Extent, office: OfficeMention): Person | undefined {
    const surname = this.text(name)
    if (name.last - name.first > 1 || office.for !== null || office.plural || office.former) return undefined
    if (this.people.find(surname)) return undefined
    return this.people.prominent(surname, this.context.document.published, office.office)
  }

  private widen(index: number, whole: Extent): void {
    const mention = this.taken.get(index)
    if (!mention) return
    mention.whole = {
      first: Math.min(whole.first, mention.whole.first),
      last: Math.max(whole.last, mention.whole.last),
    }
  }

  private give(person: Person, office: OfficeMention, owner: string | null, extent: Extent): void {
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

  private mentionEndingBefore(office: OfficeMention): boolean {
    const comma = this.tokens[office.first - 1]?.fold === 'the' ? office.first - 2 : office.first - 1
    return this.tokens[comma]?.text === ',' && (this.taken.has(comma - 1) || isNameWord(this.tokens[comma - 1]))
  }

  /** One name, or a list of names joined by commas and "and". */
  private namesFrom(start: number, office: OfficeMention): Extent[] {
    const names: Extent[] = []
    let at = behindHonorifics(this.context.document, start)
    while (names.length < 6) {
      const mention = this.taken.get(at)
      const name = mention
        ? { first: mention.first, last: mention.last }
        : nameAt(this.context.document, at, this.blocked)
      if (!name || (mention && mention.first !== at)) break
      if (name.last - name.first === 1 && this.tokens[name.first]?.pos === 'VERB') break
      names.push(name)
      if (!office.plural) break
      const after = this.ownerBehind(name)?.last ?? name.last
      const next = this.tokens[after]
      if (next?.text === ',' || next?.fold === 'and') at = after + 1
      else break
    }
    return names
  }

  /** "Presidents Carlos Alvarado of Costa Rica and …": the state behind a name. */
  private ownerBehind(name: Extent): ActorMention | undefined {
    const actor = this.tokens[name.last]?.fold === 'of' ? startingAt(this.context.actors, name.last + 1) : undefined
    return actor?.kind === 'state' && actor.form === 'name' ? actor : undefined
  }

  /** Where the words for whoever holds the same office elsewhere begin, of which the last stands at a token: "counterpart", "opposite number". */
  private counterpartAt(last: number): number | null {
    const fold = this.tokens[last]?.fold ?? ''
    if (fold === 'counterpart' || fold === 'counterparts') return last
    if (/^(?:colleague|peer|homologue)s?$/.test(fold)) return covering(this.context.actors, last - 1) ? last : null
    return /^numbers?$/.test(fold) && this.tokens[last - 1]?.fold === 'opposite' ? last - 1 : null
  }

  /** "his Iranian counterpart Ebrahim Raisi": the office is that of the person before. */
  private counterpart(noun: number, at: number): void {
    const plural = this.tokens[at]?.fold.endsWith('s') === true
    const from = ['from', 'in'].includes(this.tokens[at + 1]?.fold ?? '')
      ? startingAt(this.context.actors, at + 2)
      : undefined
    const actor = from ?? covering(this.context.actors, noun - 1)
    const owner = actor?.code ?? null
    let index = from ? from.last : at + 1
    if (this.tokens[index]?.text === ',') index++
    const previous = this.mentionsBefore(noun, 2)
    const owners = plural ? ownersAhead(this.owning, noun) : []
    const names = this.namesFrom(index, { plural } as OfficeMention)
    names.forEach((name, i) => {
      const written = this.text(name)
      const own = owners.length === names.length ? (owners[i] ?? null) : owner
      const person = this.taken.get(name.first)?.person ?? this.people.named(written, own)
      person.state ??= own
      const model = (previous[plural ? previous.length - 1 - i : 0] ?? previous[0])?.person.offices.at(-1)
      if (model && person.offices.length === 0 && this.sentenceOf(at) - this.sentenceOf(model.extent.first) <= 1) {
        const words = new Set(model.office.toLowerCase().split(' '))
        const held = tenureOn(person, this.context.document.published)?.office
        const shared = held
          ?.toLowerCase()
          .split(' ')
          .some((word) => word.length > 3 && words.has(word) && word !== 'minister')
        const office = held && (plural || shared) ? held : model.office
        person.offices.push({
          office,
          for: own,
          former: false,
          generic: false,
          extent: { first: Math.min(actor?.first ?? noun, noun), last: at + 1 },
        })
      }
      if (!this.taken.has(name.first))
        this.add(name, person, 'full', { first: Math.min(actor?.first ?? noun, noun), last: name.last })
    })
  }

  /** The last persons found so far before a token, the nearest first, within sixty tokens. */
  private mentionsBefore(at: number, most: number): PersonMention[] {
    const found: PersonMention[] = []
    for (let i = at - 1; i >= Math.max(0, at - 60) && found.length < most; i--) {
      const mention = this.taken.get(i)
      if (mention && found.at(-1) !== mention) found.push(mention)
    }
    return found
  }

  private sentenceOf(index: number): number {
    return this.tokens[index]?.sentence ?? -1
  }

  /** A capitalised name of two or more words that speaks, acts, is put beside a person, or has an office behind a comma. */
  private actingName(at: number): void {
    if (
      at > 0 &&
      isNameWord(this.tokens[at - 1]) &&
      !this.blocked(at - 1) &&
      this.sentenceOf(at - 1) === this.sentenceOf(at)
    )
      return
    const run = nameAt(this.context.document, at, this.blocked)
    if (!run) return
    const name = withoutHonorifics(this.context.document, run)
    const titled = name.first > run.first || this.behindTitleWithStop(name.first) || this.behindRank(name)
    if (name.last - name.first < 2 && !titled) return
    if (titled && (isHonorific(this.tokens[name.first]) || covering(this.context.offices, name.first))) return
    if (name.last - name.first > 5) return
    if (covering(this.context.places, name.first)) return
    if (!titled && !this.evidence(name)) return
    const next = this.behindName(name.last)
    const person = this.people.named(this.text(name), next?.for ?? this.ofState(name) ?? this.stateBefore(name))
    if (titled) person.state ??= this.stateBeforeRank(name.first)
    this.add(name, person, 'full')
  }

  /** "by Mr. Karim Sassi": a title of address cut short stands before the name. */
  private behindTitleWithStop(at: number): boolean {
    return this.tokens[at - 1]?.text === '.' && isHonorific(this.tokens[at - 2])
  }

  /** "Cuban Lieutenant General Victor Rojo": a rank of the armed forces before a name of two words or more. */
  private behindRank({ first, last }: Extent): boolean {
    const before = this.tokens[first - 1]
    return last - first > 1 && before?.word.capital === true && RANKS.has(before.fold)
  }

  private stateBeforeRank(first: number): string | null {
    let at = first
    while (isHonorific(this.tokens[at - 1])) at--
    const owner = endingAt(this.context.actors, at)
    return owner?.kind === 'state' && owner.form === 'demonym' ? owner.code : null
  }

  private evidence(name: Extent): boolean {
    const next = this.tokens[name.last]
    const previous = this.tokens[name.first - 1]
    if (this.behindName(name.last)) return true
    if (startingAt(this.context.offices, name.last)) return false
    if (next && (next.pos === 'VERB' || next.pos === 'AUX') && (SPEECH.has(next.lemma) || ACTS.has(next.lemma)))
      return true
    if (next?.pos === 'AUX' && next.lemma !== 'be' && ACTS.has(this.tokens[name.last + 1]?.lemma ?? '')) return true
    if (next && SPEECH.has(this.tokens[name.last + 1]?.lemma ?? '') && next.pos === 'ADV') return true
    if (previous && SPEECH.has(previous.lemma) && previous.pos === 'VERB' && /^[,.]$/.test(next?.text ?? ''))
      return true
    if (next?.text === ',' && this.tokens[name.last + 1]?.fold === 'who') return true
    const beyond = this.tokens[name.last + 1]
    if (previous?.text === ',' && next?.text === ',' && beyond?.pos === 'VERB' && SPEECH.has(beyond.lemma)) return true
    if (
      (next?.fold === 'and' && this.taken.has(name.last + 1)) ||
      (previous?.fold === 'and' && this.taken.has(name.first - 2))
    )
      return true
    const led = this.tokens[name.first - 2]
    if (this.ofState(name) !== undefined) return true
    const agent =
      previous?.fold === 'by' && (LED.has(led?.lemma ?? '') || ['side', 'delegation'].includes(led?.fold ?? ''))
    if (agent || this.metBySomeone(name.first)) return true
    if (previous?.fold === 'with' && this.inTalks(name)) return true
    const body = next?.fold === 'of' ? this.bodyAt(name.last + 1) : undefined
    return body !== undefined
  }

  /** "held talks with Suh Wook", "raised it with Suh Wook in a phone call": talks or a call close to the name. */
  private inTalks(name: Extent): boolean {
    const near = (from: number, to: number) =>
      this.tokens
        .slice(Math.max(from, this.firstOf(name.first)), to)
        .some((t) => TALKS.has(t.fold) && t.sentence === this.sentenceOf(name.first))
    return near(name.first - 6, name.first) || near(name.last, name.last + 7)
  }

  /** "with Bolivia's Celinda Sosa", "Celinda Sosa of Bolivia was received": a name that a state owns, where persons meet. */
  private ofState(name: Extent): string | undefined {
    const genitive = this.tokens[name.first - 1]?.fold === "'s" || this.tokens[name.first - 1]?.text === "'"
    const owner = genitive ? endingAt(this.context.actors, name.first - 1) : undefined
    if (owner?.kind === 'state') {
      const before = this.tokens[owner.first - 1]
      const joined = ['with', 'and', 'by', 'between', 'to'].includes(before?.fold ?? '')
      return joined || (before?.pos === 'VERB' && MEETING.has(before.lemma)) ? owner.code : undefined
    }
    const of = this.ownerBehind(name)
    const verb = of && this.tokens[of.last]?.pos === 'AUX' ? this.tokens[of.last + 1] : this.tokens[of?.last ?? -1]
    return of && verb && (MEETING.has(verb.lemma) || LED.has(verb.lemma)) ? of.code : undefined
  }

  /** "Slovakia's Marek Eštok": the state at once before a name. */
  private stateBefore(name: Extent): string | null {
    const owner = this.tokens[name.first - 1]?.fold === "'s" ? endingAt(this.context.actors, name.first - 1) : undefined
    return owner?.kind === 'state' ? owner.code : null
  }

  /** "Tokayev met Serdar Berdimuhamedow": whom a person just named meets is a person. */
  private metBySomeone(first: number): boolean {
    const verb = this.tokens[first - 1]?.fold === 'with' ? first - 2 : first - 1
    const token = this.tokens[verb]
    return token?.pos === 'VERB' && ['meet', 'phone', 'telephone'].includes(token.lemma) && this.taken.has(verb - 1)
  }

  /** An office or a think tank behind a name: ", director of …", " of the Australian Strategic Policy Institute". */
  private behindName(at: number): OfficeMention | undefined {
    const opening = this.tokens[at]?.text
    if (opening !== ',' && opening !== '—' && opening !== '–' && opening !== '-' && opening !== '(' && opening !== '--')
      return undefined
    const article = ['the', 'a', 'an'].includes(this.tokens[at + 1]?.fold ?? '') ? 1 : 0
    const office = startingAt(this.context.offices, at + 1 + article)
    if (!office) return undefined
    const beyond = this.tokens[office.last]
    const claimed = this.taken.has(office.last) || (beyond && isNameWord(beyond) && !this.blocked(office.last))
    return claimed && !office.plural ? undefined : office
  }

  private bodyAt(at: number): ActorMention | undefined {
    const index = this.tokens[at]?.fold === 'the' ? at + 1 : at
    const actor = startingAt(this.context.actors, index)
    return actor?.kind === 'body' ? actor : undefined
  }

  /** Offices told behind the name: by apposition, by "is", by "heads". */
  appositions(): void {
    for (const mention of layerOf(this.found)) {
      let at = mention.last
      let office = this.behindName(at)
      if (office?.plural) {
        this.shareOut(mention, office)
        continue
      }
      while (office) {
        this.give(mention.person, office, office.for, { first: office.first, last: office.last })
        mention.person.state ??= office.for
        at = office.last
        office = this.tokens[at]?.fold === 'and' ? startingAt(this.context.offices, at + 1) : undefined
        if (office && this.taken.has(office.last)) office = undefined
      }

      const body = this.tokens[mention.last]?.fold === 'of' ? this.bodyAt(mention.last + 1) : undefined
      if (body && mention.person.offices.length === 0) {
        mention.person.offices.push({
          office: 'analyst',
          for: body.code,
          former: false,
          generic: true,
          extent: { first: mention.last, last: body.last },
        })
      }
    }
  }

  /** "X, Y and Z, the foreign ministers of A, B and C": one office each, in order. */
  private shareOut(last: PersonMention, office: OfficeMention): void {
    const list = [last]
    for (const earlier of this.mentionsBefore(last.first, 6)) {
      const gap = this.tokens.slice(earlier.last, list[0]?.first)
      if (!gap.every((t) => t.text === ',' || t.fold === 'and') || gap.length === 0) break
      list.unshift(earlier)
    }
    const { owners } = ownersBehind(this.owning, office)
    list.forEach((mention, i) => {
      const owner = owners.length === list.length ? (owners[i] ?? null) : null
      mention.person.state ??= owner
      this.give(mention.person, office, owner, { first: office.first, last: office.last })
    })
  }

  /** Offices told by a verb: "Chen is a member of …", "Chen heads the Commission". */
  predicates(): void {
    for (const mention of layerOf(this.found)) this.predicate(mention)
  }

  private predicate(mention: PersonMention): void {
    const verb = this.tokens[mention.last]
    if (!verb) return
    const article = ['the', 'a', 'an'].includes(this.tokens[mention.last + 1]?.fold ?? '') ? 1 : 0
    if (verb.lemma === 'be' && verb.pos === 'AUX') {
      const office = startingAt(this.context.offices, mention.last + 1 + article)
      if (office && !office.plural && !office.generic) this.give(mention.person, office, office.for, office)
      if (office) mention.person.state ??= office.for
    }
    const clause = this.context.document.sentences[verb.sentence]
    for (let i = mention.last; clause && i < Math.min(clause.last, mention.last + 24); i++) {
      const token = this.tokens[i]
      if (!token || token.text === ';' || (i > mention.last && this.taken.has(i))) break
      if (!personVerbs.heads.includes(token.lemma) || token.pos !== 'VERB' || /ed$|^ran$|^led$/.test(token.fold))
        continue
      const start = this.tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1
      const organ = startingAt(this.context.organs, start)
      if (!organ) continue
      mention.person.state ??= organ.state
      mention.person.offices.push({
        office: `head of the ${organ.name}`,
        for: organ.state,
        former: false,
        generic: false,
        extent: { first: i, last: organ.last },
      })
    }
  }

  /** Later mentions by surname, and prominent persons whom the story never names in full. */
  surnames(): void {
    const { document } = this.context
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]
      if (!token?.word.proper || token.pos === 'PRON' || token.pos === 'DET') continue
      if (this.taken.has(i) || covering(this.context.dates, i)) continue
      const run = nameAt(
        document,
        i,
        (index) => this.taken.has(index) || covering(this.context.dates, index) !== undefined,
      )
      for (let last = run?.last ?? i + 1; last > i; last--) {
        const extent = { first: i, last }
        const written = this.text(extent)
        const inActor = covering(this.context.actors, i)
        const person = inActor
          ? undefined
          : (this.people.find(written) ??
            (run?.last === i + 1 && !NEVER.has(token.fold) && !covering(this.context.places, i)
              ? this.prominentAt(i, written)
              : undefined))
        if (!person) continue
        this.add(extent, person, 'surname')
        i = last - 1
        break
      }
    }
  }

  private prominentAt(at: number, written: string): Person | undefined {
    const person = this.people.prominent(written, this.context.document.published)
    return person && !this.endsOtherName(at, person) ? person : undefined
  }

  /** "Dacian Fall": the last word of a name that is not this person's. */
  private endsOtherName(at: number, person: Person): boolean {
    const [before, token] = [this.tokens[at - 1], this.tokens[at]]
    if (before?.pos !== 'PROPN' || !before.word.proper || before.sentence !== token?.sentence) return false
    if (isHonorific(before) || this.taken.has(at - 1)) return false
    const { offices, actors, places, organs, dates } = this.context
    if ([offices, actors, places, organs, dates].some((layer) => covering<Extent>(layer, at - 1))) return false
    return !fold(person.name).split(/[ -]/).includes(before.fold)
  }

  /** "he", "she", "the Russian official", "China's top diplomat". */
  references(): void {
    const { document, offices } = this.context
    const known = { document, found: this.found, taken: this.taken }
    for (const { first, last, person } of descriptionsIn(known, offices, this.people.all))
      this.add({ first, last }, person, 'description')
    for (const { first, last, person } of pronounsIn(known)) this.add({ first, last }, person, 'pronoun')
  }
}

const joinedOffice = (first: OfficeMention, second: OfficeMention): OfficeMention => ({
  ...second,
  office: `${first.office} and ${second.office}`,
  for: second.for ?? first.for,
  byState: null,
})
