import { bounds } from './edtf.ts'
import { RapporteurError } from './errors.ts'
import { Value } from './value.ts'
import { Cadence, EventStatus, EventType, InstrumentKind, ParticipantRole } from './vocabulary.ts'

/** Codes of our own schemes; those of others are taken as they are given. */
const CODES: Record<string, readonly string[]> = {
  'event-type': EventType.options,
  'event-status': EventStatus.options,
  cadence: Cadence.options,
  'participant-role': ParticipantRole.options,
  'instrument-kind': InstrumentKind.options,
}

/** How a value of each type is written; an entity is named by its id here. */
const WRITTEN: Record<Value['type'], string> = {
  text: 'words',
  entity: 'the id of an entity',
  statement: 'the id of a statement',
  date: 'a date in EDTF, such as 2024-11-12, 2024-11 or 2024-09/2024-11',
  relative: 'a date in EDTF, such as 2024-11-12',
  integer: 'a whole number',
  ordinal: 'a whole number from 1 on',
  quantity: 'a number and a unit, such as "12 aircraft"',
  money: 'an amount and an ISO 4217 code, such as "200000000 USD"',
  country: 'an ISO 3166-1 alpha-3 code, such as CHN',
  url: 'an address that begins with http:// or https://',
  coordinates: 'latitude and longitude in degrees, such as "39.9, 116.4"',
  code: 'a code',
}

/**
 * The value that somebody writes in the place of another: of the same type, scheme and language. A date that was told by
 * another event is written as a date.
 *
 * @throws RapporteurError `input-invalid`, `date-invalid`.
 * @example givenValue('2024-11', { type: 'date', edtf: '2024-11-12' }) // { type: 'date', edtf: '2024-11' }
 */
export function givenValue(written: string, former: Value): Value {
  const text = written.trim()
  if (text === '') throw refused(text, former)
  if (former.type === 'date' || former.type === 'relative') bounds(text)
  const value = Value.safeParse(partsOf(text, former))
  if (!value.success) throw refused(text, former, value.error)
  if (value.data.type === 'code') checkCode(value.data)
  return value.data
}

function partsOf(text: string, former: Value): unknown {
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const counted = /^([+-]?\d+(?:\.\d+)?)\s+(\S.*)$/.exec(text)
  switch (former.type) {
    case 'text':
      return { ...former, text }
    case 'entity':
      return { type: 'entity', entity: text }
    case 'statement':
      return { type: 'statement', statement: text }
    case 'date':
    case 'relative':
      return { type: 'date', edtf: text }
    case 'integer':
      return { type: 'integer', integer: number }
    case 'ordinal':
      return { type: 'ordinal', ordinal: number }
    case 'quantity':
      return { type: 'quantity', amount: Number(counted?.[1]), unit: counted?.[2] ?? '' }
    case 'money':
      return { type: 'money', amount: Number(counted?.[1]), currency: counted?.[2] ?? '' }
    case 'country':
      return { type: 'country', country: text }
    case 'url':
      return { type: 'url', url: text }
    case 'coordinates': {
      const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
      return { type: 'coordinates', latitude: Number(latitude), longitude: Number(longitude) }
    }
    case 'code':
      return { ...former, code: text }
  }
}

function checkCode({ scheme, code }: { readonly scheme: string; readonly code: string }): void {
  const known = CODES[scheme]
  if (known && !known.includes(code))
    throw new RapporteurError(
      'input-invalid',
      `"${code}" is no ${scheme.replaceAll('-', ' ')}.`,
      `Give one of: ${known.join(', ')}.`,
    )
}

const refused = (text: string, { type }: Value, cause?: unknown): RapporteurError =>
  new RapporteurError('input-invalid', `"${text}" does not fit the property.`, `Give ${WRITTEN[type]}.`, { cause })
