import { AboveDialog } from './AboveDialog.tsx'
import { EnterDialog } from './EnterDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { NameDialog } from './NameDialog.tsx'
import { RejectDialog } from './RejectDialog.tsx'
import type { Review } from './use-review.ts'
import type { Words } from './use-words.ts'

export type Dialog = 'reject' | 'above' | 'merge' | 'enter' | 'keys' | 'name'

interface Props {
  readonly review: Review
  readonly dialog: Dialog | null
  readonly words: Words
  readonly close: () => void
}

/** The dialog that is open; that which asks for the reviewer's name comes before any other. */
export function ReviewDialogs({ review, dialog, words, close }: Props) {
  const { reviewer, nameAsked, name, unasked } = review.decisions
  if (nameAsked || dialog === 'name')
    return (
      <NameDialog
        name={reviewer}
        set={(given) => {
          name(given)
          close()
        }}
        close={() => {
          unasked()
          close()
        }}
      />
    )
  if (dialog === 'reject') return <RejectDialog review={review} close={close} />
  if (dialog === 'above') return <AboveDialog review={review} close={close} />
  if (dialog === 'merge') return <MergeDialog review={review} close={close} />
  if (dialog === 'enter') return <EnterDialog review={review} words={words} close={close} />
  if (dialog === 'keys') return <KeysDialog coding={review.queue.coder !== null} close={close} />
  return null
}
