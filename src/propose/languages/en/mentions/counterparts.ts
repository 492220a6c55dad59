import { covering, startingAt } from '../../../engine/layer.ts'
import { tenureOn } from './people.ts'
import type { Roster } from './persons.ts'
import { ownersAhead } from './shared-offices.ts'

/** Where the words for whoever holds the same office elsewhere begin, of which the last stands at a token: "counterpart", "opposite number". */
function nounAt(roster: Roster, last: number): number | null {
  const fold = roster.tokens[last]?.fold ?? ''
  if (fold === 'counterpart' || fold === 'counterparts') return last
  if (/^(?:colleague|peer|homologue)s?$/.test(fold)) return covering(roster.actors, last - 1) ? last : null
  return /^numbers?$/.test(fold) && roster.tokens[last - 1]?.fold === 'opposite' ? last - 1 : null
}

/** "his Iranian counterpart Ebrahim Raisi": the office is that of the person before. */
export function counterpartAt(roster: Roster, at: number): void {
  const noun = nounAt(roster, at)
  if (noun === null) return
  const plural = roster.tokens[at]?.fold.endsWith('s') === true
  const from = ['from', 'in'].includes(roster.tokens[at + 1]?.fold ?? '')
    ? startingAt(roster.actors, at + 2)
    : undefined
  const actor = from ?? covering(roster.actors, noun - 1)
  const owner = actor?.code ?? null
  let index = from ? from.last : at + 1
  if (roster.tokens[index]?.text === ',') index++
  const previous = roster.mentionsBefore(noun, 2)
  const owners = plural ? ownersAhead(roster, noun).owners : []
  const names = roster.namesFrom(index, plural)
  names.forEach((name, i) => {
    const written = roster.text(name)
    const own = owners.length === names.length ? (owners[i] ?? null) : owner
    const person = roster.taken.get(name.first)?.person ?? roster.people.named(written, own)
    person.state ??= own
    const model = (previous[plural ? previous.length - 1 - i : 0] ?? previous[0])?.person.offices.at(-1)
    if (model && person.offices.length === 0 && roster.sentenceOf(at) - roster.sentenceOf(model.extent.first) <= 1) {
      const words = new Set(model.office.toLowerCase().split(' '))
      const held = tenureOn(person, roster.context.document.published)?.office
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
    if (!roster.taken.has(name.first))
      roster.add(name, person, 'full', { first: Math.min(actor?.first ?? noun, noun), last: name.last })
  })
}
