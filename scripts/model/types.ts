import { type KindSchema, type Qualifier, type Schema, typesOf } from '../../src/ledger/schema.ts'

/** src/model/generated/properties.ts: the properties of each kind and the values that they take, as types. */
export function modelTypes(schema: Schema): string {
  const kinds = [...schema.values()]
  const schemes = [...schema.schemes].map(([name, scheme]) => {
    const codes = 'codes' in scheme ? scheme.codes.map((code) => JSON.stringify(code)).join(' | ') : 'string'
    return `  ${JSON.stringify(name)}: ${codes}`
  })
  return [
    '// Made from data/schema by `npm run generate`: change that, not this file.',
    "import type { Value } from '../value.ts'",
    '',
    'type Of<Type extends Value["type"]> = Extract<Value, { type: Type }>',
    '/** A code of one scheme. */',
    'type Code<Scheme extends keyof Schemes> = Of<"code"> & { scheme: Scheme; code: Schemes[Scheme] }',
    '',
    '/** The codes of each scheme. */',
    `export interface Schemes {\n${schemes.join('\n')}\n}`,
    ...kinds.map((kind) => interfaceOf(kind, schema)),
    '/** The properties of each kind, with the values that they take. */',
    `export interface PropertiesOf {\n${kinds.map(({ kind }) => `  ${kind}: ${kind}Properties`).join('\n')}\n}`,
    '/** The qualifiers of those properties that have some of their own. */',
    `export interface QualifiersOf {\n${kinds.map(qualifiersOf).join('\n')}\n}`,
    '/** Qualifiers that every statement can bear. */',
    `export interface CommonQualifiers {\n${members(schema.qualifiers)}\n}`,
    '',
  ].join('\n')
}

function interfaceOf({ kind, description, properties }: KindSchema, schema: Schema): string {
  const entity = kind !== 'Statement' && kind !== 'Batch'
  const lines = Object.entries(properties).map(([name, range]) => {
    const words = [range.label, range.description].filter(Boolean).join('. ')
    return `  /** ${words}.${schema.common.includes(name) && entity ? ' Every entity has it.' : ''} */\n  ${JSON.stringify(name)}: ${typeOf(range)}`
  })
  return `/** ${description} */\nexport interface ${kind}Properties {\n${lines.join('\n')}\n}`
}

function qualifiersOf({ kind, properties }: KindSchema): string {
  const own = Object.entries(properties).flatMap(([name, { qualifiers }]) =>
    qualifiers ? [`    ${JSON.stringify(name)}: {\n${members(qualifiers)}\n    }`] : [],
  )
  return `  ${kind}: {\n${own.join('\n')}\n  }`
}

const members = (ranges: Readonly<Record<string, Qualifier>>): string =>
  Object.entries(ranges)
    .map(([name, range]) => `      ${JSON.stringify(name)}?: ${typeOf(range)}`)
    .join('\n')

const typeOf = (range: Qualifier): string =>
  typesOf(range)
    .map((type) => {
      if (type === 'code') return `Code<${JSON.stringify(range.scheme)}>`
      return type === 'date' ? 'Of<"date"> | Of<"relative">' : `Of<${JSON.stringify(type)}>`
    })
    .join(' | ')
