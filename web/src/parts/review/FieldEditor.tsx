import { Button, Group } from '@mantine/core'
import { editorOf, type Field, qualifiersOf } from '../../review/fields.ts'
import classes from './Editor.module.css'
import { type Edits, editsOf } from './edits.ts'
import { KeyHint } from './KeyHint.tsx'
import { QualifierInput } from './QualifierInput.tsx'
import type { Review } from './use-review.ts'
import { isTakable, ValueEditor } from './ValueEditor.tsx'

interface Props {
  readonly review: Review
  readonly field: Field
  readonly written: string
  /** Qualifiers that were changed, by name. */
  readonly changed: Readonly<Record<string, string>>
  /** Called when the editor is done with, taken or left. */
  readonly done: () => void
}

/** Edits a field in its place. Enter takes the value, Escape leaves it. */
export function FieldEditor({ review, field, written, changed, done }: Props) {
  const editor = editorOf(field.property, field.statement)
  const { id: statement, qualifiers } = field.statement
  const write = (text: string) => review.setDraft({ kind: 'edit', statement, written: text, qualifiers: changed })
  const qualify = (name: string, text: string) =>
    review.setDraft({ kind: 'edit', statement, written, qualifiers: { ...changed, [name]: text } })
  const otherwise = Object.fromEntries(
    Object.entries(changed).filter(([name, text]) => text.trim() !== (qualifiers[name] ?? '')),
  )
  const isQualified = Object.keys(otherwise).length > 0
  const take = (given: Parameters<Edits['correct']>[1]) => {
    const value = given === field.written ? null : given
    if (value !== null || isQualified) editsOf(review).correct(field, value, otherwise)
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
        else if (isQualified) take(field.written)
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
      {qualifiersOf(field.property).map((range) => (
        <QualifierInput
          key={range.name}
          range={range}
          value={changed[range.name] ?? qualifiers[range.name] ?? ''}
          change={(text) => qualify(range.name, text)}
        />
      ))}
      <Group gap="xs">
        {(isQualified || (editor !== 'entity' && editor !== 'code')) && (
          <Button
            type="submit"
            size="compact-xs"
            disabled={!isQualified && !isTakable(editor, written)}
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
