import type { StatementView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { percent, reservations, sentenceCase } from '../text/labels.ts'
import { Quotation } from './Quotation.tsx'
import classes from './Statement.module.css'
import { Caution } from './Status.tsx'

/** The properties whose values are EDTF dates. */
const DATES = new Set(['date', 'established', 'founded'])

/** One statement: its value, how far it is to be trusted, and the words that it rests on. */
export function Statement({ statement, item }: { readonly statement: StatementView; readonly item: string }) {
  const { value, property, attribution, origin, rule, confidence, evidence } = statement
  const grounds = [
    rule && `${origin === 'derived' ? 'Derived by' : 'Rule'} ${rule}`,
    confidence !== null && `confidence ${percent(confidence)}`,
  ].filter(Boolean)
  return (
    <li className={classes.statement}>
      <p className={classes.value}>
        {DATES.has(property) ? edtfInWords(value) : sentenceCase(value)}
        {reservations(statement).map((word) => (
          <Caution key={word} word={word} />
        ))}
        {attribution && <span className="quiet">according to {attribution}</span>}
      </p>
      {origin === 'derived' && evidence.length > 0 && <p className={classes.from}>Worked out from:</p>}
      {evidence.map((words) => (
        <Quotation key={`${words.source.id} ${words.start}`} evidence={words} item={item} />
      ))}
      {grounds.length > 0 && <p className={classes.grounds}>{sentenceCase(grounds.join(', '))}</p>}
    </li>
  )
}
