import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Agenda, AgendaItem } from '../../../src/model/agenda-view.ts'
import { agendaQuery } from '../api/analysis-queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { AgendaLine } from '../parts/AgendaLine.tsx'
import { Answer } from '../parts/Answer.tsx'
import { ChangeList } from '../parts/ChangeList.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { basisInWords } from '../text/basis.ts'
import { edtfInWords } from '../text/edtf.ts'
import classes from './AgendaPage.module.css'

/** What is to be watched for, what of it is late, and what changed since a day; to subscribe to as a calendar and as a feed. */
export function AgendaPage() {
  const { since } = useSearch({ from: '/agenda' })
  return <Answer query={useQuery(agendaQuery(since, useAsOf()))}>{(agenda) => <Watched agenda={agenda} />}</Answer>
}

const PARTS: readonly (readonly [string, readonly AgendaItem['state'][]])[] = [
  ['Late', ['late']],
  ['Expected', ['due', 'ahead']],
  ['Put off or called off', ['off']],
]

function Watched({ agenda }: { readonly agenda: Agenda }) {
  const { items, on, until, basis, changes } = agenda
  const parts = PARTS.map(([title, states]) => ({ title, own: items.filter(({ state }) => states.includes(state)) }))
  return (
    <Page
      title="Agenda"
      summary={`Rounds, planned events, anniversaries and commitments, from ${edtfInWords(on)} to ${edtfInWords(until)}.`}
    >
      {items.length === 0 && <Empty title="Nothing on record is expected." />}
      {parts
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <Section key={title} title={title}>
            <ul className="plain-list">
              {own.map((item) => (
                <AgendaLine key={item.uid} item={item} />
              ))}
            </ul>
          </Section>
        ))}
      {basis.events > 0 && <p className="quiet">Rests on {basisInWords(basis)}</p>}
      <Section title="What changed" id="changes">
        <Since since={changes?.since ?? ''} />
        {changes && <ChangeList changes={changes} />}
      </Section>
      <Section title="To subscribe to" id="feeds">
        <p className={classes.feeds}>
          <a href="/api/agenda.ics" className="link">
            Calendar of the agenda (iCalendar)
          </a>
          <a href="/api/changes.atom" className="link">
            Feed of what is put on record (Atom)
          </a>
        </p>
      </Section>
    </Page>
  )
}

/** The day after which changes are told. */
function Since({ since }: { readonly since: string }) {
  const navigate = useNavigate({ from: '/agenda' })
  return (
    <p>
      <label>
        What was put on record after{' '}
        <input
          type="date"
          value={since}
          onChange={({ target }) => navigate({ search: target.value ? { since: target.value } : {}, replace: true })}
        />
      </label>
    </p>
  )
}
