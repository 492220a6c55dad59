import type { ProposedEvent, StoryRecord } from '../../src/model/record.ts'
import type { SourceText } from '../../src/model/source.ts'
import type { Span } from '../../src/model/span.ts'
import { sourceOf } from '../../src/model/testing/sources.ts'
import { nameOfSide } from '../../src/resolve/keys.ts'
import { Chance } from './chance.ts'
import { languageOf, type Phrases } from './phrases.ts'
import { MATERIEL, type Mechanism, type Person, PLACES, type World } from './world.ts'

export interface Story {
  readonly source: SourceText
  readonly record: StoryRecord
}

const PUBLISHERS = ['Xinhua', 'TASS', 'Reuters', 'AFP', 'Kyodo', 'Anadolu', 'Yonhap', 'PTI', 'DPA', 'EFE']
const TYPES = ['meeting', 'visit', 'call', 'meeting', 'signing', 'exercise', 'conference'] as const
const DAY = 86_400_000
const FIRST = Date.UTC(1998, 0, 5)
const LAST = Date.UTC(2025, 10, 20)

/**
 * The stories of a world, the oldest first: what reading real ones yields, so many of each kind of statement, with the words
 * that state each. About 60 statements and 2 to 4 kB a story, of eight in English, one in Russian and one in Chinese.
 * `stories` is how many fill the years up to 2025; further ones go on from there.
 */
