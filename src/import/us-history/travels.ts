import { type ImportedFile, type ImportedRow, identifierOf, type RefusedRow } from '../../model/imported.ts'
import { textValue } from '../../model/typed-statement.ts'
import type { ImportFormat } from '../format.ts'
import { hashOf } from '../hash.ts'
import { XmlFile, type XmlItem } from '../xml.ts'
import { countryOf } from './names.ts'
import { cellsOf, daysOf, described, faultOf, guestThings, PUBLISHER, SITE, sideThing, spansOf, visit } from './row.ts'

const DATASET = `${SITE}/travels`
const COLUMNS = ['role', 'name', 'start-date', 'end-date', 'country', 'locale', 'remarks']

/** Offices of the travellers by the list's `role`. */
const OFFICES: Readonly<Record<string, string>> = { president: 'President', secretary: 'Secretary of State' }

/** Travels abroad of presidents and secretaries of state, as the Office of the Historian lists them: one `trip` each. */
export const usTravels: ImportFormat = {
  name: 'us-travels',
  label: 'XML of travels abroad of presidents and secretaries of state, Office of the Historian',
  extensions: ['.xml'],
  is: ({ text }) => /<trips[\s>]/.test(text.slice(0, 2000)),
  read({ text }): ImportedFile {
    const file = new XmlFile(text)
    return {
      dataset: DATASET,
      title: 'Travels abroad of presidents and secretaries of state of the United States',
      publisher: PUBLISHER,
      language: 'en',
      rows: file.items('trip').map(rowOf),
    }
  },
}

function rowOf(item: XmlItem): ImportedRow | RefusedRow {
  const id = item.text('id')
  const refused = faultOf(item, ['id', 'start-date', 'end-date', 'name', 'role', 'country'])
  if (refused !== null) return { line: item.line, id: id || null, refused }
  const who = item.attribute('who')
  const office = OFFICES[item.text('role')] ?? null
  const whole = item.stretch(COLUMNS)
  const [name, country, locale] = [spansOf(item, 'name'), spansOf(item, 'country'), spansOf(item, 'locale')]
  const { things, tookPart } = guestThings(
    'guest 1',
    { name: item.text('name'), office, ...(who !== null && { identifier: identifierOf(`${SITE}/people`, who) }) },
    daysOf(item),
    name,
  )
  const host = countryOf(item.text('country'))
  return {
    id,
    hash: hashOf([who ?? '', ...cellsOf(item, COLUMNS)]),
    line: item.line,
    evidence: [whole],
    things: [
      {
        ref: 'trip',
        kind: 'Event',
        known: { by: 'row' },
        evidence: [whole],
        said: [
          ...visit(item, { whole, host: country, guest: [whole] }),
          {
            property: 'place',
            value: textValue(item.text('locale') || item.text('country')),
            evidence: locale.length > 0 ? locale : country,
          },
          tookPart,
          ...described(item, 'remarks'),
        ],
      },
      sideThing('host', host, country),
      sideThing('guest', 'United States', [whole]),
      ...things,
    ],
  }
}
