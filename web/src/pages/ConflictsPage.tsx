import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConflictView } from '../../../src/model/views.ts'
import { conflictsQuery, lostQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Answer } from '../parts/Answer.tsx'
import { DecisionDialog } from '../parts/DecisionDialog.tsx'
import { Empty } from '../parts/Empty.tsx'
import { EntityLink } from '../parts/EntityLink.tsx'
import { Entry } from '../parts/Entry.tsx'
import { LostWords } from '../parts/LostWords.tsx'
import { Page } from '../parts/Page.tsx'
import { Section } from '../parts/Section.tsx'
import { SourceLine } from '../parts/SourceLine.tsx'
import { Caution } from '../parts/Status.tsx'
import { edtfInWords } from '../text/edtf.ts'
import { count, isNewest, propertyName, sentenceCase } from '../text/labels.ts'
import classes from './ConflictsPage.module.css'

/** Values that cannot all be right, side by side with their words, the open ones first; and words that later texts do not have. */
export function ConflictsPage() {
  const asOf = useAsOf()
  const lost = useQuery(lostQuery(asOf)).data?.items ?? []
  return (
    <Answer query={useQuery(conflictsQuery(asOf))}>
      {({ items }) => {
        const open = items.filter(({ state }) => state === 'open')
        const resolved = items.filter(({ state }) => state === 'resolved')
        return (
          <Page
            title="Conflicts"
            summary={`${sentenceCase(count(open.length, 'conflict'))} between sources open, ${resolved.length || 'none'} resolved.`}
          >
            {items.length === 0 && <Empty title="No two sources contradict each other." />}
            {open.map((conflict) => (
              <Conflict key={`${conflict.entity} ${conflict.property}`} conflict={conflict} />
            ))}
            {lost.length > 0 && (
              <Section title="No longer in the text" id="lost">
                <LostWords items={lost} />
              </Section>
            )}
            {resolved.length > 0 && (
              <Section title="Resolved">
                {resolved.map((conflict) => (
                  <Conflict key={`${conflict.entity} ${conflict.property}`} conflict={conflict} />
                ))}
              </Section>
            )}
          </Page>
        )
      }}
    </Answer>
  )
}

function Conflict({ conflict }: { readonly conflict: ConflictView }) {
  const { entity, kind, title, property, state, reason, values } = conflict
  return (
    <Entry
      label={`${title}: ${property}`}
      title={
        <>
          <EntityLink id={entity} kind={kind} title={title} /> · {propertyName(property)}
        </>
      }
    >
      {state === 'resolved' && <p className="quiet">Resolved: {reason ?? 'by rank'}. The history can take it back.</p>}
      <ul className={classes.values}>
        {values.map((value) => (
          <Value key={value.value} value={value} conflict={conflict} />
        ))}
      </ul>
    </Entry>
  )
}

function Value({
  value,
  conflict,
}: {
  readonly value: ConflictView['values'][number]
  readonly conflict: ConflictView
}) {
  const [asked, setAsked] = useState(false)
  const asOf = useAsOf()
  const name = conflict.property === 'date' ? edtfInWords(value.value) : value.value
  const [statement] = value.statements
  const preferred = conflict.state === 'resolved' && value.shown
  return (
    <li className={classes.value} data-shown={value.shown}>
      <p className={classes.name}>
        {name} {value.shown && <Caution word={preferred ? 'Preferred' : 'Shown'} />}
      </p>
      {value.words.filter(isNewest).map((words) => (
        <p key={`${words.source.id} ${words.start}`} className={classes.words}>
          “{words.exact}”{' '}
          <span className="quiet">
            <SourceLine source={words.source} span={words} item={conflict.entity} />
          </span>
        </p>
      ))}
      {!asOf && !preferred && statement && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          onClick={() => setAsked(true)}
          aria-label={`Prefer “${name}”`}
        >
          Prefer this
        </Button>
      )}
      {asked && statement && (
        <DecisionDialog
          close={() => setAsked(false)}
          question={{
            title: `Prefer “${name}”`,
            explanation: 'It is shown before the other values, which stay on record beside it.',
            submit: 'Prefer',
            choices: [{ id: statement, label: name }],
            decision: (id) => ({ kind: 'rank', id, rank: 'preferred' }),
          }}
        />
      )}
    </li>
  )
}
