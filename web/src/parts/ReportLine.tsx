import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase } from '../text/labels.ts'
import type { Report } from '../text/reports.ts'
import { Quotation } from './Quotation.tsx'
import classes from './ReportLine.module.css'
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
  const { values, cautions, attribution, derived, grounds } = report
  const shown = values.map((value) => (DATES.has(property) ? edtfInWords(value) : sentenceCase(value)))
  return (
    <li className={classes.report}>
      <div>
        {shown.map((value) => (
          <p key={value} className={classes.value}>
            {value}
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
