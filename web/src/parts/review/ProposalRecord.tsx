import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import type { Action } from '../../review/keys.ts'
import { edtfInWords } from '../../text/edtf.ts'
import { count, percent } from '../../text/labels.ts'
import { AddValue } from './AddValue.tsx'
import { Coded } from './Coded.tsx'
import { Do } from './Do.tsx'
import { editsOf } from './edits.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldLine } from './FieldLine.tsx'
import { Gone } from './Gone.tsx'
import { Guidance } from './Guidance.tsx'
import classes from './Record.module.css'
import type { Review } from './use-review.ts'
import type { Words } from './use-words.ts'

interface Props {
  readonly review: Review
  readonly view: ProposalView
  readonly words: Words
  readonly act: (action: Action) => void
  readonly focusField: (statement: string | null) => void
}

/** What a story says of something: its fields, each with its words, and what can be decided about it. */
export function ProposalRecord({ review, view, words, act, focusField }: Props) {
  const { fields, draft, near, decisions, reading } = review
  const told = decisions.told?.entry === review.key ? decisions.told : null
  const { event } = view
  const others = (event?.sources.length ?? 1) - 1
  return (
    <section className={classes.record} aria-label="Record">
      <div className={classes.body}>
        <p className={classes.kicker}>
          <span>{view.kind}</span>
          {view.likely !== null && <span>{percent(view.likely)} likely right</span>}
          {view.rule && <span>{view.rule}</span>}
        </p>
        <h2 className={classes.title} tabIndex={-1} data-entry-title>
          {view.title}
        </h2>
        {told && (
          <div className={classes.told} role="alert">
            <p>{told.message}</p>
            <p>{told.advice}</p>
          </div>
        )}
        {view.decided && (
          <div className={classes.told} role="status">
            <p>
              {view.state === 'accepted' ? 'Accepted' : 'Rejected'} by {view.decided.by},{' '}
              {edtfInWords(view.decided.at.slice(0, 10))} at {view.decided.at.slice(11, 16)} UTC: {view.decided.reason}
            </p>
          </div>
        )}
        {view.coded && <Coded coded={view.coded} />}
        <Guidance view={view} />
        {event && (
          <p className="quiet">
            <Link to="/events/$id" params={{ id: event.id }} className="link">
              The event as it stands
            </Link>
            {others > 0 && `, told by ${count(others, 'other story', 'other stories')} too`}
          </p>
        )}
        <ul className={classes.fields} aria-label="Fields" data-fields>
          {fields.map((field) =>
            draft?.kind === 'edit' && draft.statement === field.statement.id ? (
              <li key={field.statement.id} className={classes.edit}>
                <FieldEditor
                  review={review}
                  field={field}
                  written={draft.written}
                  changed={draft.qualifiers ?? {}}
                  done={() => focusField(field.statement.id)}
                />
              </li>
            ) : (
              <FieldLine
                key={field.statement.id}
                field={field}
                near={near === field.statement.id}
                look={review.setNear}
                edit={() => review.setDraft({ kind: 'edit', statement: field.statement.id, written: field.written })}
                retract={() => editsOf(review).retract(field)}
                chooseWords={reading ? null : () => words.begin(field)}
              />
            ),
          )}
          {draft?.kind === 'add' && (
            <li className={classes.edit}>
              <AddValue
                review={review}
                property={draft.property}
                written={draft.written}
                qualifiers={draft.qualifiers ?? {}}
                words={words.selected ? [words.selected] : []}
                done={() => focusField(null)}
              />
            </li>
          )}
        </ul>
        {draft?.kind !== 'add' && (
          <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => act('add')}>
            Add a value
          </Button>
        )}
        <Gone statements={[...view.statements, ...view.added].filter((s) => s.decision?.state)} />
      </div>
      <div className={classes.bar}>
        <Do action="accept" act={act} main disabled={view.state !== 'pending'}>
          {reading ? 'Would accept' : 'Accept'}
        </Do>
        <Do action="reject" act={act} disabled={view.state === 'rejected'}>
          {reading ? 'Would reject' : 'Reject'}
        </Do>
        <Do action="edit" act={act}>
          Edit
        </Do>
        {view.kind === 'Event' && reading === null && (
          <>
            <Do action="merge" act={act}>
              Merge
            </Do>
            {others > 0 && (
              <Do action="split" act={act}>
                Split off
              </Do>
            )}
          </>
        )}
      </div>
    </section>
  )
}
