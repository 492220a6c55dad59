import { Link } from '@tanstack/react-router'
import type { EventSummary } from '../../../src/model/views.ts'
import { edtfInWords } from '../text/edtf.ts'

interface Props {
  readonly ids: readonly string[]
  /** Those whose titles are known; the others are left out. */
  readonly events: readonly EventSummary[]
}

/** Events that a finding rests on, each a link. */
export function EventLinks({ ids, events }: Props) {
  const found = ids.flatMap((id) => events.find((event) => event.id === id) ?? [])
  return found.map(({ id, title, date }, i) => (
    <span key={id}>
      {i > 0 && '; '}
      <Link to="/events/$id" params={{ id }} className="link">
        {title}
      </Link>
      , {edtfInWords(date)}
    </span>
  ))
}
