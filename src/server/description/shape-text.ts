import type { Shape } from './document.ts'

const REF = '#/components/schemas/'

/** What a shape is called where it stands in the list of shapes; null for one that is told where it is used. */
const nameOf = ({ $ref }: Shape): string | null => ($ref?.startsWith(REF) ? $ref.slice(REF.length) : null)

/** A shape as a TypeScript type would be written, over several lines where it has properties; shapes with a name by that name. */
export function shapeText(shape: Shape, indent = ''): string {
  const name = nameOf(shape)
  if (name !== null) return name
  const { enum: values, const: only, anyOf, oneOf, allOf, type } = shape
  if (only !== undefined) return JSON.stringify(only)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  const several = anyOf ?? oneOf
  if (several) return several.map((one) => shapeText(one, indent)).join(' | ')
  if (allOf) return allOf.map((one) => shapeText(one, indent)).join(' & ')
  if (type === undefined) return 'unknown'
  return (typeof type === 'string' ? [type] : type).map((one) => ofType(one, shape, indent)).join(' | ')
}

function ofType(type: string, shape: Shape, indent: string): string {
  if (type === 'integer') return 'number'
  if (type === 'array') return arrayText(shape.items, indent)
  if (type !== 'object') return type
  const { properties = {}, required = [], additionalProperties } = shape
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, own]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${shapeText(own, inner)}`,
  )
  if (typeof additionalProperties === 'object')
    lines.push(`${inner}[name: string]: ${shapeText(additionalProperties, inner)}`)
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}

function arrayText(items: Shape | undefined, indent: string): string {
  const item = items ? shapeText(items, indent) : 'unknown'
  return /[|&]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
}
