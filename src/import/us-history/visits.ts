import type { ImportedFile, ImportedRow, RefusedRow } from '../../model/imported.ts'
import type { ImportFormat } from '../format.ts'
import { hashOf } from '../hash.ts'
import { XmlFile, type XmlItem } from '../xml.ts'
import { countryOf, visitorsIn } from './names.ts'
import { cellsOf, daysOf, described, faultOf, guestThings, PUBLISHER, SITE, sideThing, spansOf, visit } from './row.ts'

const DATASET = `${SITE}/visits`
const COLUMNS = ['start-date', 'end-date', 'visitor', 'from', 'description']

/** Visits to the United States by heads of state and government, as the Office of the Historian lists them: one `visit` each. */
export const usVisits: ImportFormat = {
  name: 'us-visits',
  label: 'XML of visits by foreign leaders, Office of the Historian',
  extensions: ['.xml'],
  is: ({ text }) => /<visits[\s>]/.test(text.slice(0, 2000)),
  read({ text }): ImportedFile {
    const file = new XmlFile(text)
    return {
      dataset: DATASET,
      title: 'Visits to the United States by foreign leaders',
      publisher: PUBLISHER,
      language: 'en',
      rows: file.items('visit').map(rowOf),
    }
  },
}

function rowOf(item: XmlItem): ImportedRow | RefusedRow {
  const id = item.text('id')
  const refused = faultOf(item, ['id', 'start-date', 'end-date', 'visitor', 'from'])
  if (refused !== null) return { line: item.line, id: id || null, refused }
  const whole = item.stretch(COLUMNS)
  const [visitors, from] = [spansOf(item, 'visitor'), spansOf(item, 'from')]
  const guests = visitorsIn(item.text('visitor')).map((who, i) =>
    guestThings(`guest ${i + 1}`, who, daysOf(item), visitors),
  )
  return {
    id,
    hash: hashOf(cellsOf(item, COLUMNS)),
    line: item.line,
    evidence: [whole],
    things: [
      {
        ref: 'visit',
        kind: 'Event',
        known: { by: 'row' },
        evidence: [whole],
        said: [
          ...visit(item, { whole, host: [whole], guest: from }),
          ...guests.map(({ tookPart }) => tookPart),
          ...described(item, 'description'),
        ],
      },
      sideThing('host', 'United States', [whole]),
      sideThing('guest', countryOf(item.text('from')), from),
      ...guests.flatMap(({ things }) => things),
    ],
  }
}
