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
import { PersonLine } from '../parts/PersonLine.tsx'
import { SourceLine } from '../parts/SourceLine.tsx'
import { askedOf } from '../text/asked.ts'
import { count, isNewest, sentenceCase } from '../text/labels.ts'
import { reasonsOf } from '../text/reasons.ts'
import classes from './QuestionsPage.module.css'

/** Events, and persons, that may be one, the likeliest first, each pair with what speaks for and against it, to be answered with a reason. */
export function QuestionsPage() {
  return (
    <Answer query={useQuery(questionsQuery(useAsOf()))}>
      {({ items }) => (
        <Page
          title="Questions"
          summary={
            items.length > 0
              ? `${sentenceCase(count(items.length, 'pair'))} of events or persons may be one told twice.`
              : undefined
          }
        >
          {items.length === 0 && (
            <Empty title="No question is open.">
              Where a story may tell an event, or name a person, on record, but not surely, the two are asked about
              here.
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
  const { score, reasons, words } = question
  const [chosen, setChosen] = useState<'merge' | 'separate' | null>(null)
  const asOf = useAsOf()
  const { noun, told, known } = askedOf(question)
  const { speaking, against } = reasonsOf(reasons)
  const about = `${told.title}, ${known.title}`
  return (
    <Entry label={about} title={`One ${noun}? ${Math.round(score * 100)} in 100`}>
      <ul className="plain-list">
        {question.kind === 'Event'
          ? question.events.map((event) => <EventLine key={event.id} event={event} />)
          : question.persons.map((person) => <PersonLine key={person.id} person={person} />)}
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
            aria-label={`One ${noun}: ${about}`}
          >
            {`One ${noun}`}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setChosen('separate')}
            aria-label={`Two ${noun}s: ${about}`}
          >
            {`Two ${noun}s`}
          </Button>
        </Group>
      )}
      {chosen && (
        <DecisionDialog
          close={() => setChosen(null)}
          question={{
            ...ANSWERS[question.kind][chosen],
            choices: [{ id: known.id, label: known.title }],
            decision: (id) => ({ kind: chosen, id, other: told.id }),
          }}
        />
      )}
    </Entry>
  )
}

const apart = {
  explanation: 'The two are never taken for one, whatever a later story says.',
  submit: 'Keep apart',
}

const ANSWERS = {
  Event: {
    merge: {
      title: 'One event',
      explanation: 'The two become one event with the sources of both. Where they differ, that shows as a conflict.',
      submit: 'Merge',
    },
    separate: { title: 'Two events', ...apart },
  },
  Person: {
    merge: {
      title: 'One person',
      explanation: 'The two become one person with the names, offices and events of both.',
      submit: 'Merge',
    },
    separate: { title: 'Two persons', ...apart },
  },
} as const
