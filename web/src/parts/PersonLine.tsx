import type { PersonSummary } from '../../../src/model/views.ts'
import { count } from '../text/labels.ts'
import { Offices } from './Offices.tsx'

/** A person with offices, and in how many events they took part. */
export function PersonLine({ person }: { readonly person: PersonSummary }) {
  return (
    <li>
      <strong>{person.name}</strong> <span className="quiet">{count(person.events, 'event')}</span>
      <Offices offices={person.offices} />
    </li>
  )
}
