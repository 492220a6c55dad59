import type { StatementView } from '../../../src/model/views.ts'
import { propertyName } from '../text/labels.ts'
import { reportsOf } from '../text/reports.ts'
import { Empty } from './Empty.tsx'
import { ReportLine } from './ReportLine.tsx'
import classes from './Statements.module.css'

interface Props {
  readonly statements: readonly StatementView[]
  /** The record that a link into a source selects there. */
  readonly item: string
}

/** Statements under the names of their properties, in the order of their first statement, each value with all its words. */
export function Statements({ statements, item }: Props) {
  const properties = [...new Set(statements.map(({ property }) => property))]
  if (statements.length === 0) return <Empty title="Nothing has been stated yet." />
  return properties.map((property) => (
    <section key={property} className={classes.property}>
      <h3 className={classes.name}>{propertyName(property)}</h3>
      <ul className="plain-list">
        {reportsOf(statements.filter((statement) => statement.property === property)).map((report) => (
          <ReportLine
            key={[...report.values, ...report.cautions, report.attribution].join(' ')}
            report={report}
            property={property}
            item={item}
          />
        ))}
      </ul>
    </section>
  ))
}
