import { Link } from '@tanstack/react-router'
import type { MechanismAnalysis } from '../../../src/model/mechanism-analysis.ts'
import { basisInWords } from '../text/basis.ts'
import { edtfInWords } from '../text/edtf.ts'
import { DataTable } from './DataTable.tsx'
import { Empty } from './Empty.tsx'
import { Findings } from './Findings.tsx'
import { RoundTable } from './RoundTable.tsx'
import { RoundTimeline } from './RoundTimeline.tsx'
import { Section } from './Section.tsx'

/** The rounds of a mechanism, what they say of it, and who led them. */
export function MechanismFindings({ analysis }: { readonly analysis: MechanismAnalysis }) {
  const { rounds, findings, chairs, conflicts, basis, on } = analysis
  if (rounds.length === 0)
    return (
      <Section title="Rounds">
        <Empty title="No round is on record yet." />
      </Section>
    )
  return (
    <>
      <Section title="What the rounds say" id="findings">
        <Findings findings={findings} events={rounds.map(({ event }) => event)} />
        <p className="quiet">
          Rests on {basisInWords(basis)} Told from {edtfInWords(on)}.
        </p>
      </Section>
      <Section title="Rounds" id="rounds">
        <RoundTimeline analysis={analysis} />
        <RoundTable rounds={rounds} conflicts={conflicts} />
      </Section>
      {chairs.length > 0 && (
        <Section title="Who led them" id="chairs">
          <DataTable
            rows={chairs}
            keyOf={({ side, person }) => `${side?.code} ${person}`}
            columns={[
              { name: 'Side', cell: ({ side }) => side?.name ?? 'Not stated' },
              {
                name: 'Person',
                cell: ({ person, name }) => (
                  <Link to="/people/$id" params={{ id: person }}>
                    {name}
                  </Link>
                ),
              },
              { name: 'Office', cell: ({ offices }) => offices.join('; ') || 'Not stated' },
              {
                name: 'Rounds',
                cell: ({ rounds: led }) => led.map(({ number, date }) => number ?? edtfInWords(date)).join(', '),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
