import { covering, type Extent, endingAt, startingAt } from '../../../engine/layer.ts'
import { fold } from '../../../engine/word.ts'
import { isHonorific, isNameWord } from './names.ts'
import type { OfficeMention } from './offices.ts'
import type { Person } from './people.ts'
import type { PersonMention, Roster } from './persons.ts'
import { isNamesakeTitle } from './portfolios.ts'
import { royal } from './royal-names.ts'
import { ownersAhead, ownersBehind } from './shared-offices.ts'

/** "Foreign Minister Wang Yi", "British Foreign Secretary, David Lammy", "Presidents Xi Jinping and Vladimir Putin". */
export function behindTitle(roster: Roster, office: OfficeMention): void {
  if (office.plural && shared(roster, office)) return
  const regnal = roster.taken.get(office.first)
  if (regnal && isRegnal(roster, regnal, office)) {
    roster.give(regnal.person, office, office.for, { first: office.first, last: office.last })
    return
  }
  let at = office.last
  const comma = roster.tokens[at]?.text === ','
  if (comma && (mentionEndingBefore(roster, office) || office.generic)) return
  if (comma) at++
  else if (secondTitle(roster, at)) return
  const names = roster.namesFrom(at, office.plural)
  if (names.length === 0) return
  const closed =
    /^[,.;]$/.test(roster.tokens[names.at(-1)?.last ?? 0]?.text ?? '') || doesSomething(roster, office, names.at(-1))
  if (comma && !(closed && (names.length === 1 || office.plural))) return
  const first = office.plural ? undefined : titleBefore(roster, office)
  for (const name of office.plural ? names : names.slice(0, 1)) {
    const person =
      roster.taken.get(name.first)?.person ??
      holderOf(roster, name, office) ??
      roster.people.named(roster.text(name), office.for)
    if (person.state === null)
      person.state =
        office.for ??
        first?.for ??
        roster.ownerBehind(name)?.code ??
        (office.plural ? null : stateOfPlace(roster, office))
    const doubled = office.plural ? undefined : joinedBefore(roster, office)
    const extent = { first: doubled?.first ?? office.first, last: office.last }
    roster.give(person, doubled ? joinedOffice(doubled, office) : office, office.for ?? doubled?.for ?? null, extent)
    if (!roster.taken.has(name.first))
      roster.add(name, person, name.last - name.first > 1 ? 'full' : 'surname', {
        first: extent.first,
        last: name.last,
      })
    else roster.widen(name.first, { first: extent.first, last: name.last })
    if (!first) continue
    roster.give(person, first, first.for, first)
    roster.widen(name.first, { first: first.first, last: name.last })
  }
}

/** "King Abdullah II": a name that is listed with its title, not "Amir Khan", which opens with a word that can be one. */
const isRegnal = (roster: Roster, name: PersonMention, office: OfficeMention): boolean =>
  name.first === office.first &&
  name.last > office.last &&
  !fold(name.person.name).startsWith(roster.tokens[office.first]?.fold ?? '')

/** "spokesperson Assistant Secretary Ana Rojas": a second title stands between the first one and the name. */
function secondTitle(roster: Roster, at: number): OfficeMention | undefined {
  const second = startingAt(roster.context.offices, at)
  const joins = second && !second.plural && !isHonorific(roster.tokens[at]) && !isNamesakeTitle(roster.tokens[at])
  return joins && roster.sentenceOf(at) === roster.sentenceOf(at - 1) ? second : undefined
}

function titleBefore(roster: Roster, office: OfficeMention): OfficeMention | undefined {
  const first = secondTitle(roster, office.first) ? endingAt(roster.context.offices, office.first) : undefined
  const owned = covering(roster.actors, office.first - 1) !== undefined
  return first && !first.plural && !first.generic && !owned ? first : undefined
}

/** "Ambassador of Chile to Peru, X on Monday called on": a title at the head of the sentence, a name, and what its bearer did. */
function doesSomething(roster: Roster, office: OfficeMention, name: Extent | undefined): boolean {
  if (!name || name.last - name.first < 2) return false
  const before = roster.tokens[office.first - 1]
  const heads =
    before === undefined ||
    before.sentence !== roster.tokens[office.first]?.sentence ||
    /^(?:the|-|–|—|--|:|\))$/i.test(before.text)
  const on = roster.tokens[name.last]?.fold === 'on' ? 1 : 0
  const verb = roster.tokens[covering(roster.context.dates, name.last + on)?.last ?? name.last]
  return heads && (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')
}

/** "the presidents of A and B, X and Y", "the A and B foreign ministers, X and Y": one holder of each, in order; false where it is not so. */
function shared(roster: Roster, office: OfficeMention): boolean {
  const behind = ownersBehind(roster, office)
  const ahead = ownersAhead(roster, office.first).owners
  const listed = behind.owners.length > 1
  const owners = listed ? behind.owners : [...new Set([...ahead, ...behind.owners])]
  if (owners.length < 2) return false
  const end = listed ? behind.last : office.last
  const comma = roster.tokens[end]?.text === ','
  if (listed && !comma) return false
  const names = roster.namesFrom(comma ? end + 1 : end, office.plural)
  if (names.length !== owners.length) return false
  names.forEach((name, i) => {
    const owner = owners[i] ?? null
    const person = roster.taken.get(name.first)?.person ?? roster.people.named(roster.text(name), owner)
    person.state ??= owner
    roster.give(person, office, owner, { first: office.first, last: office.last })
    if (!roster.taken.has(name.first)) roster.add(name, person, name.last - name.first > 1 ? 'full' : 'surname')
  })
  return true
}

/** "Guangxi's party chief Chen Gang", "Istanbul mayor X": the state in which the place lies that has the office. */
function stateOfPlace(roster: Roster, office: OfficeMention): string | null {
  const genitive = roster.tokens[office.first - 1]?.fold === "'s"
  const place = endingAt(roster.context.places, genitive ? office.first - 1 : office.first)
  return place && roster.sentenceOf(place.first) === roster.sentenceOf(office.first) ? place.state : null
}

/** "Deputy Prime Minister and Foreign Minister Don": the first of two offices that one person holds. */
function joinedBefore(roster: Roster, office: OfficeMention): OfficeMention | undefined {
  if (roster.tokens[office.first - 1]?.fold !== 'and') return undefined
  const before = endingAt(roster.context.offices, office.first - 1)
  const single = before && !before.plural && !before.former && !before.generic && !office.generic
  return single && (office.for === null || office.for === before.for) ? before : undefined
}

/** "President Lula": a title and a surname alone, of whom the gazetteer knows one who held such an office then. */
function holderOf(roster: Roster, name: Extent, office: OfficeMention): Person | undefined {
  const surname = roster.text(name)
  const reigning = name.last - name.first === 1 ? royal(roster, surname, office) : undefined
  if (reigning) return reigning
  if (name.last - name.first > 1 || office.for !== null || office.plural || office.former) return undefined
  if (roster.people.find(surname)) return undefined
  return roster.people.prominent(surname, roster.context.document.published, office.office)
}

function mentionEndingBefore(roster: Roster, office: OfficeMention): boolean {
  const comma = roster.tokens[office.first - 1]?.fold === 'the' ? office.first - 2 : office.first - 1
  return roster.tokens[comma]?.text === ',' && (roster.taken.has(comma - 1) || isNameWord(roster.tokens[comma - 1]))
}

const joinedOffice = (first: OfficeMention, second: OfficeMention): OfficeMention => ({
  ...second,
  office: `${first.office} and ${second.office}`,
  for: second.for ?? first.for,
  byState: null,
})
