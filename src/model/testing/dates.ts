import fc from 'fast-check'
import { daysIn, PARTS } from '../edtf-form.ts'

/** Random dates of our EDTF profile, of every form. */

const digits = (n: number, width: number): string => String(n).padStart(width, '0')
const mark = fc.constantFrom('', '', '', '?', '~', '%')

const plain = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.nat(3), fc.integer({ min: 1, max: 12 }), fc.nat(27))
  .map(
    ([y, form, m, d]) =>
      [
        digits(y, 4),
        `${digits(y, 4)}-${digits(m, 2)}`,
        `${digits(y, 4)}-${digits(m, 2)}-${digits(Math.min(d + 1, daysIn(y, m)), 2)}`,
        `${digits(y, 4).slice(0, 3)}X`,
      ][form] ?? '',
  )
const parts = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom(...Object.keys(PARTS)))
  .map(([y, code]) => `${digits(y, 4)}-${code}`)
const unspecified = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('-XX', '-11-XX', '-XX-XX'))
  .map(([y, rest]) => `${digits(y, 4)}${rest}`)
const qualifiedPart = fc.tuple(plain, fc.nat(4), fc.constantFrom('?', '~', '%')).map(([text, at, sign]) => {
  const components = text.split('-')
  const i = at % components.length
  return components.map((c, n) => (n === i ? `${sign}${c}` : c)).join('-')
})
const point = fc.oneof(
  plain,
  fc.tuple(plain, mark).map(([text, sign]) => `${text}${sign}`),
  parts,
  unspecified,
  qualifiedPart,
)

const yearOf = (text: string): string => /\d{2}[\dX]{2}/.exec(text)?.[0].replace(/X/g, '0') ?? ''
const ordered = fc.tuple(point, point).map((pair) => pair.sort((a, b) => (yearOf(a) < yearOf(b) ? -1 : 1)))
const apart = ordered.filter(([a = '', b = '']) => Number(yearOf(b)) - Number(yearOf(a)) > 100)
const interval = fc.oneof(
  apart.map(([a, b]) => `${a}/${b}`),
  point.map((a) => `../${a}`),
  point.map((a) => `${a}/..`),
  point.map((a) => `/${a}`),
  point.map((a) => `${a}/`),
)
const member = fc.oneof(
  point,
  apart.map(([a, b]) => `${a}..${b}`),
  point.map((a) => `..${a}`),
  point.map((a) => `${a}..`),
)
const set = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([members, one]) => (one ? `[${members.join(',')}]` : `{${members.join(',')}}`))

export const edtfDates: fc.Arbitrary<string> = fc.oneof(point, interval, set)
