import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { EventView } from '../../../src/model/views.ts'
import { eventQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { Checks } from '../parts/Checks.tsx'
import { EventFacts } from '../parts/EventFacts.tsx'
import { Page } from '../parts/Page.tsx'
import { ParticipantTable } from '../parts/ParticipantTable.tsx'
import { Section } from '../parts/Section.tsx'
import { SourceList } from '../parts/SourceList.tsx'
import { Statements } from '../parts/Statements.tsx'
import { Status } from '../parts/Status.tsx'
import { StatusHistory } from '../parts/StatusHistory.tsx'
import { count, sentenceCase } from '../text/labels.ts'

/** Everything on record about one event, each value with the words that state it. */
export function EventPage() {
  const { id } = useParams({ from: '/events/$id' })
  return <Answer query={useQuery(eventQuery(id, useAsOf()))}>{(event) => <Event event={event} />}</Answer>
}

function Event({ event }: { readonly event: EventView }) {
  return (
    <Page
      title={event.title}
      kicker={
        <>
          {sentenceCase(event.type)} <Status status={event.status} />
          <span>{count(event.sources.length, 'source')}</span>
        </>
      }
    >
      <EventFacts event={event} />
      {event.participants.length > 0 && (
        <Section title="Participants">
          <ParticipantTable event={event} />
        </Section>
      )}
      <StatusHistory event={event} />
      <Checks of={{ event: event.id }} />
      <Section title="What the sources say" id="statements">
        <Statements statements={event.statements} item={event.id} />
      </Section>
      <Section title="Sources" id="sources">
        <SourceList sources={event.sources} item={event.id} />
      </Section>
    </Page>
  )
}
