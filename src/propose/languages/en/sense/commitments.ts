import { type Extent, within } from '../../../engine/layer.ts'
import { clauseAt } from '../clauses.ts'
import { type Reading, sentenceOf } from '../frames/reading.ts'
import { sidesIn } from '../frames/roles.ts'

export interface Commitment {
  readonly parties: string[]
  readonly text: string
  readonly extent: Extent
}

const PLEDGES = new Set(['pledge', 'agree', 'vow', 'promise', 'commit', 'undertake', 'decide', 'resolve'])

/** What sides bind themselves to: "pledged to share security interests", "agreed to resume …", "decided to hold …". */
export function findCommitments(reading: Reading, dyad: readonly string[]): Commitment[] {
  const { tokens, text } = reading.document
  const found: Commitment[] = []
  for (const clause of reading.clauses) {
    const sentence = sentenceOf(reading, clause.first)
    if (!sentence || sentence.part === 'headline') continue
    for (const group of clause.groups) {
      if (group.standing === 'negated' || group.standing === 'hedged') continue
      const pledge = tokens.slice(group.first, group.last).find((t) => PLEDGES.has(t.lemma) && t.pos === 'VERB')
      if (!pledge || ['PRON', 'DET'].includes(tokens[pledge.index - 1]?.pos ?? '')) continue
      const to =
        tokens[pledge.index + 1]?.fold === 'to' ||
        (pledge.lemma === 'commit' && tokens[pledge.index + 2]?.fold === 'to')
      if (!to) continue
      const subject = { first: clause.first, last: group.first }
      const own = [
        ...new Set([
          ...sidesIn(reading, subject, { capitals: true }),
          ...within(reading.persons, subject).flatMap((p) => p.person.state ?? []),
        ]),
      ]
      const grouped = within(reading.groups, subject).length > 0
      const parties = grouped || own.length === 0 ? [...dyad] : own
      if (parties.length === 0) continue
      const last = endOf(reading, pledge.index, sentence.last)
      const first = pledge.index
      found.push({ parties, text: text.slice(tokens[first]?.start, tokens[last - 1]?.end), extent: { first, last } })
    }
  }
  return found
}

function endOf(reading: Reading, from: number, limit: number): number {
  const { tokens } = reading.document
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]
    if (!token) break
    if (
      token.text === ';' ||
      token.text === '.' ||
      token.text === '"' ||
      (token.text === ',' &&
        (tokens[i + 1]?.fold.endsWith('ing') || tokens[i + 1]?.fold === 'which' || tokens[i + 1]?.fold === 'on'))
    )
      return i
    const clause = clauseAt(reading.clauses, i)
    if (token.fold === 'and' && PLEDGES.has(tokens[i + 1]?.lemma ?? '') && tokens[i + 1]?.pos === 'VERB') return i
    if (clause && clause.first === i && i > from + 4 && ['while', 'although', 'but', 'though'].includes(token.fold))
      return i
  }
  return limit
}
