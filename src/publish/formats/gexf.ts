import type { PublicationAbout } from '../../model/publication.ts'
import { aboutLines } from '../about-text.ts'
import type { FileFormat } from '../format.ts'
import { legibleXml } from '../legible.ts'
import { networkOf } from '../network/network.ts'

const NODES = ['kind', 'code', 'events'] as const
const EDGES = ['relation', 'event_ids', 'dates'] as const

/** The same network as GEXF 1.3 for Gephi, with a spell for each event that is dated to the day. */
export const gexf: FileFormat = {
  name: 'gexf',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  async *content(publication) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield metaOf(publication.about)
    yield '<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">\n'
    yield attributes('node', NODES)
    yield attributes('edge', EDGES)
    const { nodes, edges } = await networkOf(publication)
    yield '<nodes>\n'
    for (const { id, label, ...values } of nodes)
      yield `<node id="${legibleXml(id)}" label="${attribute(label)}">${attvalues({ ...values })}</node>\n`
    yield '</nodes>\n<edges>\n'
    for (const { id, source, target, relation, events, dates, days } of edges) {
      const values = { relation, event_ids: events.join(' '), dates: dates.join(' ') }
      const spells = [...new Set(days.map(([first, last]) => `<spell start="${first}" end="${last}"/>`))]
      const over = spells.length > 0 ? `<spells>${spells.join('')}</spells>` : ''
      yield `<edge id="${legibleXml(id)}" source="${legibleXml(source)}" target="${legibleXml(target)}" weight="${events.length}">${attvalues(values)}${over}</edge>\n`
    }
    yield '</edges>\n</graph>\n</gexf>\n'
  },
}

const metaOf = (about: PublicationAbout): string =>
  `<meta${about.record ? ` lastmodifieddate="${about.record.at.slice(0, 10)}"` : ''}><creator>${legibleXml(`${about.software.name} ${about.software.version}`)}</creator><description>${legibleXml(aboutLines(about).join('\n'))}</description></meta>\n`

const attributes = (of: 'node' | 'edge', names: readonly string[]): string =>
  `<attributes class="${of}">${names.map((name) => `<attribute id="${name}" title="${name}" type="${name === 'events' ? 'integer' : 'string'}"/>`).join('')}</attributes>\n`

const attvalues = (values: Readonly<Record<string, string | number | null>>): string =>
  `<attvalues>${Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `<attvalue for="${name}" value="${attribute(String(value))}"/>`)
    .join('')}</attvalues>`

/** Readers of XML make spaces of the line breaks of attributes, unless they are written by number. */
const attribute = (words: string): string => legibleXml(words).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
