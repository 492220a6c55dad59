import type { StatementView } from '../../../../src/model/views.ts'
import { inWords } from '../../review/fields.ts'
import { propertyName } from '../../text/labels.ts'
import classes from './Record.module.css'

/** What the story says and does not count any more: who decided so, and why. */
export function Gone({ statements }: { readonly statements: readonly StatementView[] }) {
  if (statements.length === 0) return null
  return (
    <details className={classes.gone}>
      <summary>No longer counts ({statements.length})</summary>
      <ul>
        {statements.map((statement) => (
          <li key={statement.id}>
            {propertyName(statement.property)}: {inWords(statement)}, {statement.decision?.state} by{' '}
            {statement.decision?.by}: {statement.decision?.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
