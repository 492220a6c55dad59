import { Button, Group } from '@mantine/core'
import { editorOf, type Field } from '../../review/fields.ts'
import { correct } from './actions.ts'
import classes from './Editor.module.css'
import { KeyHint } from './KeyHint.tsx'
import type { Review } from './use-review.ts'
import { isTakable, ValueEditor } from './ValueEditor.tsx'

interface Props {
  readonly review: Review
  readonly field: Field
  readonly written: string
  /** Called when the editor is done with, taken or left. */
  readonly done: () => void
}

/** Edits a field in its place. Enter takes the value, Escape leaves it. */
export function FieldEditor({ review, field, written, done }: Props) {
  const editor = editorOf(field.property, field.statement)
  const write = (text: string) => review.setDraft({ kind: 'edit', statement: field.statement.id, written: text })
  const take = (given: Parameters<typeof correct>[2]) => {
    if (given !== field.written) correct(review, field, given)
    else review.setDraft(null)
    done()
  }
  const leave = () => {
    review.setDraft(null)
    done()
  }
  return (
    <form
      className={classes.editor}
      aria-label={`Edit ${field.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (isTakable(editor, written)) take(written.trim())
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') return leave()
        if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    >
      <ValueEditor
        editor={editor}
        property={field.property}
        label={field.name}
        written={written}
        write={write}
        pick={take}
      />
      <Group gap="xs">
        {editor !== 'entity' && editor !== 'code' && (
          <Button
            type="submit"
            size="compact-xs"
            disabled={!isTakable(editor, written)}
            rightSection={<KeyHint name="Enter" />}
          >
            Take
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={leave} rightSection={<KeyHint name="Esc" />}>
          Leave
        </Button>
      </Group>
    </form>
  )
}
