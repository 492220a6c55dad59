import type { Happening } from '../../model/happening.ts'
import type { ChairSpell } from '../../model/mechanism-analysis.ts'
import type { SideView } from '../../model/views.ts'
import type { Numbered } from './numbering.ts'
import type { Round } from './round.ts'

/**
 * Who led each side over the rounds, in their order: those told to chair, or where nobody of a round is, all that took part. A person
 * stands once for each side, with all their rounds.
 */
export function chairsOf(
  rounds: readonly Numbered<Round & Pick<Happening, 'people'>>[],
  nameOf: (person: string) => string,
  sideOf: (code: string) => SideView,
): ChairSpell[] {
  const spells = new Map<string, ChairSpell>()
  for (const { round, number } of rounds) {
    const chairs = round.people.filter(({ role }) => role === 'chair' || role === 'co-chair')
    for (const { person, office, for: side } of chairs.length > 0 ? chairs : round.people) {
      const key = `${side} ${person}`
      const known = spells.get(key)
      const at = { number, event: round.id, date: round.date }
      spells.set(key, {
        side: side === null ? null : sideOf(side),
        person,
        name: nameOf(person),
        offices: [...new Set([...(known?.offices ?? []), ...(office === null ? [] : [office])])],
        rounds: [...(known?.rounds ?? []), at],
      })
    }
  }
  return [...spells.values()].sort((a, b) => (a.side?.name ?? '~').localeCompare(b.side?.name ?? '~', 'en'))
}
