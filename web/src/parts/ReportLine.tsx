import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase } from '../text/labels.ts'
import type { Report } from '../text/reports.ts'
import { Quotation } from './Quotation.tsx'
import classes from './ReportLine.module.css'
import { StatementMenu } from './StatementMenu.tsx'
import { Caution } from './Status.tsx'

/** The properties whose values are EDTF dates. */
const DATES = new Set(['date', 'established'])

interface Props {
  readonly report: Report
  readonly property: string
  /** The record that a link into a source selects there. */
  readonly item: string
}

/** What sources report of a property: the value, how far it is to be trusted, and beside it the words that it rests on. */
export function ReportLine({ report, property, item }: Props) {
  const { values, statements, decision, cautions, attribution, derived, grounds } = report
  const shown = values.map((value) => ({
    name: DATES.has(property) ? edtfInWords(value) : sentenceCase(value),
    own: statements.filter((s) => s.value === value && !s.decision?.state),
  }))
  const notes = [...new Set(statements.flatMap((s) => (s.note ? [`Entered by ${s.recordedBy}: ${s.note}`] : [])))]
  return (
    <li className={classes.report}>
      <div>
        {shown.map(({ name, own }) => (
          <p key={name} className={classes.value} data-gone={decision?.state ? true : undefined}>
            <span>{name}</span> <StatementMenu name={name} statements={own} />
          </p>
        ))}
        {(cautions.length > 0 || attribution) && (
          <p className={classes.caution}>
            {cautions.map((word) => (
              <Caution key={word} word={word} />
            ))}
            {attribution && <span className="quiet">according to {attribution}</span>}
          </p>
        )}
        {decision && (
          <p className={classes.from}>
            {decision.by}, {edtfInWords(decision.at.slice(0, 10))}: {decision.reason}
          </p>
        )}
        {notes.map((note) => (
          <p key={note} className={classes.from}>
            {note}
          </p>
        ))}
      </div>
      <div className={classes.words}>
        {derived && grounds.length > 0 && <p className={classes.from}>Worked out from:</p>}
        {grounds.map((ground) => (
          <Quotation
            key={`${ground.evidence.source.id} ${ground.evidence.start}-${ground.evidence.end}`}
            grounds={ground}
            item={item}
          />
        ))}
        {grounds.length === 0 && <p className={classes.from}>No words of a source are on record for this.</p>}
      </div>
    </li>
  )
}
