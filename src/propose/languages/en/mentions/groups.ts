import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import groupsFile from '../../../../../data/en/groups.json' with { type: 'json' }
import type { Document } from '../../../engine/document.ts'
import { type Extent, type Layer, layerOf } from '../../../engine/layer.ts'

/** Words that mean several sides or persons told before: "the two sides", "both ministers", "the trio", "they". */
export interface GroupMention extends Extent {
  readonly of: 'sides' | 'persons'
  /** How many, where the words say so. */
  readonly count: number | null
}

const QUALIFIERS = new Set(groupsFile.qualifiers)
/** "the five Central Asian leaders": of states that the story need not name, so that only a number makes a group of them. */
const REGIONS = new Set(groupsFile.regions)
const SIDES = new Set(groupsFile.sides)
const PERSONS = new Set(groupsFile.persons)
const COUNTS: Record<string, number> = { two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, dual: 2 }
/** "met them", "received them": persons told before. */
const RECEIVED = new Set(['meet', ...verbs.receive])
const OCCASIONS = new Set(['meeting', 'gathering', 'talks', 'encounter', 'session', 'summit'])
const COLLECTIVE: Record<string, number | null> = groupsFile.collective

export function findGroups(document: Document): Layer<GroupMention> {
  const { tokens } = document
  const found: GroupMention[] = []
  for (const token of tokens) {
    const at = token.index
    const previous = tokens[at - 1]
    const met = token.fold === 'them' && RECEIVED.has(previous?.lemma ?? '')
    if (token.fold === 'they' || met || (token.fold === 'all' && tokens[at + 1]?.fold === 'three')) {
      found.push({
        first: at,
        last: token.fold === 'all' ? at + 2 : at + 1,
        of: 'persons',
        count: token.fold === 'all' ? 3 : null,
      })
    } else if (standsAlone(document, at)) {
      found.push({ first: token.fold === 'two' ? at - 1 : at, last: at + 1, of: 'persons', count: 2 })
    } else if (token.fold === 'their' && tokens.slice(at + 1, at + 4).some((t) => OCCASIONS.has(t.fold))) {
      found.push({ first: at, last: at + 1, of: 'persons', count: null })
    } else if (token.fold in COLLECTIVE && previous?.fold === 'the') {
      found.push({ first: at - 1, last: at + 1, of: 'persons', count: COLLECTIVE[token.fold] ?? null })
    } else if (SIDES.has(token.fold) || PERSONS.has(token.fold)) {
      let first = at
      let count: number | null = null
      let regional = false
      while (first > 0 && at - first < 4) {
        const word = tokens[first - 1]
        if (!word || word.sentence !== token.sentence) break
        if (word.fold in COUNTS) count = COUNTS[word.fold] ?? null
        else if (REGIONS.has(word.fold)) regional = true
        else if (!QUALIFIERS.has(word.fold)) break
        first--
      }
      const definite =
        tokens[first]?.fold === 'the' || tokens[first]?.fold === 'both' || tokens[first]?.fold === 'these'
      if (
        count !== null ||
        (definite && first < at && !regional) ||
        ((opensSentence(document, at) || opensSentence(document, first)) && PERSONS.has(token.fold) && !regional)
      ) {
        found.push({
          first,
          last: at + 1,
          of: SIDES.has(token.fold) ? 'sides' : 'persons',
          count: regional ? null : count,
        })
      }
    }
  }
  return layerOf(found)
}

const CONNECTORS = new Set(['and', 'when', 'where', 'while', 'before', 'after', 'as'])

const opensSentence = ({ tokens, sentences }: Document, at: number): boolean =>
  sentences[tokens[at]?.sentence ?? -1]?.first === at

/** "The two agreed …", "Both also visited …": two of whom the story has told, without a noun. */
function standsAlone(document: Document, at: number): boolean {
  const { tokens } = document
  const token = tokens[at]
  if (token?.fold !== 'two' && token?.fold !== 'both') return false
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  const opens = (index: number) => {
    const before = tokens[index - 1]
    return opensSentence(document, index) || before?.text === ',' || CONNECTORS.has(before?.fold ?? '')
  }
  const two = token?.fold === 'two' && previous?.fold === 'the' && opens(at - 1)
  const both = token?.fold === 'both' && opensSentence(document, at)
  const verb = next?.pos === 'ADV' ? tokens[at + 2] : next
  return (two || both) && (verb?.pos === 'VERB' || verb?.pos === 'AUX')
}
