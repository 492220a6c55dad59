import { aboutLines } from '../about-text.ts'
import type { FileFormat } from '../format.ts'
import { legibleXml } from '../legible.ts'
import { networkOf } from '../network/network.ts'

/** Names of the data that nodes and edges have, with their types. */
const KEYS = {
  node: { label: 'string', kind: 'string', code: 'string', events: 'int' },
  edge: { relation: 'string', weight: 'int', event_ids: 'string', dates: 'string', first: 'string', last: 'string' },
} as const

/** The network of sides, persons and mechanisms as GraphML; edges weigh as many events as tie their ends. */
export const graphml: FileFormat = {
  name: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  async *content(publication) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
    yield `<desc>${legibleXml(aboutLines(publication.about).join('\n'))}</desc>\n`
    for (const [of, keys] of Object.entries(KEYS))
      for (const [name, type] of Object.entries(keys))
        yield `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
    yield '<graph id="record" edgedefault="undirected">\n'
    const { nodes, edges } = await networkOf(publication)
    for (const { id, label, kind, code, events } of nodes)
      yield `<node id="${legibleXml(id)}">${data('node', { label, kind, code, events })}</node>\n`
    for (const { id, source, target, relation, events, dates, days } of edges) {
      const ends = {
        first: days.map(([first]) => first).sort()[0] ?? null,
        last:
          days
            .map(([, last]) => last)
            .sort()
            .at(-1) ?? null,
      }
      const values = { relation, weight: events.length, event_ids: events.join(' '), dates: dates.join(' '), ...ends }
      yield `<edge id="${legibleXml(id)}" source="${legibleXml(source)}" target="${legibleXml(target)}">${data('edge', values)}</edge>\n`
    }
    yield '</graph>\n</graphml>\n'
  },
}

const data = (of: string, values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<data key="${of}_${name}">${legibleXml(String(value))}</data>`)
    .join('')
