import type { PublishedEntity, PublishedKind } from '../../model/publication.ts'
import { valueText } from '../../model/value-text.ts'
import type { StatementView } from '../../model/views.ts'
import { type Column, joined, type Table, table } from './table.ts'

/** Values of a property in words, those that are shown first. */
const values = (entity: PublishedEntity, property: string): string[] =>
  (entity.properties[property] ?? []).map((value) => valueText(value, entity.names))

const first = (name: string, property: string, description: string, more: Partial<Column<PublishedEntity>> = {}) =>
  ({ name, type: 'text', description, ...more, of: (e) => values(e, property)[0] ?? null }) as Column<PublishedEntity>

const all = (name: string, property: string, description: string) =>
  ({ name, type: 'list', description, of: (e) => joined(values(e, property)) }) as Column<PublishedEntity>

const id = (name: string): Column<PublishedEntity> => ({ name, type: 'text', description: 'Id.', of: (e) => e.id })
const named: Column<PublishedEntity> = { name: 'name', type: 'text', description: 'Name.', of: (e) => e.name }
const code: Column<PublishedEntity> = {
  name: 'code',
  type: 'text',
  description: 'Its code: of a state ISO 3166-1 alpha-3, of an organisation its short name.',
  of: (e) => e.key,
}

const listing = (
  name: string,
  kind: PublishedKind,
  description: string,
  columns: readonly Column<PublishedEntity>[],
): Table =>
  table<PublishedEntity>({
    name,
    description,
    key: [columns[0]?.name ?? ''],
    columns,
    rows: (publication) => publication.entities(kind),
  })

export const mechanisms = listing(
  'mechanisms',
  'Mechanism',
  'Mechanisms: consultations, dialogues, commissions that meet again and again.',
  [
    id('mechanism'),
    named,
    all('aliases', 'alias', 'Other names.'),
    all('parties', 'party', 'States and organisations whose mechanism it is.'),
    first('cadence', 'cadence', 'How often it is said to meet.', { scheme: 'cadence' }),
    first('established', 'established', 'Since when it is said to exist (EDTF).', { type: 'date' }),
  ],
)

export const people = listing('people', 'Person', 'Persons; the table tenures has their offices.', [
  id('person'),
  named,
  all('aliases', 'alias', 'Other spellings and names.'),
  all('identifiers', 'identifier', 'Identifiers elsewhere.'),
])

export const states = listing('states', 'State', 'States that take part in events.', [
  id('state'),
  code,
  named,
  all('aliases', 'alias', 'Other names.'),
])

export const organisations = listing('organisations', 'Organisation', 'Organisations that take part in events.', [
  id('organisation'),
  code,
  named,
  all('aliases', 'alias', 'Other names.'),
])

export const instruments = listing('instruments', 'Instrument', 'Treaties, agreements, protocols and statements.', [
  id('instrument'),
  named,
  first('kind', 'kind', 'What kind of instrument it is.', { scheme: 'instrument-kind' }),
  first('date', 'date', 'When it was signed or issued (EDTF).', { type: 'date' }),
  all('parties', 'party', 'Who is party to it.'),
])

export const commitments = listing('commitments', 'Commitment', 'What sides bind themselves to.', [
  id('commitment'),
  first('text', 'text', 'Words of the pledge.'),
  all('parties', 'party', 'Who binds themselves.'),
  first('due', 'due', 'By when (EDTF).', { type: 'date' }),
  first('status', 'status', 'How it is said to stand.', { scheme: 'commitment-status' }),
])

export const relationships = listing('relationships', 'Relationship', 'Relations between sides as such.', [
  id('relationship'),
  all('parties', 'party', 'Between whom.'),
  first('established', 'established', 'Since when there are diplomatic ties (EDTF).', { type: 'date' }),
  first('status', 'status', 'How sources name it, such as a strategic partnership.'),
])

/** What is said of somebody's words: the first statement that gives them. */
const telling = (entity: PublishedEntity): StatementView | undefined =>
  entity.statements.find(({ property }) => property === 'text')

const said: readonly Column<PublishedEntity>[] = [
  { name: 'speaker', type: 'text', description: 'Who says so.', of: (e) => telling(e)?.attribution ?? null },
  {
    name: 'source',
    type: 'text',
    description: 'Id of the source.',
    of: (e) => telling(e)?.evidence[0]?.source.id ?? null,
  },
]

export const quotes = listing('quotes', 'Quote', 'Words that sources quote.', [
  id('quote'),
  first('text', 'text', 'The words.'),
  ...said,
])

export const claims = listing('claims', 'Claim', 'What sources report somebody to assert, hedge or deny.', [
  id('claim'),
  { name: 'text', type: 'text', description: 'What is claimed.', of: (e) => telling(e)?.value ?? null },
  {
    name: 'polarity',
    type: 'text',
    description: 'affirmed, negated or hedged.',
    of: (e) => {
      const statement = telling(e)
      return statement === undefined ? null : statement.modality === 'hedged' ? 'hedged' : statement.polarity
    },
  },
  ...said,
])
