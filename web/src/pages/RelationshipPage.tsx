import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RelationshipView } from '../../../src/model/relationship-view.ts'
import { relationshipQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { EventLine } from '../parts/EventLine.tsx'
import facts from '../parts/Facts.module.css'
import { Page } from '../parts/Page.tsx'
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
  const { sides, events, notHeld, types, firstContact, latestContact, planned, mechanisms, statements } = view
  const contacts = [
    ['First contact', firstContact],
    ['Latest contact', latestContact],
    ['Planned', planned],
  ] as const
  return (
    <Page title={sideNames(sides)} kicker={<span>Relationship, {count(events, 'event')} held</span>}>
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
      {mechanisms.length > 0 && (
        <Section title="Mechanisms between them">
          <DataTable
            rows={mechanisms}
            keyOf={({ id }) => id}
            columns={[
              {
                name: 'Mechanism',
                cell: ({ id, name }) => (
                  <Link to="/mechanisms/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              { name: 'Latest', cell: ({ latest }) => (latest ? edtfInWords(latest) : 'Undated'), firm: true },
              { name: 'Up to round', cell: ({ latestRound }) => latestRound ?? 'Not numbered', numeric: true },
              { name: 'Events', cell: ({ events: n }) => n, numeric: true },
            ]}
          />
        </Section>
      )}
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
