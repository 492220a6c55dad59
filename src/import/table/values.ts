import { RapporteurError } from '../../model/errors.ts'
import { givenValue } from '../../model/given-value.ts'
import type { PropertyView } from '../../model/schema-view.ts'
import type { Value } from '../../model/value.ts'
import { Refused, shown } from './columns.ts'

type Range = Pick<PropertyView, 'name' | 'types' | 'scheme' | 'codes'>

/** By type a value like those that are written of it, for what it keeps of the former: scheme and language. */
const LIKE: Readonly<Record<string, Value>> = {
  integer: { type: 'integer', integer: 0 },
  ordinal: { type: 'ordinal', ordinal: 1 },
  quantity: { type: 'quantity', amount: 0, unit: '1' },
  money: { type: 'money', amount: 0, currency: 'USD' },
  country: { type: 'country', country: 'FRA' },
  url: { type: 'url', url: 'https://example.org' },
  coordinates: { type: 'coordinates', latitude: 0, longitude: 0 },
}

/** What a cell says of a property that takes neither dates nor entities. @throws Refused */
export function cellValue(written: string, from: string, range: Range, language: string): Value {
  const [type = 'text'] = range.types
  if (type === 'text') return { type: 'text', text: written, lang: language }
  if (type === 'code') {
    const code = range.codes?.find((one) => one.toLowerCase() === written.toLowerCase()) ?? written
    if (range.codes && !range.codes.includes(code))
      throw new Refused(`"${shown(written)}" in ${from} is no ${range.name}: it is one of ${range.codes.join(', ')}.`)
    return { type: 'code', scheme: range.scheme ?? '', code }
  }
  const like = LIKE[type]
  if (!like) throw new Refused(`${range.name} takes a value of type ${type}, which a table cannot give.`)
  try {
    return givenValue(written, like)
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error
    throw new Refused(`"${shown(written)}" in ${from} is no ${range.name}. ${error.advice}`)
  }
}
