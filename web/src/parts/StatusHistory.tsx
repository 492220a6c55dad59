import type { EventView } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'
import { sentenceCase } from '../text/labels.ts'
import { Section } from './Section.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Caution } from './Status.tsx'
import classes from './StatusHistory.module.css'

/** How the event stood over time, by date of publication: announced, postponed, moved, held. Nothing where one status was reported once. */
export function StatusHistory({ event }: { readonly event: EventView }) {
  const { history } = event
  if (history.length < 2) return null
  return (
    <Section title="Status as reported">
      <ol className={classes.history}>
        {history.map(({ statement, change, date, source, evidence, recordedBy, note, shown }) => (
          <li key={statement} aria-current={shown}>
            <strong>{sentenceCase(change)}</strong>
            {shown && <Caution word="Shown" />}
            <span>{date ? edtfInWords(date) : 'no date given'}</span>
            <span className="quiet">
              {source && <SourceLine source={source} {...(evidence ? { span: evidence } : {})} item={event.id} />}
              {note && ` entered by ${recordedBy}: ${note}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
