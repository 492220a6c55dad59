import lexicon from '../../../../../data/en/encounters.json' with { type: 'json' }
import { grouped } from '../../../../model/grouped.ts'
import type { Document } from '../../../engine/document.ts'
import { type Extent, within } from '../../../engine/layer.ts'
import type { Clause } from '../clauses.ts'
import type { VerbGroup } from '../verbs/group.ts'
import { dateIn } from './dates-in.ts'
import { guestPointedTo, isGuest, type Told } from './guests.ts'
import { placeIn } from './places-in.ts'
import type { Reading } from './reading.ts'
import { scopeOf, subjectsOf } from './roles.ts'
import { sidesIn } from './sides-in.ts'

const COMPOUNDS = lexicon.compounds
const LAST_OF_COMPOUND = new Set(COMPOUNDS.map((c) => c.at(-1)))
const JOINED = grouped(lexicon.joined, ({ verb }) => verb)
const GRANT = new Set(lexicon.grant)
const AUDIENCES = new Set(lexicon.audiences)
const FETE = new Set(lexicon.fete)
const MEALS = new Set(lexicon.meals)
const STRAIGHT = new Set(lexicon.straight)
const TREAT = new Set(lexicon.treat)
const DELIVER = new Set(lexicon.deliver)
const MESSAGES = new Set(lexicon.messages)
const GIVE_TIME = new Set(lexicon.giveTime)
const HOURS = new Set(['hour', 'hours', 'minutes'])
const GUEST = new Set(['guest', 'guests'])
/** How far behind its verb the noun or the guest may stand. */
const NEAR = 5

/** "tête-à-tête", "face-to-face", "get-together": a meeting by a compound noun, of which the last part stands at a token. */
export const isCompound = (document: Document, at: number): boolean => compoundFirst(document, at) !== null

/** Where the compound noun begins that ends at a token; null where none does. "a follow-up meeting" is told by its noun. */
export function compoundFirst({ tokens }: Document, at: number): number | null {
  if (!LAST_OF_COMPOUND.has(tokens[at]?.fold)) return null
  const found = COMPOUNDS.find(
    (compound) =>
      !(compound[0] === 'follow' && tokens[at + 1]?.pos === 'NOUN') &&
      compound.every((part, i) => {
        const steps = (compound.length - 1 - i) * 2
        return tokens[at - steps]?.fold === part && (steps === 0 || tokens[at - steps + 1]?.text === '-')
      }),
  )
  return found ? at - (found.length - 1) * 2 : null
}

/** "shook hands with", "came face to face", "granted an audience to", "gave a dinner for", "delivered a letter to": null where nothing of the kind is told. */
export function toldByPhrase(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  return (
    joined(reading, group, clause) ??
    audience(reading, group, clause) ??
    treated(reading, group, clause) ??
    handedOver(reading, group, clause) ??
    hoursTogether(reading, group, clause) ??
    guestOf(reading, group, clause) ??
    playedHost(reading, group, clause) ??
    toldVisitor(reading, group, clause)
  )
}

function joined(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  const { tokens } = reading.document
  const phrases = JOINED.get(group.lemma)
  if (!phrases) return null
  const next = tokens[group.last]
  const saysAt = (from: number) =>
    phrases.find(({ words }) => words.every((word, i) => tokens[from + i]?.fold === word))
  const passed = saysAt(group.last) === undefined && (next?.pos === 'ADV' || STRAIGHT.has(next?.fold ?? ''))
  const from = passed ? group.last + 1 : group.last
  const phrase = saysAt(from)
  if (!phrase) return null
  const last = from + phrase.words.length
  const scope = scopeOf(reading, group.first)
  const subjects = new Set(subjectsOf(reading, group, scope).map((p) => p.person))
  const withOther =
    tokens[last]?.fold === 'with' && within(reading.persons, { first: last, last: clause.last }).length > 0
  const told = dateIn(reading, scope, group) !== null || placeIn(reading, scope, group) !== null
  const several = subjects.size > 1 || actSeveral(reading, { first: clause.first, last: group.first })
  return told && (withOther || several) ? { received: false, anchor: { first: group.main, last } } : null
}

/** "The foreign ministers of A and B", "The two": several who act, without their names. */
const actSeveral = (reading: Reading, range: Extent): boolean =>
  sidesIn(reading, range).length > 1 || within(reading.groups, range).length > 0

/** "spent three hours with X", "had a separate hour together": time that two gave each other. */
function hoursTogether(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  if (!GIVE_TIME.has(group.lemma) || group.passive) return null
  const { tokens } = reading.document
  const hour = tokens.slice(group.last, Math.min(group.last + NEAR + 1, clause.last)).find((t) => HOURS.has(t.fold))
  if (!hour) return null
  const alone = ['alone', 'privately', 'closeted'].includes(tokens[hour.index + 1]?.fold ?? '') ? 1 : 0
  const joint = tokens[hour.index + 1 + alone]?.fold ?? ''
  const anchor = { first: group.main, last: hour.index + 2 + alone }
  const several = subjectsOf(reading, group, scopeOf(reading, group.first)).length > 1
  if (joint === 'together')
    return several || actSeveral(reading, { first: clause.first, last: group.first })
      ? { received: false, anchor }
      : null
  const [other] = joint === 'with' ? within(reading.persons, { first: hour.index, last: clause.last }) : []
  return other && other.whole.first <= hour.index + 4 + alone ? { received: false, anchor } : null
}

