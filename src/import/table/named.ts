import type { ImportedStatement, ImportedThing, KnownBy } from '../../model/imported.ts'
import type { Span } from '../../model/span.ts'
import type { EntityKind } from '../../model/statement.ts'
import type { TableRow } from './cells.ts'
import { type Columns, type Read, Refused } from './columns.ts'
import type { Field } from './mapping.ts'

type Side = Pick<Exclude<Field, string>, 'side'>

/** States, persons, offices and others that the cells of one row name, each once. */
export class Named {
  private readonly found = new Map<
    string,
    {
      readonly kind: EntityKind
      readonly name: string
      readonly side: string | null
      readonly evidence: readonly Span[]
    }
  >()

  constructor(
    private readonly row: TableRow,
    private readonly columns: Columns,
    private readonly whole: readonly Span[],
  ) {}

  /** The ref of what is named so; `side` says whose person or office it is. */
  name(read: Read, kind: EntityKind, { side }: Side): string {
    const of = side === undefined ? null : this.columns.read(this.row, side)
    const own = of === null ? null : this.name(of, 'State', {})
    const ref = `${kind}:${read.text}${kind === 'Office' ? `|${own ?? ''}` : ''}`
    const known = this.found.get(ref)
    if (!known || (known.side === null && own !== null))
      this.found.set(ref, {
        kind,
        name: read.text,
        side: own,
        evidence: read.evidence.length > 0 ? read.evidence : this.whole,
      })
    return ref
  }

  /** By what that is known which the row is about. @throws Refused */
  knownOf(kind: EntityKind, said: readonly ImportedStatement[]): KnownBy {
    const text = (property: string): string => {
      const value = said.find((one) => one.property === property)?.value
      if (value?.type !== 'text') throw new Refused(`It has no ${property}.`)
      return value.text
    }
    const ref = (property: string): string | null => {
      const value = said.find((one) => one.property === property)?.value
      return value?.type === 'named' ? value.ref : null
    }
    if (kind === 'State' || kind === 'Organisation') return { by: 'side', name: text('name') }
    if (kind === 'Office') return { by: 'office', title: text('title'), side: ref('for') }
    if (kind === 'Mechanism')
      return {
        by: 'mechanism',
        name: text('name'),
        sides: said.flatMap(({ property, value }) =>
          property === 'party' && value.type === 'named' ? [value.ref] : [],
        ),
      }
    if (kind !== 'Person') return { by: 'row' }
    const held = said.filter(({ property }) => property === 'holds-office')
    return personKnown(
      text('name'),
      held.flatMap(({ value, valid }) => (value.type === 'named' ? [{ ref: value.ref, days: valid ?? null }] : [])),
      this.found,
    )
  }

  /** What the row names beside what it is about. Persons are known by the offices and sides in which they take part. */
  things(said: readonly ImportedStatement[]): ImportedThing[] {
    const date = said.find(({ property }) => property === 'date')?.value
    const days = date?.type === 'date' ? date.edtf : null
    return [...this.found].map(([ref, { kind, name, side, evidence }]): ImportedThing => {
      const part = said.find(({ value }) => value.type === 'named' && value.ref === ref)
      return { ref, kind, evidence, said: namedBy(kind, name, evidence), known: knownBy(kind, name, side, part, days) }
    })
  }
}

/** What is known by a key alone says its own name. */
const namedBy = (kind: EntityKind, name: string, evidence: readonly Span[]): ImportedStatement[] =>
  ['Place', 'Materiel', 'Topic'].includes(kind)
    ? [{ property: 'name', value: { type: 'text', text: name }, evidence }]
    : []

function knownBy(
  kind: EntityKind,
  name: string,
  side: string | null,
  part: ImportedStatement | undefined,
  days: string | null,
): KnownBy {
  if (kind === 'State' || kind === 'Organisation') return { by: 'side', name }
  if (kind === 'Office') return { by: 'office', title: name, side }
  if (kind === 'Mechanism') return { by: 'mechanism', name, sides: [] }
  if (kind !== 'Person') return { by: 'row', key: name.toLowerCase().replace(/\s+/g, ' ') }
  const office = part?.qualifiers?.office
  const own = part?.qualifiers?.for
  const of = own?.type === 'code of' ? own.ref : side
  return {
    by: 'name',
    name,
    offices: office?.type === 'text' ? [{ title: office.text, side: of }] : [],
    sides: of === null ? [] : [of],
    days,
  }
}

function personKnown(
  name: string,
  held: readonly { readonly ref: string; readonly days: string | null }[],
  found: ReadonlyMap<string, { readonly name: string; readonly side: string | null }>,
): KnownBy {
  const offices = held.flatMap(({ ref }) => {
    const office = found.get(ref)
    return office ? [{ title: office.name, side: office.side }] : []
  })
  return {
    by: 'name',
    name,
    offices,
    sides: [...new Set(offices.flatMap(({ side }) => side ?? []))],
    days: held[0]?.days ?? null,
  }
}
