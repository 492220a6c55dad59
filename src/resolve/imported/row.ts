import type { ImportedRow, ImportedStatement, ImportedThing, ImportedValue } from '../../model/imported.ts'
import type { NewStatement } from '../../model/statement.ts'
import { PLAIN, textValue } from '../../model/typed-statement.ts'
import type { Value } from '../../model/value.ts'
import { codeOf } from './sides.ts'

/** A row with the ids of the things that it speaks of, by their refs. */
export class NamedRow {
  readonly ids = new Map<string, string>()
  private readonly things: ReadonlyMap<string, ImportedThing>

  constructor(readonly row: ImportedRow) {
    this.things = new Map(row.things.map((thing) => [thing.ref, thing]))
  }

  /** What the row is about. */
  get first(): ImportedThing {
    const [first] = this.row.things
    if (!first) throw new Error(`Row ${this.row.id} speaks of nothing.`)
    return first
  }

  readonly code = (ref: string): string => {
    const thing = this.things.get(ref)
    return thing ? codeOf(thing) : ''
  }

  readonly id = (ref: string): string => {
    const id = this.ids.get(ref)
    if (id === undefined) throw new Error(`Row ${this.row.id} names "${ref}", of which it says nothing.`)
    return id
  }

  value(value: ImportedValue): Value {
    if (value.type === 'named') return { type: 'entity', entity: this.id(value.ref) }
    return value.type === 'code of' ? textValue(this.code(value.ref)) : value
  }

  /** What the row says of a thing, as statements. */
  statementsOn(thing: ImportedThing): NewStatement[] {
    return thing.said.map((said) => this.statement(this.id(thing.ref), said))
  }

  private statement(subject: string, said: ImportedStatement): NewStatement {
    return {
      ...PLAIN,
      origin: 'import',
      subject,
      property: said.property,
      value: this.value(said.value),
      qualifiers: Object.fromEntries(
        Object.entries(said.qualifiers ?? {}).map(([name, value]) => [name, this.value(value)]),
      ),
      modality: said.planned ? 'planned' : 'stated',
      attribution: said.attribution ?? null,
      ...(said.valid !== undefined && { valid: said.valid }),
      evidence: [...said.evidence],
    }
  }
}
