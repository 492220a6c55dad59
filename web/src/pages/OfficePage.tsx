import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { OfficeView } from '../../../src/model/office-view.ts'
import { problemOf } from '../api/problem.ts'
import { holdersQuery, officeAnalysisQuery, officeQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer, Waiting } from '../parts/Answer.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Page } from '../parts/Page.tsx'
import { SeenSections } from '../parts/person/SeenSections.tsx'
import { Section } from '../parts/Section.tsx'
import { Caution } from '../parts/Status.tsx'
import { Words } from '../parts/Words.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, sentenceCase } from '../text/labels.ts'

/** An office with its holders over time, and who held it on a day. */
export function OfficePage() {
  const { id } = useParams({ from: '/offices/$id' })
  return <Answer query={useQuery(officeQuery(id, useAsOf()))}>{(office) => <Office office={office} />}</Answer>
}

function Office({ office }: { readonly office: OfficeView }) {
  const { id, title, holders, seats, tenures } = office
  return (
    <Page
      title={`${sentenceCase(title)}${office.for ? `, ${office.for.name}` : ''}`}
      kicker={
        <>
          <span>Office, {count(holders, 'holder')}</span>
          {seats !== null && <span>{count(seats, 'seat')}</span>}
        </>
      }
    >
      <HeldOn office={id} />
      <Section title="Holders over time">
        <DataTable
          rows={tenures}
          keyOf={({ person, period, basis }) => `${person.id} ${period} ${basis}`}
          columns={[
            {
              name: 'Person',
              cell: ({ person, acting }) => (
                <>
                  <Link to="/people/$id" params={{ id: person.id }}>
                    {person.name}
                  </Link>
                  {acting && ', acting'}
                </>
              ),
            },
            {
              name: 'Period',
              cell: ({ period, basis }) =>
                basis === 'observed' ? `seen by sources ${edtfInWords(period)}` : edtfInWords(period),
            },
            {
              name: 'Note',
              cell: ({ conflicting }) =>
                conflicting ? (
                  <>
                    <Caution word="Conflicting" /> {conflicting}
                  </>
                ) : (
                  ''
                ),
            },
          ]}
        />
      </Section>
      <Analysis id={id} />
    </Page>
  )
}

function Analysis({ id }: { readonly id: string }) {
  const { data, error } = useQuery(officeAnalysisQuery(id, useAsOf()))
  if (error) return <Failure problem={problemOf(error)} />
  return data ? <SeenSections found={data} /> : <Waiting />
}

/** Who held the office on a day that the URL carries. */
function HeldOn({ office }: { readonly office: string }) {
  const { on } = useSearch({ from: '/offices/$id' })
  const navigate = useNavigate({ from: '/offices/$id' })
  const { data, error } = useQuery(holdersQuery(office, on ?? '', useAsOf()))
  return (
    <Section title="Who held it on a day">
      <TextInput
        label="Day"
        type="date"
        size="xs"
        maw="10rem"
        value={on ?? ''}
        onChange={(event) =>
          navigate({
            search: (search: object) => ({ ...search, on: event.target.value || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {error && <Failure problem={problemOf(error)} />}
      {data?.holders.length === 0 && <p className="quiet">Nobody on record held it on {edtfInWords(data.on)}.</p>}
      {data?.holders.map((holder) => (
        <div key={`${holder.person.id} ${holder.period}`}>
          <p>
            <Link to="/people/$id" params={{ id: holder.person.id }} className="link">
              {holder.person.name}
            </Link>{' '}
            {!holder.certain && <Caution word="Perhaps" />}
          </p>
          <Words statements={holder.statements} item={holder.person.id} />
        </div>
      ))}
    </Section>
  )
}
