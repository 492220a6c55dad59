import personVerbs from '../../../../../data/en/person-verbs.json' with { type: 'json' }
import { layerOf, startingAt } from '../../../engine/layer.ts'
import type { ActorMention } from './actors.ts'
import { isNameWord } from './names.ts'
import type { OfficeMention } from './offices.ts'
import type { PersonMention, Roster } from './persons.ts'
import { ownersBehind } from './shared-offices.ts'

/** An office or a think tank behind a name: ", director of …", " of the Australian Strategic Policy Institute". */
export function officeBehind(roster: Roster, at: number): OfficeMention | undefined {
  const opening = roster.tokens[at]?.text
  if (opening !== ',' && opening !== '—' && opening !== '–' && opening !== '-' && opening !== '(' && opening !== '--')
    return undefined
  const article = ['the', 'a', 'an'].includes(roster.tokens[at + 1]?.fold ?? '') ? 1 : 0
  const office = startingAt(roster.context.offices, at + 1 + article)
  if (!office) return undefined
  const beyond = roster.tokens[office.last]
  // "…, a spokesman said" tells who says it.
  if (article > 0 && personVerbs.speech.includes(beyond?.lemma ?? '') && beyond?.pos === 'VERB') return undefined
  const claimed = roster.taken.has(office.last) || (beyond && isNameWord(beyond) && !roster.blocked(office.last))
  return claimed && !office.plural ? undefined : office
}

export function bodyAt(roster: Roster, at: number): ActorMention | undefined {
  const index = roster.tokens[at]?.fold === 'the' ? at + 1 : at
  const actor = startingAt(roster.context.actors, index)
  return actor?.kind === 'body' ? actor : undefined
}

/** Offices told behind the name: by apposition, by "is", by "heads". */
export function appositions(roster: Roster): void {
  for (const mention of layerOf(roster.found)) {
    let at = mention.last
    let office = officeBehind(roster, at)
    if (office?.plural) {
      shareOut(roster, mention, office)
      continue
    }
    while (office) {
      roster.give(mention.person, office, office.for, { first: office.first, last: office.last })
      mention.person.state ??= office.for
      at = office.last
      office = roster.tokens[at]?.fold === 'and' ? startingAt(roster.context.offices, at + 1) : undefined
      if (office && roster.taken.has(office.last)) office = undefined
    }

    const body = roster.tokens[mention.last]?.fold === 'of' ? bodyAt(roster, mention.last + 1) : undefined
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
function shareOut(roster: Roster, last: PersonMention, office: OfficeMention): void {
  const list = [last]
  for (const earlier of roster.mentionsBefore(last.first, 6)) {
    const gap = roster.tokens.slice(earlier.last, list[0]?.first)
    if (!gap.every((t) => t.text === ',' || t.fold === 'and') || gap.length === 0) break
    list.unshift(earlier)
  }
  // "Prime Minister Golob, representatives of parties": others.
  if (list.length === 1) return
  const { owners } = ownersBehind(roster, office)
  list.forEach((mention, i) => {
    const owner = owners.length === list.length ? (owners[i] ?? null) : null
    mention.person.state ??= owner
    roster.give(mention.person, office, owner, { first: office.first, last: office.last })
  })
}

/** Offices told by a verb: "Chen is a member of …", "Chen heads the Commission". */
export function predicates(roster: Roster): void {
  for (const mention of layerOf(roster.found)) predicate(roster, mention)
}

function predicate(roster: Roster, mention: PersonMention): void {
  const verb = roster.tokens[mention.last]
  if (!verb) return
  const article = ['the', 'a', 'an'].includes(roster.tokens[mention.last + 1]?.fold ?? '') ? 1 : 0
  if (verb.lemma === 'be' && verb.pos === 'AUX') {
    const office = startingAt(roster.context.offices, mention.last + 1 + article)
    if (office && !office.plural && !office.generic) roster.give(mention.person, office, office.for, office)
    if (office) mention.person.state ??= office.for
  }
  const clause = roster.context.document.sentences[verb.sentence]
  for (let i = mention.last; clause && i < Math.min(clause.last, mention.last + 24); i++) {
    const token = roster.tokens[i]
    if (!token || token.text === ';' || (i > mention.last && roster.taken.has(i))) break
    if (!personVerbs.heads.includes(token.lemma) || token.pos !== 'VERB' || /ed$|^ran$|^led$/.test(token.fold)) continue
    const start = roster.tokens[i + 1]?.fold === 'the' ? i + 2 : i + 1
    const organ = startingAt(roster.context.organs, start)
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
