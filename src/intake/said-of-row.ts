import type { SaidView } from '../model/import-view.ts'
import type { ImportedRow, ImportedThing, ImportedValue } from '../model/imported.ts'
import type { KindView } from '../model/schema-view.ts'
import { valueText } from '../model/value-text.ts'
import { nameOfSide, sideActing } from '../resolve/keys.ts'

/** What a row says of what it is about, in words, so that it can be seen before it is put on record. */
export function saidOfRow({ things }: ImportedRow, kinds: readonly KindView[]): SaidView[] {
  const [first] = things
  if (!first) return []
  const byRef = new Map(things.map((thing) => [thing.ref, thing] as const))
  const properties = kinds.find(({ kind }) => kind === first.kind)?.properties ?? []
  return first.said.map(({ property, value, qualifiers = {}, valid }) => {
    const more = Object.values(qualifiers).map((one) => textOf(one, byRef))
    return {
      property,
      label: properties.find(({ name }) => name === property)?.label ?? property,
      text: `${textOf(value, byRef)}${more.length > 0 ? ` (${more.join(', ')})` : ''}${valid === undefined ? '' : `, ${valid}`}`,
      known: value.type === 'named' ? isKnown(byRef.get(value.ref)) : null,
    }
  })
}

function textOf(value: ImportedValue, byRef: ReadonlyMap<string, ImportedThing>): string {
  if (value.type !== 'named' && value.type !== 'code of') return valueText(value)
  return nameOf(byRef.get(value.ref), byRef)
}

function nameOf(thing: ImportedThing | undefined, byRef: ReadonlyMap<string, ImportedThing>): string {
  if (!thing) return ''
  const { known, said } = thing
  if (known.by === 'side') {
    const code = sideActing(known.name)
    return code === null ? known.name : nameOfSide(code)
  }
  if (known.by === 'name' || known.by === 'mechanism') return known.name
  if (known.by === 'office')
    return known.side === null ? known.title : `${known.title} of ${nameOf(byRef.get(known.side), byRef)}`
  const name = said.find(({ property }) => property === 'name')?.value
  return name?.type === 'text' ? name.text : (known.key ?? '')
}

const isKnown = (thing: ImportedThing | undefined): boolean | null =>
  thing?.known.by === 'side' ? sideActing(thing.known.name) !== null : null
