import { type KindSchema, type Property, type Qualifier, type Schema, typesOf } from '../../src/ledger/schema.ts'

/** docs/model.md: the kinds of entity, their properties and the schemes of codes, as data/schema has them. */
export function modelPage(schema: Schema): string {
  const kinds = [...schema.values()]
  const entities = kinds.filter(({ kind }) => kind !== 'Statement' && kind !== 'Batch')
  const decided = kinds.filter(({ kind }) => kind === 'Statement' || kind === 'Batch')
  const [first] = entities
  return `${[
    '# The model',
    'Made from `data/schema` by `npm run generate`: change that, not this page. Every entity is of one kind; all that is known of it is statements, each with a property of that kind. A property of which one value is shown (`one`) can have several on record: which is shown is decided by rank and source, and values that cannot all be right are listed as conflicts.',
    'A date is [EDTF](dates.md), or counted from another event. `FtM` is FollowTheMoney, `WD` Wikidata, `ICS` iCalendar (RFC 5545). A name of FollowTheMoney is that of the schema that has the property, which others inherit: `Thing.country` of a `Position`.',
    ...entities.map((kind) => section(kind, schema)),
    '## What every entity can have',
    table(first ? pick(first.properties, schema.common) : {}),
    '## Qualifiers that every statement can bear',
    table(schema.qualifiers),
    '## Decisions',
    'What is decided of a statement or a batch is a statement about it.',
    ...decided.map((kind) => section(kind, schema)),
    '## Schemes of codes',
    ['| scheme | what | codes |', '| --- | --- | --- |', ...[...schema.schemes].map(schemeLine)].join('\n'),
  ].join('\n\n')}\n`
}

function section({ kind, description, crosswalk, properties }: KindSchema, schema: Schema): string {
  const own = Object.keys(properties).filter((name) => !schema.common.includes(name) || kind === 'Statement')
  const elsewhere = crosswalked(crosswalk)
  return [`## ${kind}`, `${description}${elsewhere ? ` ${elsewhere}.` : ''}`, table(pick(properties, own))].join('\n\n')
}

const pick = <T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))

function table(ranges: Readonly<Record<string, Qualifier | Property>>): string {
  const lines = Object.entries(ranges).flatMap(([name, range]) => [
    line(`\`${name}\``, range),
    ...Object.entries('qualifiers' in range ? (range.qualifiers ?? {}) : {}).map(([qualifier, of]) =>
      line(`${'\u00a0'.repeat(4)}\`${qualifier}\``, of),
    ),
  ])
  return ['| property | type | shown | what | elsewhere |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')
}

function line(name: string, range: Qualifier | Property): string {
  const types = typesOf(range).map((type) => {
    if (type === 'code') return `code of ${range.scheme}`
    return type === 'entity' && range.of ? range.of.join(', ') : type
  })
  const shown = 'cardinality' in range ? range.cardinality : ''
  const what = [range.label, range.description].filter((text) => text !== undefined).join('. ')
  return `| ${[name, types.join(' or '), shown, what.replaceAll('|', '\\|'), crosswalked(range.crosswalk)].join(' | ')} |`
}

const SHORT: Readonly<Record<string, string>> = {
  followthemoney: 'FtM',
  icalendar: 'ICS',
  plover: 'PLOVER',
  'schema.org': 'schema.org',
  wikidata: 'WD',
}

const crosswalked = (crosswalk: Qualifier['crosswalk']): string =>
  Object.entries(crosswalk ?? {})
    .map(([standard, names]) => `${SHORT[standard] ?? standard} ${[names].flat().join(', ')}`)
    .join('; ')

const schemeLine = ([name, scheme]: readonly [
  string,
  { label: string } & ({ codes: string[] } | { keeper: string }),
]) => `| \`${name}\` | ${scheme.label} | ${'codes' in scheme ? scheme.codes.join(', ') : `kept by: ${scheme.keeper}`} |`
