import { bounds } from '../../src/model/edtf.ts'
import type { Chance } from '../ledger/chance.ts'
import type { Mechanisms } from './mechanisms.ts'
import { dayOf, delegates, idOf, OFFICES, TODAY_NUMBER, type World } from './world.ts'

const TYPES = [
  'meeting',
  'meeting',
  'meeting',
  'visit',
  'visit',
  'call',
  'consultation',
  'signing',
  'sanction',
] as const
const PLACES = ['Beijing', 'Moscow', 'Geneva', 'New York', 'Singapore', null, null] as const

/** Events of a source. */
const OF_A_SOURCE = 5

export const sourcesFor = (events: number): number => Math.ceil(events / OF_A_SOURCE) + 1

/** One event as folding would leave it, with the rows that stand beside it. */
export function eventRow(i: number, world: World, mechanisms: Mechanisms, chance: Chance) {
  const pair = world.pair.draw(chance)
  const present = delegates(world, pair, chance)
  const round = chance.happens(0.1) ? mechanisms.next(pair) : null
  // One in five hundred is a plan of these days; else they fall anywhere in fifty-five years.
  const planned = round ? round.day > TODAY_NUMBER : chance.happens(0.002)
  const day = round?.day ?? (planned ? TODAY_NUMBER - 60 + chance.below(425) : TODAY_NUMBER - chance.below(55 * 365))
  const written = dayOf(day)
  const date = chance.happens(0.85) ? written : chance.happens(0.7) ? written.slice(0, 7) : written.slice(0, 4)
  const when = bounds(date)
  const id = idOf('ev', i)
  const source = idOf('src', Math.floor(i / OF_A_SOURCE))
  const pending = chance.happens(0.3)
  const again = chance.happens(0.3) ? [idOf('src', Math.max(0, Math.floor(i / OF_A_SOURCE) - 1))] : []
  return {
    event: {
      id,
      type: round ? 'consultation' : chance.of(TYPES),
      status: planned ? (chance.happens(0.9) ? 'planned' : 'cancelled') : 'held',
      date,
      ...when,
      place: chance.of(PLACES),
      mechanism: round?.mechanism ?? null,
      round: round?.round ?? null,
      sides: pair.map((side) => side.id),
      people: present.map((p) => ({
        person: p.id,
        office: p.title,
        for: p.state.key,
        role: round ? 'co-chair' : null,
      })),
      materiel: [],
      topics: [],
      sources: [...new Set([source, ...again])],
      waiting: pending,
      level: LEVELS.find((level) => present.some((p) => p.level === level)) ?? null,
    },
    sides: pair.map((side) => ({ event: id, side: side.id, ...when })),
    persons: present.map((p) => ({ event: id, person: p.id, ...when })),
    proposal: {
      batch: 1,
      entity: id,
      kind: 'Event',
      source,
      rule: 'meeting',
      confidence: 0.8,
      weight: 4,
      state: pending ? 'pending' : 'accepted',
      edited: false,
    },
  }
}

const LEVELS = OFFICES.map(([, level]) => level)
