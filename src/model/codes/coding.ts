import cameo from '../../../data/cameo.json' with { type: 'json' }
import plover from '../../../data/plover.json' with { type: 'json' }
import type { EventCoding } from '../record.ts'
import type { EventStatus, EventType } from '../vocabulary.ts'

const WEIGHTS = new Map(cameo.codes.map((c) => [c.code, c.goldstein]))
const TYPES: Partial<Record<EventType, { plover: string; mode: string | null; cameo: string }>> = plover.types
const PLANNED: Partial<Record<EventType, string>> = plover.planned
const CONTEXTS = plover.contexts.map((c) => ({ context: c.context, words: c.words }))

/**
 * How PLOVER and CAMEO would code an event; null for what they have no code for and for what was called off. A plan to meet is
 * AGREE and CAMEO 036, not the meeting. `goldstein` is the weight of the CAMEO code on Goldstein's scale from -10 to 10.
 *
 * @example codingOf('call', 'held', ['JPN', 'KOR'], ['talked', 'about', 'trade'])
 * // { plover: 'CONSULT', mode: 'phone', contexts: ['economic'], cameo: '041', goldstein: 1 }
 */
export function codingOf(
  type: EventType,
  status: EventStatus,
  sides: readonly string[],
  words: readonly string[],
): EventCoding | null {
  const coded = TYPES[type]
  if (!coded || status === 'cancelled') return null
  const ahead = status === 'planned' ? PLANNED[type] : undefined
  const code = ahead ?? coded.cameo
  return {
    plover: ahead ? 'AGREE' : coded.plover,
    mode: ahead ? null : (coded.mode ?? (coded.plover === 'CONSULT' && sides.length > 2 ? 'multilateral' : null)),
    contexts: contextsOf(words),
    cameo: code,
    goldstein: WEIGHTS.get(code) ?? null,
  }
}

function contextsOf(words: readonly string[]): EventCoding['contexts'] {
  if (words.length === 0) return []
  const told = new Set(words)
  return CONTEXTS.filter((c) => c.words.some((word) => told.has(word))).map((c) => c.context)
}
