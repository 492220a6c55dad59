import { Link } from '@tanstack/react-router'
import type { OfficeAnalysis, PersonAnalysis } from '../../../../src/model/person-analysis-view.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { DataTable } from '../DataTable.tsx'
import { Section } from '../Section.tsx'
import { Calendar } from './Calendar.tsx'
import { Encounters } from './Encounters.tsx'
import { PlacesMap } from './PlacesMap.tsx'

/** What is found on a person or on the holders of an office. */
export function SeenSections({ found }: { readonly found: PersonAnalysis | OfficeAnalysis }) {
  const { offices, chaired, places, calendar, basis } = found
  if (basis.events === 0) return null
  return (
    <>
      <Section title="Who was met">
        <Encounters found={found} withOwn={'holders' in found} />
      </Section>
      {offices.length > 0 && (
        <Section title="Offices met">
          <DataTable
            rows={offices}
            keyOf={({ office, for: side }) => `${office} ${side?.code}`}
            columns={[
              { name: 'Office', cell: ({ office }) => office },
              { name: 'Of', cell: ({ for: side }) => side?.name ?? 'Not told' },
              { name: 'Persons', cell: ({ persons }) => persons, numeric: true },
              { name: 'Contacts', cell: ({ events }) => events.length, numeric: true },
              { name: 'Latest', cell: ({ latest }) => (latest ? edtfInWords(latest) : 'Undated'), firm: true },
            ]}
          />
        </Section>
      )}
      {chaired.length > 0 && (
        <Section title="Mechanisms chaired">
          <ul>
            {chaired.map(({ mechanism, name, rounds }) => (
              <li key={mechanism}>
                <Link to="/mechanisms/$id" params={{ id: mechanism }}>
                  {name}
                </Link>
                {rounds.length > 0 && `, rounds ${rounds.join(', ')}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {places.length > 0 && (
        <Section title="Places">
          <PlacesMap places={places} basis={basis} />
        </Section>
      )}
      <Section title="Calendar">
        <Calendar calendar={calendar} basis={basis} />
      </Section>
    </>
  )
}
