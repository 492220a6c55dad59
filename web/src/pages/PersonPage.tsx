import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { PersonView } from '../../../src/model/views.ts'
import { problemOf } from '../api/problem.ts'
import { personAnalysisQuery, personQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer, Waiting } from '../parts/Answer.tsx'
import { Chronology } from '../parts/Chronology.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Offices } from '../parts/Offices.tsx'
import { Page } from '../parts/Page.tsx'
import { SeenSections } from '../parts/person/SeenSections.tsx'
import { Section } from '../parts/Section.tsx'
import { Statements } from '../parts/Statements.tsx'
import { count } from '../text/labels.ts'

/** A person: the offices observed, the events taken part in, and the words behind both. */
export function PersonPage() {
  const { id } = useParams({ from: '/people/$id' })
  return <Answer query={useQuery(personQuery(id, useAsOf()))}>{(person) => <Person person={person} />}</Answer>
}

function Person({ person }: { readonly person: PersonView }) {
  return (
    <Page title={person.name} kicker={<span>Person, {count(person.chronology.length, 'event')}</span>}>
      <Section title="Offices observed">
        <Offices offices={person.offices} />
      </Section>
      <Analysis id={person.id} />
      <Section title="Events">
        {person.chronology.length === 0 && <Empty title="No event with this person is on record." />}
        <Chronology events={person.chronology} within />
      </Section>
      {person.statements.length > 0 && (
        <Section title="What the sources say" id="statements">
          <Statements statements={person.statements} item={person.id} />
        </Section>
      )}
    </Page>
  )
}

function Analysis({ id }: { readonly id: string }) {
  const { data, error } = useQuery(personAnalysisQuery(id, useAsOf()))
  if (error) return <Failure problem={problemOf(error)} />
  return data ? <SeenSections found={data} /> : <Waiting />
}
