import { dateInWords } from '../model/date-words.ts'
import type { NetworkView } from '../model/network-view.ts'
import { printableParts } from './printable.ts'
import type { Style } from './style.ts'
import { wrap } from './wrap.ts'

/** Ties that are listed. */
const TIES = 20

/** A network: its nodes with their measures, the heaviest ties, who joins communities, and what was counted. */
export function networkText(view: NetworkView, style: Style): string {
  const { nodes, ties, brokers, all, of } = printableParts(view)
  if (nodes.length === 0) return `No ${NOUNS[of]} are on record together in these years.\n`
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]))
  const width = Math.min(40, Math.max(...nodes.map(({ name }) => name.length)))
  const lines = [
    style.bold(`${NOUNS[of][0]?.toUpperCase()}${NOUNS[of].slice(1)} by the weight of their ties`),
    style.dim(`${''.padEnd(width)}  weight  tied to  community  betweenness  participation`),
    ...nodes.map(
      (n) =>
        `${n.name.slice(0, width).padEnd(width)}  ${n.weight.toFixed(1).padStart(6)}  ${String(n.degree).padStart(7)}  ${String(n.community).padStart(9)}  ${n.betweenness.toFixed(3).padStart(11)}  ${n.participation.toFixed(2).padStart(13)}`,
    ),
    '',
    style.bold('Heaviest ties'),
    ...ties
      .slice(0, TIES)
      .map(
        ({ one, two, events, weight, level, latest }) =>
          `${nameOf.get(one)} and ${nameOf.get(two)}: ${contacts(events)}, weight ${weight.toFixed(1)}${level ? `, up to ${level}` : ''}${latest ? `, latest ${dateInWords(latest)}` : ''}`,
      ),
    '',
    `Who joins communities: ${brokers.map((id) => nameOf.get(id)).join(', ') || 'nobody'}.`,
  ]
  return `${lines.join('\n')}\n${wrap(`${basisOf(view, all)}\n`)}`
}

const NOUNS = { sides: 'sides', people: 'persons' } as const

const contacts = (n: number): string => {
  const shown = Number.isInteger(n) ? String(n) : `about ${n.toFixed(1)}`
  return `${shown} ${n === 1 ? 'event' : 'events'}`
}

function basisOf({ from, to, on, halfLife, nodes }: NetworkView, all: NetworkView['all']): string {
  const years = from === null && to === null ? 'all years' : `${from ?? 'the beginning'} to ${to ?? 'now'}`
  const hidden = all.nodes > nodes.length ? `; ${nodes.length} of ${all.nodes} are shown` : ''
  return `Basis: ${all.ties} ties by ${Math.round(all.contacts)} contacts of a pair in an event, ${years}${hidden}. ${all.imprecise} of them can lie in several years and count by share; ${all.undated} without a date are left out. Weights: level times 0.5 for each ${halfLife} years before ${on}.${all.pivots < all.nodes ? ` Betweenness is estimated by the shortest ways from ${all.pivots} of the ${all.nodes}.` : ''}`
}
