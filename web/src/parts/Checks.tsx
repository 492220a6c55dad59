import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Check } from '../../../src/model/check-view.ts'
import { checksQuery } from '../api/analysis-queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { basisInWords } from '../text/basis.ts'
import { sentenceCase } from '../text/labels.ts'
import { selectionHash } from '../text/selection.ts'
import classes from './Checks.module.css'
import { EventLinks } from './Findings.tsx'
import { Section } from './Section.tsx'
import { SourceLine } from './SourceLine.tsx'

interface Props {
  readonly of: { readonly source: string } | { readonly event: string }
}

/** What texts say of the record ("the second meeting in two months"), each with how the record bears it out. Nothing where they say no such thing. */
export function Checks({ of }: Props) {
  const { data } = useQuery(checksQuery(of, useAsOf()))
  if (!data || data.items.length === 0) return null
  return (
    <Section title="Held against the record" id="checks">
      {data.items.map(({ source, items }) => (
        <div key={source?.id}>
          {source && 'event' in of && (
            <p className="label">
              <SourceLine source={source} item={of.event} />
            </p>
          )}
          <ul className="plain-list">
            {items.map((check) => (
              <CheckLine key={`${check.kind} ${check.span.start}`} check={check} source={source?.id ?? null} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function CheckLine({ check, source }: { readonly check: Check; readonly source: string | null }) {
  const { span, verdict, why, event, events, basis } = check
  const words = `“${span.exact.replace(/\s+/g, ' ')}”`
  return (
    <li className={classes.check}>
      <p>
        {source === null ? (
          <q className="words">{words}</q>
        ) : (
          <Link
            to="/sources/$id"
            params={{ id: source }}
            hash={selectionHash({ span, item: event?.id ?? null })}
            className="link words"
          >
            {words}
          </Link>
        )}{' '}
        <span className={classes.verdict} data-verdict={verdict}>
          {sentenceCase(verdict)}
        </span>
      </p>
      <p>{why}</p>
      {(event || events.length > 0) && (
        <p className="quiet">
          {event && (
            <>
              Said of <EventLinks events={[event]} />.{' '}
            </>
          )}
          {events.length > 0 && (
            <>
              Counted or compared: <EventLinks events={events} />.
            </>
          )}
        </p>
      )}
      {basis.events > 0 && <p className="quiet">{basisInWords(basis)}</p>}
    </li>
  )
}
