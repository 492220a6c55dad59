import type { Extent } from '../../../engine/layer.ts'
import { isState } from './actors.ts'
import type { OfficeMention } from './offices.ts'
import { type Person, tenureOn } from './people.ts'
import type { Roster } from './persons.ts'
import { ownersAhead, ownersBehind } from './shared-offices.ts'

/**
 * "The presidents of A, B and C signed …", where the story names one president of each: they are meant, and hold the office. Whoever
 * is so meant holds it by the words of the story, or by the gazetteer on the day of publication.
 */
export function holdersOf(roster: Roster): void {
  for (const office of roster.context.offices) {
    if (
      roster.inHeadline(office.first) ||
      !office.plural ||
      office.generic ||
      office.former ||
      isShared(roster, office) ||
      toldOfYearsAgo(roster, office)
    )
      continue
    const behind = ownersBehind(roster, office)
    const listed = behind.owners.length > 1
    const ahead = ownersAhead(roster, office.first)
    const owners = [...new Set([...(listed ? [] : ahead.owners), ...behind.owners])]
    if (owners.length < 2 || !owners.every(isState)) continue
    const holders = owners.map((owner) => holderFor(roster, office, owner))
    if (holders.includes(undefined)) continue
    const extent = { first: listed ? office.first : ahead.first, last: listed ? behind.last : office.last }
    owners.forEach((owner, i) => {
      const person = holders[i]
      if (!person) return
      roster.give(person, office, owner, extent)
      if (isSubject(roster, extent)) roster.add(extent, person, 'description')
    })
  }
}

/** Whether the words open their sentence and a verb follows: elsewhere they may say whose something is, or who is told of it. */
function isSubject(roster: Roster, { first, last }: Extent): boolean {
  const opens = roster.firstOf(first)
  const verb = roster.tokens[last]
  return first - opens <= 1 && (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')
}

/** Names that stand with the office were given it already. */
const isShared = (roster: Roster, office: OfficeMention): boolean =>
  roster.people.all.some((p) => p.offices.some((o) => o.extent.first === office.first))

/** The one person of a state in the story who holds the office; undefined where there is none or more than one. */
function holderFor(roster: Roster, office: OfficeMention, owner: string): Person | undefined {
  const title = office.byState?.[owner] ?? office.office
  const day = roster.context.document.published
  const holders = roster.people.all.filter(
    (person) =>
      person.state === owner &&
      (person.offices.some((o) => !o.former && o.office === title) || tenureOn(person, day)?.office.startsWith(title)),
  )
  return holders.length === 1 ? holders[0] : undefined
}

/** A sentence about an earlier year may mean those who held the office then. */
function toldOfYearsAgo(roster: Roster, office: OfficeMention): boolean {
  const { document } = roster.context
  const sentence = document.sentences[roster.sentenceOf(office.first)]
  const year = Number(document.published?.slice(0, 4))
  return document.tokens
    .slice(sentence?.first, sentence?.last)
    .some((t) => /^(?:19|20)\d\d$/.test(t.text) && !(Number(t.text) >= year))
}
