import type { StatementView } from '../../../src/model/views.ts'
import { propertyName } from '../text/labels.ts'
import { Empty } from './Empty.tsx'
import { Statement } from './Statement.tsx'
import classes from './Statements.module.css'

interface Props {
  readonly statements: readonly StatementView[]
  /** The record that a link into a source selects there. */
  readonly item: string
}

/** Statements under the names of their properties, in the order of their first statement. */
export function Statements({ statements, item }: Props) {
  const properties = [...new Set(statements.map(({ property }) => property))]
  if (properties.length === 0) return <Empty title="Nothing has been stated yet." />
  return properties.map((property) => (
    <section key={property} className={classes.property}>
      <h3 className={classes.name}>{propertyName(property)}</h3>
      <ul className="plain-list">
        {statements
          .filter((statement) => statement.property === property)
          .map((statement) => (
            <Statement key={statement.id} statement={statement} item={item} />
          ))}
      </ul>
    </section>
  ))
}
