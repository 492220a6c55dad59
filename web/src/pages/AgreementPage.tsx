import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementView } from '../../../src/model/coding-view.ts'
import { agreementQuery } from '../api/review-queries.ts'
import { Answer } from '../parts/Answer.tsx'
import { Difference } from '../parts/agreement/Difference.tsx'
import { DataTable } from '../parts/DataTable.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { count, propertyName, sentenceCase } from '../text/labels.ts'

/** How far those who coded the same agree, and what they read differently, to be settled. */
export function AgreementPage() {
  return (
    <Answer query={useQuery(agreementQuery)}>
      {(agreement) => (
        <Page title="Agreement" summary={summaryOf(agreement)}>
          {agreement.units === 0 ? (
            <Empty title="No two coders have coded the same yet.">
              Each codes under a name of their own in{' '}
              <Link to="/review" search={{ mode: 'code' as const }} className="link">
                Review
              </Link>
              ; the second chooses there what the first has coded.
            </Empty>
          ) : (
            <Figures agreement={agreement} />
          )}
        </Page>
      )}
    </Answer>
  )
}

function summaryOf({ units, coders }: AgreementView): string | undefined {
  if (units === 0) return undefined
  const of = new Intl.ListFormat('en-GB').format(coders)
  return `${sentenceCase(count(units, 'proposal was', 'proposals were'))} coded by two or more of ${of}. Krippendorff's alpha is 1 where all agree, and 0 where they agree as far as chance alone would have it.`
}

function Figures({ agreement }: { readonly agreement: AgreementView }) {
  const { variables, proposals, differences } = agreement
  const open = proposals.filter(({ state }) => state === 'pending')
  const settled = proposals.filter(({ state }) => state !== 'pending')
  return (
    <>
      <DataTable
        rows={variables}
        keyOf={({ variable }) => variable}
        columns={[
          { name: 'Read', cell: ({ variable }) => propertyName(variable) },
          { name: 'Coded twice', cell: ({ units }) => units, numeric: true },
          { name: 'Agree', cell: ({ agreed }) => agreed, numeric: true },
          { name: 'Alpha', cell: ({ alpha }) => (alpha === null ? 'nothing varies' : alpha.toFixed(3)), numeric: true },
        ]}
      />
      <Section title={`Differences (${open.length})`}>
        {open.length === 0 && <p className="quiet">None waits to be settled.</p>}
        <Listed proposals={open} differences={differences} />
      </Section>
      {settled.length > 0 && (
        <Section title={`Settled (${settled.length})`}>
          <Listed proposals={settled} differences={differences} />
        </Section>
      )}
    </>
  )
}

/** How many are shown at first, and more each time. */
const STRETCH = 10

function Listed({ proposals, differences }: Pick<AgreementView, 'proposals' | 'differences'>) {
  const [most, setMost] = useState(STRETCH)
  return (
    <>
      {proposals.slice(0, most).map((proposal) => (
        <Difference
          key={`${proposal.batch} ${proposal.entity}`}
          proposal={proposal}
          differences={differences.filter((d) => d.batch === proposal.batch && d.entity === proposal.entity)}
        />
      ))}
      {proposals.length > most && (
        <Button variant="default" size="compact-sm" mt="md" onClick={() => setMost(most + STRETCH)}>
          Show more
        </Button>
      )}
    </>
  )
}
