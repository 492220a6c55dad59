import { isEdtf } from '../../model/edtf.ts'
import type { Span } from '../../model/span.ts'
import { type JsonItem, spanOf } from './items.ts'

interface Claim {
  /** Id of the item that is its value; null where that is none. */
  readonly entity: string | null
  /** EDTF of P580 and P582. */
  readonly start: string | null
  readonly end: string | null
}

/** Precisions of times in Wikidata, by how many characters of `yyyy-MM-dd` they tell. */
const PRECISION: Readonly<Record<number, number>> = { 9: 4, 10: 7, 11: 10 }

/** An entity of Wikidata, of which anything may be missing or of another form. */
export class Item {
  readonly id: string
  readonly line: number

  constructor(
    private readonly item: JsonItem,
    private readonly whole: string,
  ) {
    this.id = typeof item.value.id === 'string' ? item.value.id : ''
    this.line = item.line
  }

  get label(): string | null {
    const label = at(this.item.value, 'labels', 'en', 'value')
    return typeof label === 'string' && label.trim() !== '' ? label : null
  }

  get aliases(): string[] {
    const given = at(this.item.value, 'aliases', 'en')
    return list(given).flatMap((one) => {
      const value = at(one, 'value')
      return typeof value === 'string' && value !== this.label ? [value] : []
    })
  }

  /** What of it is read, for telling whether it changed. */
  get content(): string {
    return JSON.stringify([this.label, this.aliases, this.item.value.claims ?? null])
  }

  /** Claims of a property that are not deprecated. */
  claims(property: string): Claim[] {
    return this.statements(property).map((claim) => {
      const id = at(claim, 'mainsnak', 'datavalue', 'value', 'id')
      const time = (qualifier: string) => edtfOf(at(list(at(claim, 'qualifiers', qualifier))[0], 'datavalue', 'value'))
      return { entity: typeof id === 'string' ? id : null, start: time('P580'), end: time('P582') }
    })
  }

  entities(property: string): string[] {
    return this.claims(property).flatMap(({ entity }) => entity ?? [])
  }

  text(property: string): string | null {
    const value = at(this.statements(property)[0], 'mainsnak', 'datavalue', 'value')
    return typeof value === 'string' ? value : null
  }

  /** EDTF of a time. */
  date(property: string): string | null {
    return edtfOf(at(this.statements(property)[0], 'mainsnak', 'datavalue', 'value'))
  }

  words(words: string): Span[] {
    return [spanOf(this.whole, this.item, words)]
  }

  private statements(property: string): unknown[] {
    return list(at(this.item.value, 'claims', property)).filter((claim) => at(claim, 'rank') !== 'deprecated')
  }
}

function edtfOf(value: unknown): string | null {
  const [time, precision] = [at(value, 'time'), at(value, 'precision')]
  if (typeof time !== 'string' || typeof precision !== 'number') return null
  const written = /^\+(\d{4}-\d\d-\d\d)T/.exec(time)?.[1]
  const edtf = written?.slice(0, PRECISION[precision] ?? 0) ?? ''
  return edtf !== '' && isEdtf(edtf) ? edtf : null
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** What stands at a path of keys; undefined where there is nothing. */
function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  )
}
