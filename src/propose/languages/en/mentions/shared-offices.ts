import type { Token } from '../../../engine/document.ts'
import { covering, endingAt, type Layer, startingAt } from '../../../engine/layer.ts'
import type { ActorMention } from './actors.ts'
import type { OfficeMention } from './offices.ts'

/** What is looked at to tell whose the holders of an office in the plural are. */
interface Context {
  readonly tokens: readonly Token[]
  readonly actors: Layer<ActorMention>
}

/** How far behind the office its owners may be listed. */
const REACH = 12
const JOINS = new Set([',', 'and', 'of', 'the'])

/** "the foreign ministers of A, B and C": the owners in their order, and where the list of them ends. */
export function ownersBehind({ tokens, actors }: Context, office: OfficeMention): { owners: string[]; last: number } {
  const owners: string[] = []
  let last = office.last
  for (let i = office.first; i < office.last + REACH; ) {
    const token = tokens[i]
    if (!token || token.sentence !== tokens[office.first]?.sentence) break
    const actor = startingAt(actors, i)
    if (actor) {
      if (!owners.includes(actor.code)) owners.push(actor.code)
      last = Math.max(last, actor.last)
      i = actor.last
      continue
    }
    if (i >= office.last && !covering(actors, i) && !JOINS.has(token.fold)) break
    i++
  }
  return { owners, last }
}

/** "the Lithuanian and Latvian ministers": the owners before a noun, in their order, and where the list of them starts. */
export function ownersAhead({ actors, tokens }: Context, noun: number): { owners: string[]; first: number } {
  const owners: string[] = []
  let first = noun
  for (let i = noun; i > noun - REACH; ) {
    const actor = endingAt(actors, i)
    if (actor) {
      owners.unshift(actor.code)
      first = actor.first
    } else if (!['and', ','].includes(tokens[i - 1]?.fold ?? '')) break
    i = actor ? actor.first : i - 1
  }
  return { owners, first }
}
