import officesFile from '../../../../../data/en/offices-of-one-state.json' with { type: 'json' }
import { within } from '../../../engine/layer.ts'
import type { Reading } from '../frames/reading.ts'
import { capitalOf, isState } from '../mentions/actors.ts'
import type { Person } from '../mentions/people.ts'
import type { PersonMention } from '../mentions/persons.ts'
import { datelineOf } from './dateline.ts'
import { headsOfDelegations } from './delegation-heads.ts'
import { principalSides } from './sides.ts'

const OF_ONE_STATE = officesFile.states
const NATIONAL =
  /\b(?:president|prime minister|premier|minister|secretary|chancellor|king|queen|emir|sultan|prince|governor|speaker|chief|director|commander|ambassador|envoy)\b/i
/** Looked at as far as a story goes. */
const MOST_SENTENCES = 300

/**
 * An outlet gives its own ministers no nationality: "Foreign Minister Zayani and his Greek counterpart". Where a sentence names both
 * states of the pair that the story is about, persons of one of them, and others whose state nothing tells, these are of the other one;
 * and so is whoever else holds an office of a state that is not told. Failing that, a title that one state alone has tells it. Sets `state`
 * of such persons.
 */
export function settleHomeState(reading: Reading): void {
  const sent = headsOfDelegations(reading)
  settleByHeadline(reading)
  settleMonarch(reading)
  settleByPair(reading)
  for (const [person, state] of sent) person.state = state
  for (const person of reading.people.all) person.state ??= stateOfTitle(person)
}

/** The state that alone has the title of an office that a person is told to hold. */
function stateOfTitle(person: Person): string | null {
  const titles = person.offices.filter((o) => !o.former && o.for === null).map((o) => o.office)
  const own = OF_ONE_STATE.find(({ is, opens }) =>
    titles.some((t) => is.includes(t) || opens.some((o) => t.startsWith(o))),
  )
  return own?.state ?? null
}

function settleByPair(reading: Reading): void {
  const unowned = reading.people.all.filter(holdsUnownedOffice)
  const unknown = new Set(unowned.filter((p) => !unowned.some((q) => q !== p && sharesTitle(p, q))))
  const pair = unknown.size > 0 ? pairOf(reading) : null
  if (!pair) return
  const votes = new Map<string, number>()
  for (const sentence of reading.document.sentences.slice(0, MOST_SENTENCES)) {
    const people = new Set(
      within(reading.persons, sentence)
        .filter(isNamed)
        .map((m) => m.person),
    )
    const foreign = new Set([...people].flatMap((p) => p.state ?? []))
    const [other] = foreign
    if (foreign.size !== 1 || other === undefined || !pair.includes(other)) continue
    if (![...people].some((p) => unknown.has(p))) continue
    const home = pair.find((s) => s !== other)
    if (home) votes.set(home, (votes.get(home) ?? 0) + 1)
  }
  const [[home] = [], second] = [...votes].sort((a, b) => b[1] - a[1])
  if (!home || second) return
  for (const person of unknown) person.state = home
}

/** "Speaker of the Riksdag visits Nuuk": whoever is only called "Speaker" in the first sentence holds the office that the headline names. */
function settleByHeadline(reading: Reading): void {
  const { sentences } = reading.document
  const headline = sentences.find((s) => s.part === 'headline')
  const lead = sentences.find((s) => s.part === 'body')
  const [first] = lead ? within(reading.persons, lead) : []
  if (!headline || !first || first.person.state !== null) return
  const words = (office: string) => office.toLowerCase().split(' ')
  const held = first.person.offices.filter((o) => o.for === null && !o.generic && !o.former)
  const named = within(reading.offices, headline).find(
    (o) => o.for !== null && !o.plural && held.some((h) => words(o.office).includes(words(h.office)[0] ?? '')),
  )
  if (named) first.person.state = named.for
}

/** "AMMAN — His Majesty King Hussein received …": whom an outlet in a capital calls king and no more is its own. */
function settleMonarch(reading: Reading): void {
  const lead = reading.document.sentences.find((s) => s.part === 'body')
  const filed = lead ? datelineOf(reading) : null
  const [first] = lead ? within(reading.persons, lead) : []
  if (!filed?.state || filed.name !== capitalOf(filed.state) || !first || first.person.state !== null) return
  if (first.person.offices.some((o) => o.for === null && MONARCH.test(o.office))) first.person.state = filed.state
}

const MONARCH = /^(?:King|Queen|Emir|Sultan|Crown Prince)$/

/** The two states of the headline, else of the first mechanism, else those named most. */
function pairOf(reading: Reading): string[] | null {
  const headline = reading.document.sentences.find((s) => s.part === 'headline')
  const headed = headline ? within(reading.actors, headline).map((a) => a.code) : []
  const told = reading.mechanisms.find((m) => m.mechanism.parties.length === 2)?.mechanism.parties ?? []
  for (const sides of [[...new Set(headed)], told, principalSides(reading, [])])
    if (sides.length === 2 && sides.every(isState)) return [...sides]
  return null
}

const isNamed = (mention: PersonMention): boolean => mention.form === 'full' || mention.form === 'surname'

/** "Presidents Lungu and Masisi": of two states, rather than both of the outlet's. */
const sharesTitle = (a: Person, b: Person): boolean =>
  a.offices.some((o) => b.offices.some((p) => p.extent.first === o.extent.first))

const holdsUnownedOffice = (person: Person): boolean =>
  person.state === null &&
  person.offices.some((o) => !o.former && !o.generic && o.for === null && NATIONAL.test(o.office))
