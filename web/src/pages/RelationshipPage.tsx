import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RelationshipView } from '../../../src/model/relationship-view.ts'
import { relationshipQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { EventLine } from '../parts/EventLine.tsx'
import facts from '../parts/Facts.module.css'
import { Page } from '../parts/Page.tsx'
import { AnalysisSections } from '../parts/relationship/AnalysisSections.tsx'
import { Section } from '../parts/Section.tsx'
import { Statements } from '../parts/Statements.tsx'
import { Caution } from '../parts/Status.tsx'
import { Words } from '../parts/Words.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sideNames } from '../text/labels.ts'

/** What is on record between two sides or more: ties, contacts, mechanisms, and the words behind them. */
export function RelationshipPage() {
  const { sides } = useParams({ from: '/relationships/$sides' })
  return <Answer query={useQuery(relationshipQuery(sides, useAsOf()))}>{(view) => <Relationship view={view} />}</Answer>
}

function Relationship({ view }: { readonly view: RelationshipView }) {
  const { sides, events, notHeld, types, firstContact, latestContact, planned, statements } = view
  const codes = sides.map(({ code }) => code).join('+')
  const contacts = [
    ['First contact', firstContact],
    ['Latest contact', latestContact],
    ['Planned', planned],
  ] as const
  return (
    <Page
      title={sideNames(sides)}
      kicker={<span>Relationship, {count(events, 'event')} held</span>}
      summary={
        <>
          <Link to="/relationships/$sides/briefing" params={{ sides: codes }} className="link">
            Briefing
          </Link>
          {' · '}
          <Link to="/compare" search={{ sides: [codes] }} className="link">
            Compare
          </Link>
        </>
      }
    >
      <dl className={facts.facts}>
        <Ties view={view} />
        <div className={facts.fact}>
          <dt>Events</dt>
          <dd>
            <div className={facts.value}>
              {types.map(({ type, events: n }) => count(n, type)).join(', ') || 'None held'}
              {notHeld > 0 && `; ${notHeld} planned, put off or called off`}
            </div>
            <Link to="/" search={{ side: sides.map(({ code }) => code) }} className="link">
              Chronology
            </Link>
          </dd>
        </div>
        {view.status && (
          <div className={facts.fact}>
            <dt>Named status</dt>
            <dd>{view.status}</dd>
          </div>
        )}
      </dl>
      {contacts.map(
        ([title, event]) =>
          event && (
            <Section key={title} title={title}>
              <ul className="plain-list">
                <EventLine event={event} />
              </ul>
            </Section>
          ),
      )}
      <AnalysisSections sides={codes} />
      {statements.length > 0 && (
        <Section title="What the sources say" id="statements">
          <Statements statements={statements} item={view.id ?? ''} />
        </Section>
      )}
    </Page>
  )
}

function Ties({ view }: { readonly view: RelationshipView }) {
  const { established, basis, derivations, statements } = view
  const rests = (ids: readonly string[]) => statements.filter(({ id }) => ids.includes(id))
  const told = statements.filter((s) => s.property === 'established' && s.value === established && !s.decision?.state)
  return (
    <div className={facts.fact}>
      <dt>Ties since</dt>
      <dd>
        <div className={facts.value}>
          {established ? edtfInWords(established) : 'Not stated'} {basis === 'derived' && <Caution word="Derived" />}
        </div>
        {basis === 'stated' && <Words statements={told} item={view.id ?? ''} />}
        {derivations.map(({ from, value, rule, statements: ids }) => (
          <div key={`${value} ${from}`}>
            <p className={facts.others}>
              {value}: worked out from {from} (rule {rule})
            </p>
            <Words statements={rests(ids)} item={view.id ?? ''} />
          </div>
        ))}
      </dd>
    </div>
  )
}
