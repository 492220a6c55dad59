import type { ProposalView } from '../../../../src/model/proposal-view.ts'
import { sentenceCase } from '../../text/labels.ts'
import classes from './Record.module.css'

/** What the codebook tells the reviewer of such a record, and what it asks for that the record has not. */
export function Guidance({ view }: { readonly view: ProposalView }) {
  const { instructions, guidance, shortfalls } = view
  if (instructions.length + guidance.length + shortfalls.length === 0) return null
  return (
    <section aria-label="Codebook" className={classes.told}>
      {shortfalls.map(({ property, value }) => (
        <p key={`${property} ${value}`}>
          <strong>{sentenceCase(property)}</strong>{' '}
          {value === null ? 'is missing' : `“${value}” is not in the vocabulary`}
        </p>
      ))}
      {instructions.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {guidance.map(({ property, instructions: words, values }) => (
        <p key={property}>
          <strong>{sentenceCase(property)}</strong>
          {words && `: ${words}`}
          {values && ` (${values.join(', ')})`}
        </p>
      ))}
    </section>
  )
}
