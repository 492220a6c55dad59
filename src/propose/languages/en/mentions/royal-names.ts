import { fold } from '../../../engine/word.ts'
import { builtOf } from '../../../gazetteer/built.ts'
import type { OfficeMention } from './offices.ts'
import { holdsOn, type Person, personsKnown } from './people.ts'
import type { Roster } from './persons.ts'

const ROYAL = /^(?:King|Sultan|Emir|Crown Prince|Prince|Princess)$/
/** "Haitham bin Tariq": the first name stands before whose son or daughter somebody is. */
const FATHERED = /^(\S+) (?:bin|bint|ibn) /u

const fathered = builtOf((known) => personsKnown(known).filter((p) => FATHERED.test(p.name)))

/** "Prince Faisal", "Oman's Sultan Haitham": by a royal title and the first name alone, whom the story named in full, else who reigns in the state by the gazetteer. */
export function royal(roster: Roster, name: string, office: OfficeMention): Person | undefined {
  if (!ROYAL.test(office.office) || office.plural || office.former) return undefined
  const called = (full: string) => fold(FATHERED.exec(full)?.[1] ?? '') === fold(name)
  const ofState = (state: string | null) => office.for === null || state === office.for
  const told = roster.people.all.findLast((p) => called(p.name) && ofState(p.state))
  if (told || office.for === null) return told
  const day = roster.context.document.published ?? ''
  const reigning = fathered(roster.context.known).filter(
    (p) => called(p.name) && ofState(p.state) && p.tenures?.some((t) => t.office === office.office && holdsOn(t, day)),
  )
  const [entry] = reigning
  return entry && reigning.length === 1 ? roster.people.named(entry.name, entry.state) : undefined
}
