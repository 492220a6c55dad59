import { ActionIcon } from '@mantine/core'
import { Cross2Icon, TextIcon } from '@radix-ui/react-icons'
import type { Field } from '../../review/fields.ts'
import { percent, reservations, sentenceCase } from '../../text/labels.ts'
import { Caution } from '../Status.tsx'
import classes from './Record.module.css'

interface Props {
  readonly field: Field
  readonly near: boolean
  readonly look: (at: string | null) => void
  readonly edit: () => void
  readonly retract: () => void
  /** Not given where the words of the story stand as they are. */
  readonly chooseWords: (() => void) | null
}

/** A field with its value, how sure it is, and its words; looking at it shows them in the text. */
export function FieldLine({ field, near, look, edit, retract, chooseWords }: Props) {
  const { statement, name, value } = field
  const [words] = statement.evidence
  const shown = field.property?.codes ? sentenceCase(value) : value
  const cautions = [
    ...(field.waiting ? ['Waits for the connection'] : []),
    ...(field.fresh ? ['Changed meanwhile'] : []),
    ...(field.own ? ['As you read it'] : []),
    ...reservations(statement),
  ]
  return (
    <li
      className={classes.field}
      data-near={near}
      onMouseEnter={() => look(statement.id)}
      onMouseLeave={() => look(null)}
      onFocus={() => look(statement.id)}
    >
      <button type="button" className={classes.main} data-field={statement.id} onClick={edit} title="Edit (Enter)">
        <span className={classes.name}>{name}</span>
        <span className={classes.value}>{shown}</span>
        <span className={classes.sure}>{statement.confidence === null ? '' : percent(statement.confidence)}</span>
      </button>
      <div className={classes.under}>
        <p className={classes.words}>
          {cautions.map((word) => (
            <span key={word}>
              <Caution word={word} />{' '}
            </span>
          ))}
          {words ? `“${words.exact}”` : field.own ? '' : `Entered by ${statement.recordedBy}, without words`}
        </p>
        <div className={classes.tools}>
          {chooseWords && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              size="sm"
              title="Choose other words (w)"
              aria-label={`Choose other words for ${name}: ${shown}`}
              onClick={chooseWords}
            >
              <TextIcon aria-hidden="true" />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            size="sm"
            title="Retract (x)"
            aria-label={`Retract ${name}: ${shown}`}
            onClick={retract}
          >
            <Cross2Icon aria-hidden="true" />
          </ActionIcon>
        </div>
      </div>
    </li>
  )
}
