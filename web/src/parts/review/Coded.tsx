import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import { edtfInWords } from '../../text/edtf.ts'
import classes from './Record.module.css'

/** How the coder has coded what they look at. */
export function Coded({ coded }: { readonly coded: NonNullable<ProposalView['coded']> }) {
  const { verdict, reason, at } = coded
  return (
    <div className={classes.told} role="status">
      <p>
        You coded it, {edtfInWords(at.slice(0, 10))} at {at.slice(11, 16)} UTC:{' '}
        {verdict === 'accepted' ? 'you would accept it' : `you would reject it (${reason})`}. Coded again, the last
        counts.
      </p>
    </div>
  )
}
