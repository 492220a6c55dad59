import lexicon from '../../../../../data/en/office-words.json' with { type: 'json' }
import personVerbs from '../../../../../data/en/person-verbs.json' with { type: 'json' }
import { covering, type Extent, endingAt, startingAt } from '../../../engine/layer.ts'
import { isHonorific, isNameWord, isParticle, nameAt, withoutHonorifics } from './names.ts'
import { bodyAt, officeBehind } from './offices-behind-names.ts'
import type { Roster } from './persons.ts'

const RANKS = new Set(lexicon.ranks)
const SPEECH = new Set(personVerbs.speech)
const ACTS = new Set(personVerbs.acts)
/** Verbs whose agent behind "by" is a person. */
const LED = new Set([
  ...personVerbs.heads,
  'receive',
  'greet',
  'accompany',
  'sign',
  'represent',
  'welcome',
  'brief',
  'open',
  'attend',
])
const TALKS = new Set([
  'talks',
  'meeting',
  'call',
  'conversation',
  'conversations',
  'met',
  'spoke',
  'meet',
  'meets',
  'bilateral',
  'phone',
  'dinner',
  'lunch',
  'breakfast',
])
const MEETING = new Set(['meet', 'receive', 'host', 'welcome', 'greet', 'see', 'phone', 'telephone', 'visit'])

/** A capitalised name of two or more words that speaks, acts, is put beside a person, or has an office behind a comma. */
export function actingName(roster: Roster, at: number): void {
  if (
    at > 0 &&
    isNameWord(roster.tokens[at - 1]) &&
    !roster.blocked(at - 1) &&
    roster.sentenceOf(at - 1) === roster.sentenceOf(at)
  )
    return
  if (isParticle(roster.tokens[at - 1]) && roster.taken.has(at - 2)) return
  const run = nameAt(roster.context.document, at, roster.blocked)
  if (!run) return
  const name = withoutHonorifics(roster.context.document, run)
  const titled = name.first > run.first || behindTitleWithStop(roster, name.first) || behindRank(roster, name)
  if (name.last - name.first < 2 && !titled) return
  if (titled && (isHonorific(roster.tokens[name.first]) || covering(roster.context.offices, name.first))) return
  if (name.last - name.first > 5) return
  if (covering(roster.context.places, name.first)) return
  if (!titled && !isPerson(roster, name)) return
  const next = officeBehind(roster, name.last)
  const person = roster.people.named(roster.text(name), next?.for ?? ofState(roster, name) ?? stateBefore(roster, name))
  if (titled) person.state ??= stateBeforeRank(roster, name.first)
  roster.add(name, person, 'full')
}

/** "by Mr. Karim Sassi": a title of address cut short stands before the name. */
function behindTitleWithStop(roster: Roster, at: number): boolean {
  return roster.tokens[at - 1]?.text === '.' && isHonorific(roster.tokens[at - 2])
}

/** "Cuban Lieutenant General Victor Rojo": a rank of the armed forces before a name of two words or more. */
function behindRank(roster: Roster, { first, last }: Extent): boolean {
  const before = roster.tokens[first - 1]
  return last - first > 1 && before?.word.capital === true && RANKS.has(before.fold)
}

function stateBeforeRank(roster: Roster, first: number): string | null {
  let at = first
  while (isHonorific(roster.tokens[at - 1])) at--
  const owner = endingAt(roster.actors, at)
  return owner?.kind === 'state' && owner.form === 'demonym' ? owner.code : null
}

