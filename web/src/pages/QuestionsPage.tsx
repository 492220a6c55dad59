import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QuestionView } from '../../../src/model/views.ts'
import { questionsQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { DecisionDialog } from '../parts/DecisionDialog.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Entry } from '../parts/Entry.tsx'
import { EventLine } from '../parts/EventLine.tsx'
import { Page } from '../parts/Page.tsx'
import { SourceLine } from '../parts/SourceLine.tsx'
import { count, isNewest, sentenceCase } from '../text/labels.ts'
import { reasonsOf } from '../text/reasons.ts'
import classes from './QuestionsPage.module.css'

/** Events that may be one, the likeliest first, each pair with what speaks for and against it, to be answered with a reason. */
export function QuestionsPage() {
  return (
    <Answer query={useQuery(questionsQuery(useAsOf()))}>
      {({ items }) => (
        <Page
          title="Questions"
          summary={
            items.length > 0
              ? `${sentenceCase(count(items.length, 'pair'))} of events may be one event told twice.`
              : undefined
          }
        >
          {items.length === 0 && (
            <Empty title="No question is open.">
              Where a story may tell an event on record, but not surely, the two are asked about here.
            </Empty>
          )}
          {items.map((question) => (
            <Pair key={question.statement} question={question} />
          ))}
        </Page>
      )}
    </Answer>
  )
}

function Pair({ question }: { readonly question: QuestionView }) {
  const { score, reasons, events, words } = question
  const [chosen, setChosen] = useState<keyof typeof ANSWERS | null>(null)
  const asOf = useAsOf()
  const [told, known] = events
  const { speaking, against } = reasonsOf(reasons)
  const about = `${told.title}, ${known.title}`
  return (
    <Entry label={about} title={`One event? ${Math.round(score * 100)} in 100`}>
      <ul className="plain-list">
        <EventLine event={told} />
        <EventLine event={known} />
      </ul>
      {words.filter(isNewest).map((said) => (
        <p key={`${said.source.id} ${said.start}`} className={classes.words}>
          “{said.exact}”{' '}
          <span className="quiet">
            <SourceLine source={said.source} span={said} item={told.id} />
          </span>
        </p>
      ))}
      <dl className={classes.reasons}>
        <dt>For</dt>
        <dd>{speaking.join('; ') || 'nothing'}</dd>
        <dt>Against</dt>
        <dd>{against.join('; ') || 'nothing'}</dd>
      </dl>
      {!asOf && (
        <Group mt="sm" gap="sm">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setChosen('merge')}
            aria-label={`One event: ${about}`}
          >
            One event
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setChosen('separate')}
            aria-label={`Two events: ${about}`}
          >
            Two events
          </Button>
        </Group>
      )}
      {chosen && (
        <DecisionDialog
          close={() => setChosen(null)}
          question={{
            ...ANSWERS[chosen],
            choices: [{ id: known.id, label: known.title }],
            decision: (id) => ({ kind: chosen, id, other: told.id }),
          }}
        />
      )}
    </Entry>
  )
}

const ANSWERS = {
  merge: {
    title: 'One event',
    explanation: 'The two become one event with the sources of both. Where they differ, that shows as a conflict.',
    submit: 'Merge',
  },
  separate: {
    title: 'Two events',
    explanation: 'The two are never taken for one, whatever a later story says.',
    submit: 'Keep apart',
  },
} as const
