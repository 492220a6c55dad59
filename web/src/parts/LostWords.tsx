import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LostView } from '../../../src/model/views.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { edtfInWords } from '../text/edtf.ts'
import { propertyName, sentenceCase } from '../text/labels.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { EntityLink } from './EntityLink.tsx'
import classes from './LostWords.module.css'
import { SourceLine } from './SourceLine.tsx'
import { StatementMenu } from './StatementMenu.tsx'
import { Caution } from './Status.tsx'

/** Words that later texts of their documents do not have, each with what rests on them, to be kept, corrected or retracted. */
export function LostWords({ items }: { readonly items: readonly LostView[] }) {
  return (
    <ul className={`plain-list ${classes.list}`}>
      {items.map((lost) => (
        <Lost key={`${lost.statement.id} ${lost.words.start}`} lost={lost} />
      ))}
    </ul>
  )
}

function Lost({ lost: { title, kind, statement, words, source, restated } }: { readonly lost: LostView }) {
  const [asked, setAsked] = useState(false)
  const asOf = useAsOf()
  const value = statement.date ? edtfInWords(statement.date) : sentenceCase(statement.value)
  return (
    <li className={classes.lost}>
      <p className={classes.value}>
        <EntityLink id={statement.subject} kind={kind} title={title} /> · {propertyName(statement.property)}: {value}{' '}
        <StatementMenu name={value} statements={[statement]} />
      </p>
      <p className={classes.words}>
        “{words.exact}”{' '}
        <span className="quiet">
          <SourceLine source={words.source} span={words} item={statement.subject} />, no longer in{' '}
          <Link to="/sources/$id" params={{ id: source.id }} className="link">
            a later version
          </Link>
        </span>{' '}
        {restated && <Caution word="Restated in other words" />}
      </p>
      {!asOf && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          onClick={() => setAsked(true)}
          aria-label={`Keep “${value}” although its words are gone`}
        >
          Keep
        </Button>
      )}
      {asked && (
        <DecisionDialog
          close={() => setAsked(false)}
          question={{
            title: `Keep “${value}”`,
            explanation: 'It stays on record as it is, and is not listed here any more.',
            submit: 'Keep',
            choices: [{ id: statement.id, label: value }],
            decision: (id) => ({ kind: 'keep', id }),
          }}
        />
      )}
    </li>
  )
}
