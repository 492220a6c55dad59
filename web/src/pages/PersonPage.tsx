import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { PersonView } from '../../../src/model/views.ts'
import { personQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { Chronology } from '../parts/Chronology.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Offices } from '../parts/Offices.tsx'
import { Page } from '../parts/Page.tsx'
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
