import canonicalize from 'canonicalize'
import type { Kysely } from 'kysely'
import { RapporteurError } from '../../model/errors.ts'
import { fold } from '../../model/fold.ts'
import { givenValue } from '../../model/given-value.ts'
import { sideByName } from '../../model/side-names.ts'
import type { StatementView } from '../../model/views.ts'
import { type Property, typesOf, type ValueType } from '../schema.ts'
import type { Tables } from '../tables.ts'
import { entityOfKinds } from './given-entity.ts'

/**
 * What values mean on record, by property in the order of the values: two who read the same have the same, however each writes it. A meaning is the code of
 * a side, the id of another entity, a date as EDTF, a number in digits, else the folded words; and behind bars, in the order of the alphabet, what is said beside it
 * ("co-chair", "for CHN").
 */
export async function meaningsOf(
  db: Kysely<Tables>,
  properties: Readonly<Record<string, Property>>,
  told: readonly StatementView[],
  values: Readonly<Record<string, readonly string[]>>,
): Promise<Record<string, string[]>> {
  const meanings: Record<string, string[]> = {}
  for (const [property, own] of Object.entries(values)) {
    const range = properties[property]
    const meant: string[] = []
    for (const value of own) {
      const statement = told.find((s) => s.property === property && s.value === value)
      meant.push(await meaningOf(db, range, value, statement))
    }
    meanings[property] = meant
  }
  return meanings
}

async function meaningOf(
  db: Kysely<Tables>,
  range: Property | undefined,
  value: string,
  told: StatementView | undefined,
): Promise<string> {
  const types: readonly ValueType[] = range ? typesOf(range) : ['text']
  if (told?.date) return dateMeant(told.date)
  if (types.includes('date')) return dateMeant(value)
  const [main, beside] = inParts(value)
  if (told?.entity) return [await idOrCode(db, told.entity), ...beside].join('|')
  const named = types.includes('entity') ? await entityMeant(db, main, range?.of ?? null) : null
  return [named ?? plainMeant(types, main), ...beside].join('|')
}

/** "Wang Yi (co-chair, for China)" is Wang Yi, with what is said beside the name. */
function inParts(value: string): [main: string, beside: string[]] {
  const [, main, inside] = /^([^(]*\S) \((.*)\)$/s.exec(value.trim()) ?? []
  if (main === undefined || inside === undefined) return [value.trim(), []]
  return [main, inside.split(', ').map(besideMeant).sort()]
}

function besideMeant(words: string): string {
  const side = words.startsWith('for ') ? sideByName(words.slice(4)) : null
  return side === null ? fold(words) : `for ${side}`
}

/** From a day to itself is that day. */
function dateMeant(edtf: string): string {
  const [from, to] = edtf.trim().split('/')
  return from !== undefined && from === to ? from : edtf.trim()
}

async function entityMeant(db: Kysely<Tables>, given: string, kinds: readonly string[] | null): Promise<string | null> {
  try {
    return await idOrCode(db, await entityOfKinds(db, given, kinds))
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error
    return kinds === null || kinds.some((kind) => SIDES.includes(kind)) ? sideByName(given) : null
  }
}

const SIDES: readonly string[] = ['State', 'Organisation']

/** Sides go by their codes, which they have before anybody tells of them. */
async function idOrCode(db: Kysely<Tables>, id: string): Promise<string> {
  const found = await db.selectFrom('entity').select(['kind', 'key']).where('id', '=', id).executeTakeFirst()
  return found?.key && SIDES.includes(found.kind) ? found.key : id
}

/** Numbers however they are written ("7", "07", "1,000 t"); of what else is written the folded words. */
function plainMeant(types: readonly ValueType[], words: string): string {
  for (const type of types)
    if (type === 'integer' || type === 'ordinal' || type === 'quantity' || type === 'money')
      try {
        return canonicalize(givenValue(words.replace(/(?<=\d),(?=\d{3})/g, ''), EMPTY[type])) ?? words
      } catch (error) {
        if (!(error instanceof RapporteurError)) throw error
      }
    else if (type === 'country') return sideByName(words) ?? fold(words)
  return fold(words)
}

const EMPTY = {
  integer: { type: 'integer', integer: 0 },
  ordinal: { type: 'ordinal', ordinal: 1 },
  quantity: { type: 'quantity', amount: 0, unit: '' },
  money: { type: 'money', amount: 0, currency: '' },
} as const