export function* storiesOf(world: World, seed: number, stories: number): Generator<Story> {
  const chance = new Chance(seed ^ 0x5eed)
  for (let number = 1; ; number++)
    yield new Telling(world, chance, number, FIRST + ((LAST - FIRST) * number) / stories).story()
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
const SURE = { rule: 'bench/told', confidence: 0.9 }

class Telling {
  private text = ''
  private readonly phrases: Phrases
  private readonly events: ProposedEvent[] = []
  private readonly offices: StoryRecord['offices'] = []
  private readonly claims: StoryRecord['claims'] = []
  private readonly quotes: StoryRecord['quotes'] = []
  private readonly instruments: StoryRecord['instruments'] = []
  private readonly relations: StoryRecord['relations'] = []
  private readonly commitments: StoryRecord['commitments'] = []

  constructor(
    private readonly world: World,
    private readonly chance: Chance,
    private readonly number: number,
    private readonly time: number,
  ) {
    this.phrases = languageOf(chance)
  }

  story(): Story {
    const published = dayOf(this.time)
    const many = 2 + this.chance.below(4)
    for (let i = 0; i < many; i++) {
      if (this.chance.happens(0.6)) this.round(this.world.mechanism(this.chance))
      else this.contact()
      this.background()
    }
    const length = 2000 + this.chance.below(2000)
    while (this.text.length < length) this.background()
    const title = this.phrases.title(this.events[0]?.sides.map(nameOfSide) ?? [], this.number)
    const { language } = this.phrases
    const told = { title, publisher: this.chance.of(PUBLISHERS), published, language }
    return {
      source: sourceOf(this.text, { ...told, url: `https://news.example/${this.number}` }),
      record: {
        ...told,
        events: this.events,
        offices: this.offices,
        claims: this.claims,
        quotes: this.quotes,
        instruments: this.instruments,
        relations: this.relations,
        commitments: this.commitments,
        suggestions: [],
        assertions: [],
        notices: [],
      },
    }
  }

  private say(sentence: string): Span {
    const start = this.text.length
    this.text += sentence
    const span = { start, end: this.text.length, exact: sentence }
    this.text += this.chance.happens(0.25) ? '\n\n' : ' '
    return span
  }

  private within(span: Span, words: string): Span[] {
    const at = span.exact.indexOf(words)
    return at < 0 ? [span] : [{ start: span.start + at, end: span.start + at + words.length, exact: words }]
  }

  /** The next round is held or announced, or the last is told of again; once in a while with another day than before. */
  private round(mechanism: Mechanism): void {
    const turn = this.chance.next()
    if (turn < 0.5 || mechanism.date === null) {
      mechanism.round++
      mechanism.date = dayOf(this.time - this.chance.below(3) * DAY)
      mechanism.place = this.chance.of(PLACES)
      this.event({ mechanism, round: mechanism.round, status: 'held', date: mechanism.date, place: mechanism.place })
    } else if (turn < 0.7) {
      const month = dayOf(this.time + 40 * DAY).slice(0, 7)
      this.event({ mechanism, round: mechanism.round + 1, status: 'planned', date: month, place: null })
    } else {
      const wrong = this.chance.happens(0.03)
      const date = wrong ? dayOf(Date.parse(mechanism.date) + DAY) : mechanism.date
      this.event({ mechanism, round: mechanism.round, status: 'held', date, place: mechanism.place })
    }
  }

  private contact(): void {
    this.event({
      mechanism: null,
      round: null,
      status: this.chance.happens(0.85) ? 'held' : 'planned',
      date: dayOf(this.time - this.chance.below(4) * DAY),
      place: this.chance.happens(0.8) ? this.chance.of(PLACES) : null,
    })
  }

  private event(told: {
    readonly mechanism: Mechanism | null
    readonly round: number | null
    readonly status: 'held' | 'planned'
    readonly date: string
    readonly place: string | null
  }): void {
    const { mechanism, round, status, date, place } = told
    const sides = mechanism ? mechanism.sides : this.world.dyad(this.chance)
    const names = sides.map(nameOfSide)
    const sentence = this.say(
      this.phrases.event({ sides: names, mechanism: mechanism?.name ?? null, round, status, date, place }),
    )
    const people = sides.flatMap((side) => (this.chance.happens(0.6) ? [this.world.person(side, this.chance)] : []))
    const cadence = mechanism && this.chance.happens(0.12) ? mechanism.cadence : null
    this.events.push({
      type: mechanism ? 'consultation' : this.chance.of(TYPES),
      status,
      date,
      place,
      sides: [...sides],
      participants: people.map((person) => this.participant(person)),
      mechanism: mechanism && { name: mechanism.name, round, cadence },
      materiel: this.chance.happens(0.08) ? [this.chance.of(MATERIEL)] : [],
      topics: [],
      fields: { date: this.within(sentence, date), ...(place ? { place: this.within(sentence, place) } : {}) },
      derived: [],
      evidence: [sentence],
      ...SURE,
    })
    if (this.chance.happens(0.5)) this.extra(sides, date)
  }

  private participant(person: Person): ProposedEvent['participants'][number] {
    const { name, office, side } = person
    const sentence = this.say(this.phrases.office(name, office, nameOfSide(side)))
    if (!this.offices.some((o) => o.person === name))
      this.offices.push({ person: name, office, for: side, evidence: [sentence], ...SURE })
    return { name, office, for: side, role: null, evidence: this.within(sentence, name) }
  }

  /** What else stories bring: claims most of all, then pledges, documents, quotations, anniversaries. */
  private extra(sides: readonly string[], date: string): void {
    const names = sides.map(nameOfSide)
    const kind = this.chance.next()
    const sentence = this.say(this.phrases.said(names, this.chance))
    const { start, end, exact } = sentence
    const told = { evidence: [sentence], ...SURE }
    if (kind < 0.55)
      this.claims.push({
        text: exact,
        attribution: this.chance.happens(0.6) ? (names[0] ?? null) : null,
        polarity: this.chance.of(['affirmed', 'affirmed', 'negated', 'hedged']),
        start,
        end,
        ...told,
      })
    else if (kind < 0.7) this.commitments.push({ parties: [...sides], text: exact, ...told })
    else if (kind < 0.82) this.quotes.push({ speaker: names[0] ?? null, text: exact, start, end, ...told })
    else if (kind < 0.93)
      this.instruments.push({
        name: `${names.join('-')} ${this.chance.of(['agreement', 'memorandum', 'joint statement'])}`,
        kind: 'agreement',
        date,
        parties: [...sides],
        ...told,
      })
    else
      this.relations.push({
        parties: [...sides],
        established: null,
        anniversary: 5 * (1 + this.chance.below(20)),
        status: null,
        derived: [],
        ...told,
      })
  }

  private background(): void {
    this.say(this.phrases.said(this.world.dyad(this.chance).map(nameOfSide), this.chance))
  }
}