function isPerson(roster: Roster, name: Extent): boolean {
  const next = roster.tokens[name.last]
  const previous = roster.tokens[name.first - 1]
  if (officeBehind(roster, name.last)) return true
  if (startingAt(roster.context.offices, name.last)) return false
  if (next && (next.pos === 'VERB' || next.pos === 'AUX') && (SPEECH.has(next.lemma) || ACTS.has(next.lemma)))
    return true
  if (next?.pos === 'AUX' && next.lemma !== 'be' && ACTS.has(roster.tokens[name.last + 1]?.lemma ?? '')) return true
  if (next && SPEECH.has(roster.tokens[name.last + 1]?.lemma ?? '') && next.pos === 'ADV') return true
  if (previous && SPEECH.has(previous.lemma) && previous.pos === 'VERB' && /^[,.]$/.test(next?.text ?? '')) return true
  if (next?.text === ',' && roster.tokens[name.last + 1]?.fold === 'who') return true
  const beyond = roster.tokens[name.last + 1]
  if (previous?.text === ',' && next?.text === ',' && beyond?.pos === 'VERB' && SPEECH.has(beyond.lemma)) return true
  if (
    (next?.fold === 'and' && (roster.taken.has(name.last + 1) || titled(roster, name.last + 1))) ||
    (previous?.fold === 'and' && roster.taken.has(name.first - 2))
  )
    return true
  // "X and his Armenian counterpart".
  if (next?.fold === 'and' && ['his', 'her'].includes(beyond?.fold ?? '')) return true
  const led = roster.tokens[name.first - 2]
  if (ofState(roster, name) !== undefined) return true
  const agent =
    previous?.fold === 'by' && (LED.has(led?.lemma ?? '') || ['side', 'delegation'].includes(led?.fold ?? ''))
  if (agent || metBySomeone(roster, name.first)) return true
  if (previous?.fold === 'with' && inTalks(roster, name)) return true
  const body = next?.fold === 'of' ? bodyAt(roster, name.last + 1) : undefined
  return body !== undefined
}

/** "X and Kazakh deputy premier Y": a person named with a title starts at a token. */
const titled = (roster: Roster, at: number): boolean => {
  const office = startingAt(roster.context.offices, at)
  return office !== undefined && !office.plural && roster.taken.get(office.last)?.whole.first === at
}

/** "held talks with Suh Wook", "raised it with Suh Wook in a phone call": talks or a call close to the name. */
function inTalks(roster: Roster, name: Extent): boolean {
  const near = (from: number, to: number) =>
    roster.tokens
      .slice(Math.max(from, roster.firstOf(name.first)), to)
      .some((t) => TALKS.has(t.fold) && t.sentence === roster.sentenceOf(name.first))
  return near(name.first - 6, name.first) || near(name.last, name.last + 7)
}

/** "with Bolivia's Celinda Sosa", "Celinda Sosa of Bolivia was received": a name that a state owns, where persons meet. */
function ofState(roster: Roster, name: Extent): string | undefined {
  const genitive = roster.tokens[name.first - 1]?.fold === "'s" || roster.tokens[name.first - 1]?.text === "'"
  const owner = genitive ? endingAt(roster.actors, name.first - 1) : undefined
  if (owner?.kind === 'state') {
    const before = roster.tokens[owner.first - 1]
    const joined = ['with', 'and', 'by', 'between', 'to'].includes(before?.fold ?? '')
    return joined || (before?.pos === 'VERB' && MEETING.has(before.lemma)) ? owner.code : undefined
  }
  const of = roster.ownerBehind(name)
  const verb = of && roster.tokens[of.last]?.pos === 'AUX' ? roster.tokens[of.last + 1] : roster.tokens[of?.last ?? -1]
  return of && verb && (MEETING.has(verb.lemma) || LED.has(verb.lemma)) ? of.code : undefined
}

/** "Slovakia's Marek Eštok": the state at once before a name. */
function stateBefore(roster: Roster, name: Extent): string | null {
  const owner = roster.tokens[name.first - 1]?.fold === "'s" ? endingAt(roster.actors, name.first - 1) : undefined
  return owner?.kind === 'state' ? owner.code : null
}

/** "Tokayev met Serdar Berdimuhamedow": whom a person just named meets is a person. */
function metBySomeone(roster: Roster, first: number): boolean {
  const verb = roster.tokens[first - 1]?.fold === 'with' ? first - 2 : first - 1
  const token = roster.tokens[verb]
  return token?.pos === 'VERB' && ['meet', 'phone', 'telephone'].includes(token.lemma) && roster.taken.has(verb - 1)
}
