import { Link } from '@tanstack/react-router'
import { Page } from '../parts/Page.tsx'

/** The answer to an address that no page has. */
export function MissingPage() {
  return (
    <Page title="No such page" summary="The address may be mistyped, or the record it named is not in this workspace.">
      <p>
        Go to the <Link to="/">chronology</Link> or <Link to="/add">add a story</Link>.
      </p>
    </Page>
  )
}
