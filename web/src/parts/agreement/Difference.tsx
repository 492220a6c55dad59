import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createLink } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementView } from '../../../../src/model/coding-view.ts'
import { proposalQuery, sourceTextQuery } from '../../api/review-queries.ts'
import { useReviewer } from '../../api/stored.ts'
import { contextOf } from '../../text/context.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { DecisionDialog, type Question } from '../DecisionDialog.tsx'
import { Entry } from '../Entry.tsx'
import { SourceLine } from '../SourceLine.tsx'
import classes from './Difference.module.css'
import { Readings } from './Readings.tsx'

const ButtonLink = createLink(Button<'a'>)

interface Props {
  readonly proposal: AgreementView['proposals'][number]
  readonly differences: AgreementView['differences']
}

/** What coders read differently of one proposal, with its words in the story, and what settles it. */
export function Difference({ proposal, differences }: Props) {
  const { batch, entity, title, source } = proposal
  const [reviewer] = useReviewer()
  const [asked, setAsked] = useState<Question | null>(null)
  const view = useQuery(proposalQuery({ batch, entity })).data
  const text = useQuery(sourceTextQuery(source.id)).data?.text
  const [span] = view?.spans ?? []
  const { before, exact, after } = text && span ? contextOf(text, span.start, span.end, 200) : NOTHING
  const verdict = (kind: 'accept' | 'reject'): Question => ({
    ...VERDICTS[kind],
    choices: [{ id: entity, label: title }],
    decision: () => ({ kind, batch, entity, seen: view?.seen ?? 0 }),
  })
  return (
    <Entry label={title} title={title}>
      <p className={classes.passage}>
        {before}
        {exact && <mark>{exact}</mark>}
        {after}{' '}
        <span className="quiet">
          <SourceLine source={source} {...(span ? { span, item: entity } : {})} />
        </span>
      </p>
      {view?.decided && (
        <p className="quiet">
          {view.state === 'accepted' ? 'Accepted' : 'Rejected'} by {view.decided.by},{' '}
          {edtfInWords(view.decided.at.slice(0, 10))}: {view.decided.reason}
        </p>
      )}
      <Readings differences={differences} view={view} ask={setAsked} />
      <Group mt="sm" gap="sm">
        <Button
          size="compact-sm"
          disabled={view?.state !== 'pending'}
          onClick={() => setAsked(verdict('accept'))}
          aria-label={`Accept ${title}`}
        >
          Accept as on record
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={!view || view.state === 'rejected'}
          onClick={() => setAsked(verdict('reject'))}
          aria-label={`Reject ${title}`}
        >
          Reject
        </Button>
        <ButtonLink
          to="/review"
          search={{ mode: 'decide' as const, at: `${batch}.${entity}` }}
          component="a"
          variant="default"
          size="compact-sm"
          aria-label={`Decide in Review: ${title}`}
        >
          Decide in Review
        </ButtonLink>
      </Group>
      {asked && (
        <DecisionDialog close={() => setAsked(null)} question={{ ...asked, ...(reviewer ? { by: reviewer } : {}) }} />
      )}
    </Entry>
  )
}

const NOTHING = { before: '', exact: '', after: '' }

const VERDICTS = {
  accept: {
    title: 'Accept',
    explanation: 'It is right as it stands on record now, with what was corrected.',
    submit: 'Accept',
  },
  reject: {
    title: 'Reject',
    explanation: 'Nothing that the story says of it counts any more, nor what it alone names.',
    submit: 'Reject',
  },
} as const