/** "told visiting President X that …": whoever is told something on a visit is met. */
function toldVisitor(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  const { tokens } = reading.document
  const article = tokens[group.last]?.fold === 'the' ? 1 : 0
  if (!TELLING.has(group.lemma) || group.passive || tokens[group.last + article]?.fold !== 'visiting') return null
  const last = Math.max(clause.last, group.last + NEAR)
  const [guest] = within(reading.persons, { first: group.last, last })
  return guest && guest.whole.first <= group.last + NEAR
    ? { received: true, anchor: { first: group.main, last: group.last + article + 1 }, guests: [guest] }
    : null
}

const TELLING = new Set(['tell', 'assure', 'inform', 'brief', 'remind', 'promise', 'urge', 'ask', 'warn'])

/** "played host on Monday to X": whoever does has received the guest. */
function playedHost(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  const { tokens } = reading.document
  if (group.lemma !== 'play' || tokens[group.last]?.fold !== 'host') return null
  const [guest] = within(reading.persons, { first: group.last, last: clause.last })
  const to = tokens.slice(group.last, guest?.whole.first ?? group.last).some((t) => t.fold === 'to')
  return guest && to ? { received: true, anchor: { first: group.main, last: group.last + 1 } } : null
}

/** "was the guest of X", "will be a guest of the president": whose guest one is. */
function guestOf(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  if (group.lemma !== 'be' || group.standing === 'habitual') return null
  const { tokens } = reading.document
  const guest = tokens.slice(group.last, Math.min(group.last + 4, clause.last)).find((t) => GUEST.has(t.fold))
  if (!guest || tokens[guest.index + 1]?.fold !== 'of') return null
  const [host] = within(reading.persons, { first: guest.index, last: clause.last })
  const near = host !== undefined && host.whole.first <= guest.index + 3
  return near && host.person.offices.length > 0
    ? { received: false, anchor: { first: group.main, last: guest.index + 1 } }
    : null
}

/** "granted an audience to X", "gave X an audience", "was granted an audience by X", "hosted a dinner in honour of X". */
function audience(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  const granted = GRANT.has(group.lemma)
  const feted = FETE.has(group.lemma) && !group.passive
  if (!granted && !feted) return null
  const { tokens } = reading.document
  const [guest] = within(reading.persons, { first: group.last, last: clause.last })
  const pointed = guestPointedTo(reading, group, clause, (fold) =>
    granted && !feted ? AUDIENCES.has(fold) : AUDIENCES.has(fold) || MEALS.has(fold),
  )
  if (pointed) return pointed
  if (!guest) return null
  const opener = tokens[clause.first - 1]
  if (granted && AUDIENCES.has(opener?.fold ?? '') && ['that', 'which'].includes(clause.opener ?? ''))
    return { received: true, anchor: { first: clause.first - 1, last: group.last } }
  const reach = Math.max(group.last + NEAR, guest.whole.first <= group.last + 1 ? guest.last + NEAR : 0)
  const noun = tokens
    .slice(group.last, Math.min(reach, clause.last))
    .find((t) => (granted && AUDIENCES.has(t.fold)) || (feted && MEALS.has(t.fold)))
  if (!noun) return null
  const between = tokens.slice(noun.index + 1, guest.whole.first).map((t) => t.fold)
  const forGuest =
    noun.index > guest.first ||
    ['to', 'for', 'by'].includes(between[0] ?? '') ||
    between.includes('honour') ||
    between.includes('honor')
  return forGuest && (noun.index > guest.first || between.length <= NEAR)
    ? { received: true, anchor: { first: group.main, last: noun.index + 1 } }
    : null
}

/** "had him to dinner", "took the minister for lunch": a meal that the host has with whoever stands between. */
function treated(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  if (!TREAT.has(group.lemma) || group.passive) return null
  const { tokens } = reading.document
  const [named] = within(reading.persons, { first: group.last, last: clause.last })
  const owned = tokens[(named?.whole.first ?? 0) - 1]?.fold === "'s" ? 2 : 0
  const guest = named && named.whole.first <= group.last + 1 + owned ? named : undefined
  if (!guest && !isGuest(tokens[group.last]?.fold ?? '')) return null
  const behind = guest?.whole.last ?? group.last + 1
  if (!['to', 'for', 'over'].includes(tokens[behind]?.fold ?? '')) return null
  const noun = tokens.slice(behind + 1, behind + 4).find((t) => MEALS.has(t.fold))
  return noun ? { received: true, anchor: { first: group.main, last: noun.index + 1 } } : null
}

/** "delivered a special message to President X in Dodoma on Monday": who hands it over in person has met the other. */
function handedOver(reading: Reading, group: VerbGroup, clause: Clause): Told | null {
  if (!DELIVER.has(group.lemma) || group.passive || group.standing !== 'held') return null
  const { tokens } = reading.document
  const noun = tokens.slice(group.last, Math.min(group.last + NEAR, clause.last)).find((t) => MESSAGES.has(t.fold))
  const to = noun && tokens.slice(noun.index + 1, Math.min(noun.index + 14, clause.last)).find((t) => t.fold === 'to')
  if (!noun || !to) return null
  const [other] = within(reading.persons, { first: to.index, last: clause.last })
  const scope = scopeOf(reading, group.first)
  const near = other !== undefined && other.whole.first <= to.index + 3
  const [bearer] = subjectsOf(reading, group, scope)
  const abroad =
    bearer?.person.state != null && other?.person.state != null && bearer.person.state !== other.person.state
  return near && bearer && (abroad || dateIn(reading, scope, group) !== null)
    ? { received: false, anchor: { first: group.main, last: noun.index + 1 } }
    : null
}
