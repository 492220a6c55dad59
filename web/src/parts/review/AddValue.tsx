import { Button, Group, Select } from '@mantine/core'
import type { ByHand } from '../../api/review-requests.ts'
import { addable, editorOf, qualifiersOf } from '../../review/fields.ts'
import type { Given } from './actions.ts'
import classes from './Editor.module.css'
import { editsOf } from './edits.ts'
import { KeyHint } from './KeyHint.tsx'
import { QualifierInput } from './QualifierInput.tsx'
import type { Review } from './use-review.ts'
import { isTakable, ValueEditor } from './ValueEditor.tsx'

interface Props {
  readonly review: Review
  readonly property: string | null
  readonly written: string
  /** Qualifiers that it is to have, by name. */
  readonly qualifiers: Readonly<Record<string, string>>
  /** The words that are selected in the text, which then state the value. */
  readonly words: ByHand['words']
  readonly done: () => void
}

/** Adds a value: which property, then the editor that fits it. */
export function AddValue({ review, property, written, qualifiers, words = [], done }: Props) {
  const properties = addable(review.kinds, review.view?.kind ?? '')
  const chosen = properties.find(({ name }) => name === property) ?? null
  const editor = editorOf(chosen)
  const take = (given: Given['given']) => {
    if (chosen) editsOf(review).add({ property: chosen.name, given, qualifiers, words })
    done()
  }
  const leave = () => {
    review.setDraft(null)
    done()
  }
  return (
    <form
      className={classes.editor}
      aria-label="Add a value"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen && isTakable(editor, written)) take(written.trim())
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') return leave()
        if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
    >
      <Select
        label="Property"
        size="xs"
        data={properties.map(({ name, label }) => ({ value: name, label }))}
        value={property}
        onChange={(name) => review.setDraft({ kind: 'add', property: name, written: '' })}
        searchable
        selectFirstOptionOnChange
        defaultDropdownOpened={property === null}
        autoFocus={property === null}
        comboboxProps={{ withinPortal: false }}
      />
      {chosen &&
        qualifiersOf(chosen).map((range) => (
          <QualifierInput
            key={range.name}
            range={range}
            value={qualifiers[range.name] ?? ''}
            change={(text) =>
              review.setDraft({
                ...{ kind: 'add', property: chosen.name, written },
                qualifiers: { ...qualifiers, [range.name]: text },
              })
            }
          />
        ))}
      {chosen && (
        <ValueEditor
          key={chosen.name}
          editor={editor}
          property={chosen}
          label={chosen.label}
          written={written}
          write={(text) => review.setDraft({ kind: 'add', property: chosen.name, written: text, qualifiers })}
          pick={take}
        />
      )}
      {review.reading === null && (
        <p className={classes.note}>
          {words.length > 0
            ? `Stated by the selected words: “${words[0]?.exact}”`
            : 'No words are selected: entered without any.'}
        </p>
      )}
      <Group gap="xs">
        {chosen && editor !== 'entity' && editor !== 'code' && (
          <Button
            type="submit"
            size="compact-xs"
            disabled={!isTakable(editor, written)}
            rightSection={<KeyHint name="Enter" />}
          >
            Add
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={leave} rightSection={<KeyHint name="Esc" />}>
          Leave
        </Button>
      </Group>
    </form>
  )
}
