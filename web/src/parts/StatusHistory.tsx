import type { EventView } from '../../../src/model/views.ts'
import { sentenceCase } from '../text/labels.ts'
import { Section } from './Section.tsx'
import { SourceLine } from './SourceLine.tsx'
import { Caution } from './Status.tsx'
import classes from './StatusHistory.module.css'

/** How the status of an event was reported over time, by date of publication; nothing where one status was reported once. */
export function StatusHistory({ event }: { readonly event: EventView }) {
  const reports = event.statements
    .filter(({ property }) => property === 'status')
    .flatMap((statement) => {
      const [evidence] = statement.evidence
      return evidence ? [{ statement, evidence, when: evidence.source.published ?? statement.recordedAt }] : []
    })
    .sort((a, b) => a.when.localeCompare(b.when))
  if (reports.length < 2) return null
  return (
    <Section title="Status as reported">
      <ol className={classes.history}>
        {reports.map(({ statement, evidence }) => (
          <li key={statement.id}>
            <strong>{sentenceCase(statement.value)}</strong>
            {statement.polarity === 'negated' && <Caution word="Negated" />}
            <span className="quiet">
              <SourceLine source={evidence.source} span={evidence} item={event.id} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
