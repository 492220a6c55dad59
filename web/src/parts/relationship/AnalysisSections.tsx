import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { RelationshipAnalysis } from '../../../../src/model/relationship-analysis-view.ts'
import { problemOf } from '../../api/problem.ts'
import { relationshipAnalysisQuery } from '../../api/queries.ts'
import { useAsOf } from '../../api/use-as-of.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { count, sentenceCase } from '../../text/labels.ts'
import { Waiting } from '../Answer.tsx'
import { DataTable } from '../DataTable.tsx'
import { Failure } from '../Failure.tsx'
import { Section } from '../Section.tsx'
import { SourceLine } from '../SourceLine.tsx'
import { Counterparts } from './Counterparts.tsx'
import { Levels } from './Levels.tsx'
import { MixChart } from './MixChart.tsx'
import { Pledges } from './Pledges.tsx'
import { Silences } from './Silences.tsx'
import { TempoChart } from './TempoChart.tsx'

/** What the record says of a relationship as a whole. */
export function AnalysisSections({ sides }: { readonly sides: string }) {
  const { by, from, to } = useSearch({ from: '/relationships/$sides' })
  const asked = { ...(by ? { by } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const { data, error } = useQuery(relationshipAnalysisQuery(sides, asked, useAsOf()))
  if (error) return <Failure problem={problemOf(error)} />
  return data ? <Findings analysis={data} /> : <Waiting />
}

function Findings({ analysis }: { readonly analysis: RelationshipAnalysis }) {
  const { tempo, changes, by, basis, sides, commitments, instruments, mechanisms, anniversaries, status, matrix } =
    analysis
  const navigate = useNavigate({ from: '/relationships/$sides' })
  return (
    <>
      <Section title="Tempo">
        <SegmentedControl
          size="xs"
          mb="sm"
          aria-label="Count by"
          data={[
            { value: 'year', label: 'By year' },
            { value: 'quarter', label: 'By quarter' },
            { value: 'month', label: 'By month' },
          ]}
          value={by}
          onChange={(unit) =>
            navigate({
              search: (search: object) => ({ ...search, by: unit as typeof by }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <TempoChart
          tempo={tempo}
          changes={changes.points}
          by={by}
          basis={basis}
          sides={sides.map(({ code }) => code)}
        />
        <p className="quiet">
          {changes.points.length > 0
            ? 'Where the tempo changes, so may how densely it is reported: sources are counted in the table.'
            : `No change of the tempo was found in ${count(changes.buckets, `full ${changes.unit}`)}.`}
        </p>
      </Section>
      <Section title="By level">
        <Levels analysis={analysis} />
      </Section>
      <Section title="Longest silences">
        <Silences analysis={analysis} />
      </Section>
      <Section title="Kinds of event">
        <MixChart analysis={analysis} />
      </Section>
      {matrix && matrix.rows.length > 0 && (
        <Section title="Who met whom">
          <Counterparts matrix={matrix} />
        </Section>
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
              { name: 'State', cell: ({ state }) => sentenceCase(state), firm: true },
              {
                name: 'Every',
                cell: ({ interval, basis: how, cadence }) =>
                  interval === null ? 'Not known' : how === 'stated' ? cadence : `about ${count(interval, 'day')}`,
              },
              { name: 'Latest', cell: ({ latest }) => (latest ? edtfInWords(latest.date) : 'None held'), firm: true },
              { name: 'Up to round', cell: ({ latestRound }) => latestRound ?? 'Not numbered', numeric: true },
              { name: 'Held', cell: ({ rounds }) => rounds, numeric: true },
            ]}
          />
        </Section>
      )}
      {commitments.length > 0 && (
        <Section title="Pledges and what became of them">
          <Pledges analysis={analysis} />
        </Section>
      )}
      {instruments.length > 0 && (
        <Section title="Instruments">
          <ul>
            {instruments.map(({ id, name, date, sources }) => (
              <li key={id}>
                {name}
                {date && `, ${edtfInWords(date)}`}{' '}
                {sources.map((source) => (
                  <span key={source.id} className="quiet">
                    <SourceLine source={source} item={id} />{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {status.length > 0 && (
        <Section title="Named status by period">
          <ul>
            {status.map(({ status: name, period, basis: how }) => (
              <li key={`${name} ${period}`}>
                {name}
                {period && `, ${how === 'stated' ? '' : 'published '}${edtfInWords(period)}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {anniversaries.length > 0 && (
        <Section title="Anniversaries to come">
          <ul>
            {anniversaries.map(({ of, years, date, derived }) => (
              <li key={`${of} ${years}`}>
                {years} years of {of}: {edtfInWords(date)}
                {derived && ' (worked out)'}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
