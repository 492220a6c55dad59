import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { pickQuery } from '../../api/review-queries.ts'
import { type Choice, choicesOf, kindsSought } from '../../review/picking.ts'
import classes from './Editor.module.css'

interface Props {
  readonly label: string
  /** Kinds of what may be picked; null for any. */
  readonly of: readonly string[] | null
  readonly typed: string
  readonly type: (written: string) => void
  readonly pick: (choice: Choice) => void
  /** Not offered: the entity that is decided about. */
  readonly without?: string
}

/** Finds an entity on record while its name is typed, or offers to make it. Enter takes what is highlighted. */
export function EntityPicker({ label, of, typed, type, pick, without }: Props) {
  const combobox = useCombobox({ defaultOpened: true })
  const sought = kindsSought(of)
  const hits = useQuery(pickQuery(typed, sought)).data?.groups.flatMap((group) => group.hits) ?? []
  const choices = choicesOf(
    typed,
    of,
    hits.filter(({ id }) => id !== without),
  )
  const offered = choices.map(({ key }) => key).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of what is offered is highlighted whenever that changes
  useEffect(() => void combobox.selectFirstOption(), [offered])
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(key) => {
        const choice = choices.find((c) => c.key === key)
        if (choice) pick(choice)
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          value={typed}
          size="xs"
          autoFocus
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => {
            event.currentTarget.select()
            combobox.openDropdown()
          }}
          onChange={(event) => {
            type(event.currentTarget.value)
            combobox.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {choices.map((choice) => (
            <Combobox.Option key={choice.key} value={choice.key}>
              {'id' in choice ? choice.name : `New ${choice.kind.toLowerCase()} “${choice.name}”`}
              {'note' in choice && choice.note && <span className={classes.note}> {choice.note}</span>}
            </Combobox.Option>
          ))}
          {choices.length === 0 && <Combobox.Empty>Type a name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
