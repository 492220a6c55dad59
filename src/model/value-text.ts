import type { Relation, Value } from './value.ts'

/**
 * A value in words. Entities and sides go by their names in `labels` (by id and by code), where it has them.
 *
 * @example valueText({ type: 'money', amount: 200000000, currency: 'USD' }) // "200,000,000 USD"
 */
export function valueText(value: Value, labels: ReadonlyMap<string, string> = new Map()): string {
  switch (value.type) {
    case 'text':
      return value.text
    case 'entity':
      return labels.get(value.entity) ?? value.entity
    case 'statement':
      return value.statement
    case 'date':
      return value.edtf
    case 'relative':
      return `${relationText(value)} ${labels.get(value.event) ?? value.event}`
    case 'integer':
      return String(value.integer)
    case 'ordinal':
      return String(value.ordinal)
    case 'quantity':
      return `${number(value.amount)} ${value.unit}`
    case 'money':
      return `${number(value.amount)} ${value.currency}`
    case 'country':
      return labels.get(value.country) ?? value.country
    case 'url':
      return value.url
    case 'coordinates':
      return `${value.latitude}, ${value.longitude}`
    case 'code':
      return value.code
  }
}

/** "2 days after", "1 to 2 months before", "the same day as". */
export function relationText({ direction, least, most, unit }: Relation): string {
  if (direction === 'same') return `the same ${unit} as`
  if (most === null) return least === 0 ? direction : `at least ${counted(least, unit)} ${direction}`
  if (least === 0 && most === 0) return direction
  return `${least === most ? counted(least, unit) : `${least} to ${counted(most, unit)}`} ${direction}`
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`
const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 6 })
