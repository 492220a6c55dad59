import { covering, type Extent } from '../../../engine/layer.ts'
import { fold } from '../../../engine/word.ts'
import { isCutShort, isHonorific, nameAt } from './names.ts'
import type { Person } from './people.ts'
import { NAMELESS, type Roster } from './persons.ts'

/** Later mentions by surname, and prominent persons whom the story never names in full. */
export function surnames(roster: Roster): void {
  const { document } = roster.context
  for (let i = 0; i < roster.tokens.length; i++) {
    const token = roster.tokens[i]
    if (!token?.word.proper || token.pos === 'PRON' || token.pos === 'DET') continue
    if (roster.taken.has(i) || covering(roster.context.dates, i) || isCutShort(roster.tokens, i)) continue
    const run = nameAt(
      document,
      i,
      (index) => roster.taken.has(index) || covering(roster.context.dates, index) !== undefined,
    )
    for (let last = run?.last ?? i + 1; last > i; last--) {
      const extent = { first: i, last }
      const written = roster.text(extent)
      const inActor = covering(roster.context.actors, i)
      const person = inActor
        ? undefined
        : (roster.people.find(written) ??
          (run?.last === i + 1 && !NAMELESS.has(token.fold) && !covering(roster.context.places, i)
            ? prominentAt(roster, i, written)
            : undefined))
      if (!person) continue
      roster.add(extent, person, 'surname')
      i = last - 1
      break
    }
  }
}

function prominentAt(roster: Roster, at: number, written: string): Person | undefined {
  const person = roster.people.prominent(written, roster.context.document.published)
  return person && !endsOtherName(roster, at, person) ? person : undefined
}

/** "Dacian Fall": the last word of a name that is not this person's. */
function endsOtherName(roster: Roster, at: number, person: Person): boolean {
  const [before, token] = [roster.tokens[at - 1], roster.tokens[at]]
  if (before?.pos !== 'PROPN' || !before.word.proper || before.sentence !== token?.sentence) return false
  if (isHonorific(before) || roster.taken.has(at - 1)) return false
  const { offices, actors, places, organs, dates } = roster.context
  if ([offices, actors, places, organs, dates].some((layer) => covering<Extent>(layer, at - 1))) return false
  return !fold(person.name).split(/[ -]/).includes(before.fold)
}
