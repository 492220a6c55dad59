import verbs from '../../../../../data/en/event-verbs.json' with { type: 'json' }
import { type Extent, within } from '../../../engine/layer.ts'
import { type Clause, clausesIn } from '../clauses.ts'
import type { EventFrame } from '../frames/frame.ts'
import { type Reading, sentenceOf, textOf } from '../frames/reading.ts'

const DISCUSS = new Set(verbs.discuss)

/** A subject of talks, as the text has it. */
export interface Topic extends Extent {
  readonly text: string
}

/**
 * What was on the agenda of a gathering: "discussed trade, the border and visas", "compared notes on Ukraine", in the sentence
 * that tells of it or the next one.
 */
export function topicsOf(reading: Reading, frame: EventFrame): Topic[] {
  if (['signing', 'transfer', 'sanction', 'exercise', 'exhibition', 'other'].includes(frame.type)) return []
  const own = sentenceOf(reading, frame.anchor.first)
  if (!own) return []
  const next = reading.document.sentences[own.index + 1]
  for (const sentence of [own, next]) {
    if (!sentence) continue
    for (const clause of clausesIn(reading.clauses, sentence)) {
      if (sentence !== own && !together(reading, clause)) continue
      const topics = discussedIn(reading, clause, frame.standing === 'planned')
      if (topics.length > 0) return topics
    }
  }
  return []
}

/** In the next sentence only those who met can have discussed it: "they", "the two sides", "the talks", a person. */
function together(reading: Reading, clause: Clause): boolean {
  const [group] = clause.groups
  if (!group) return false
  const subject = { first: clause.first, last: group.first }
  const word = reading.document.tokens[group.first - 1]?.fold ?? ''
  return within(reading.groups, subject).length > 0 || ['talks', 'agenda', 'meeting', 'delegates'].includes(word)
}

/** What a clause says was discussed; of a plan, what is to be. */
function discussedIn(reading: Reading, clause: Clause, planned: boolean): Topic[] {
  const { tokens } = reading.document
  for (const group of clause.groups) {
    if (!DISCUSS.has(group.lemma) || ['negated', 'hedged', 'habitual'].includes(group.standing) || group.passive)
      continue
    if ((group.standing === 'planned') !== planned) continue
    const phrase = tokens.slice(group.last, group.last + 6).find((t) => t.fold === 'on' || t.fold === 'about')
    const indirect = ['exchange', 'compare', 'talk', 'speak', 'hold', 'have'].includes(group.lemma)
    if (indirect && !phrase) continue
    const first = indirect && phrase ? phrase.index + 1 : group.last
    return listed(reading, { first, last: clause.last })
  }
  return []
}

/** The members of a list "A, B and C", as the text has them, without what says when or with whom. */
function listed(reading: Reading, range: Extent): Topic[] {
  const { tokens } = reading.document
  const items: Extent[] = []
  let first = range.first
  const close = (last: number) => {
    if (last > first && last - first <= 9) items.push({ first, last })
  }
  for (let i = range.first; i < range.last; i++) {
    const fold = tokens[i]?.fold ?? ''
    if (['with', 'during', 'at', 'when', 'while', 'ahead', '"', '“', ';', '.'].includes(fold) || fold === 'including') {
      close(i)
      first = range.last
      break
    }
    if (fold === ',' || fold === 'and') {
      close(i)
      first = i + 1
    }
  }
  close(range.last)
  return items
    .map((item) => ({
      ...item,
      text: textOf(reading, item)
        .replace(/(?<![.,;])[.,;]+$/, '')
        .trim(),
    }))
    .filter(({ text }) => /\p{L}/u.test(text))
    .slice(0, 8)
}
