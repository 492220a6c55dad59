import type { Layer } from '../../../engine/layer.ts'
import { layerOf } from '../../../engine/layer.ts'
import { buildTrie, matchAll } from '../../../engine/trie.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import { words } from '../words.ts'
import { actingName } from './acting-names.ts'
import { counterpartAt } from './counterparts.ts'
import { holdersOf } from './holders.ts'
import { behindTitle } from './names-behind-titles.ts'
import { appositions, predicates } from './offices-behind-names.ts'
import { type People, personsKnown } from './people.ts'
import { type PersonContext, type PersonMention, Roster } from './persons.ts'
import { descriptionsIn, pronounsIn } from './references.ts'
import { surnames } from './surnames.ts'

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
  const roster = new Roster(context)
  fullNames(roster)
  appositions(roster)
  surnames(roster)
  predicates(roster)
  holdersOf(roster)
  references(roster)
  return { people: roster.people, persons: layerOf(roster.found) }
}

/** Names of the gazetteer, names behind a title, and names that do what only persons do. */
function fullNames(roster: Roster): void {
  const { tokens, taken, people, context } = roster
  for (const { first, last, value } of layerOf(matchAll(tokens, fullNamesOf(context.known))))
    if (!taken.has(first)) roster.add({ first, last }, people.named(value.name, value.state), 'full')
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    for (; (context.offices[next]?.first ?? Number.POSITIVE_INFINITY) <= i; next++) {
      const office = context.offices[next]
      if (office) behindTitle(roster, office)
    }
    counterpartAt(roster, i)
  }
  for (const { index, word } of tokens) if (word.capital && !taken.has(index)) actingName(roster, index)
}

/** "he", "she", "the Russian official", "China's top diplomat". */
function references(roster: Roster): void {
  const { people, context, found, taken } = roster
  const known = { document: context.document, found, taken }
  for (const { first, last, person } of descriptionsIn(known, context.offices, people.all))
    roster.add({ first, last }, person, 'description')
  for (const { first, last, person } of pronounsIn(known)) roster.add({ first, last }, person, 'pronoun')
}
