import { Link } from '@tanstack/react-router'

/** The title of something, with a link where it has a page of its own. */
export function EntityLink({
  id,
  kind,
  title,
}: {
  readonly id: string
  readonly kind: string
  readonly title: string
}) {
  if (kind === 'Event')
    return (
      <Link to="/events/$id" params={{ id }} className="link">
        {title}
      </Link>
    )
  if (kind === 'Mechanism')
    return (
      <Link to="/mechanisms/$id" params={{ id }} className="link">
        {title}
      </Link>
    )
  return title
}
