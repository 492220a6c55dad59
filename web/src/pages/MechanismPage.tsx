import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { MechanismView } from '../../../src/model/views.ts'
import { mechanismAnalysisQuery } from '../api/analysis-queries.ts'
import { mechanismQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import facts from '../parts/Facts.module.css'
import { MechanismFindings } from '../parts/MechanismFindings.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { Statements } from '../parts/Statements.tsx'
import { Words } from '../parts/Words.tsx'
import { count, sentenceCase, sideNames } from '../text/labels.ts'

/** A standing format of meeting: who meets in it, how often, its rounds and what they say. */
export function MechanismPage() {
  const { id } = useParams({ from: '/mechanisms/$id' })
  return (
    <Answer query={useQuery(mechanismQuery(id, useAsOf()))}>
      {(mechanism) => <Mechanism mechanism={mechanism} />}
    </Answer>
  )
}

function Mechanism({ mechanism }: { readonly mechanism: MechanismView }) {
  const { name, parties, cadence, roundsOnRecord, statements } = mechanism
  const stated = (property: string) => statements.filter((statement) => statement.property === property)
  return (
    <Page title={name} kicker={<span>Mechanism, {count(roundsOnRecord.length, 'round')} on record</span>}>
      <dl className={facts.facts}>
        <div className={facts.fact}>
          <dt>Parties</dt>
          <dd>
            <div className={facts.value}>{sideNames(parties) || 'Not stated'}</div>
            <Words statements={stated('party')} item={mechanism.id} />
          </dd>
        </div>
        <div className={facts.fact}>
          <dt>Cadence</dt>
          <dd>
            <div className={facts.value}>{cadence ? sentenceCase(cadence) : 'Not stated'}</div>
            <Words statements={stated('cadence')} item={mechanism.id} />
          </dd>
        </div>
      </dl>
      <Answer query={useQuery(mechanismAnalysisQuery(mechanism.id, useAsOf()))}>
        {(analysis) => <MechanismFindings analysis={analysis} />}
      </Answer>
      {statements.length > 0 && (
        <Section title="What the sources say" id="statements">
          <Statements statements={statements} item={mechanism.id} />
        </Section>
      )}
    </Page>
  )
}
