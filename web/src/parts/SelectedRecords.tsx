import { ActionIcon } from '@mantine/core'
import { Cross2Icon } from '@radix-ui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import type { SourceItem } from '../../../src/model/views.ts'
import { count, kindName, sentenceCase } from '../text/labels.ts'
import type { Selection } from '../text/selection.ts'
import { HowRead } from './HowRead.tsx'
import { RecordLine } from './RecordLine.tsx'
import classes from './SelectedRecords.module.css'

interface Props {
  /** Id of the source. */
  readonly source: string
  readonly shown: readonly SourceItem[]
  readonly selection: Selection
}

/** What rests on the selected words. On a narrow screen it stands at the foot of the window, near the text. */
export function SelectedRecords({ source, shown, selection }: Props) {
  const navigate = useNavigate()
  if (!selection.span && !selection.item) return null
  const close = () => navigate({ to: '.', hash: '', replace: true, resetScroll: false })
  const title =
    shown.length === 1 && shown[0]
      ? `${kindName(shown[0].kind)} selected`
      : `${count(shown.length, 'record')} on these words`
  return (
    <section className={classes.panel} aria-label="Selection">
      <div className={classes.head}>
        <p role="status" className={classes.title}>
          {sentenceCase(title)}
        </p>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          size="sm"
          onClick={close}
          aria-label="Clear the selection"
        >
          <Cross2Icon aria-hidden="true" />
        </ActionIcon>
      </div>
      <ul className={`plain-list ${classes.list}`}>
        {shown.map((item) => (
          <RecordLine key={`${item.id} ${item.label}`} item={item} current={false} />
        ))}
      </ul>
      <HowRead source={source} spans={selection.span ? [selection.span] : shown.flatMap((item) => item.spans)} />
    </section>
  )
}
