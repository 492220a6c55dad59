import { Link } from '@tanstack/react-router'
import { Page } from '../parts/Page.tsx'
import { StoryForm } from '../parts/StoryForm.tsx'

/** Where a story comes in: pasted or as a file. */
export function AddPage() {
  return (
    <Page
      title="Add a story"
      summary={
        <>
          Paste the text of an article, communiqué or press release, or choose a file. Its events, people, quotes and
          claims are recorded with the words that state them. The text stays on this computer. Tables and lists of
          records are <Link to="/import">imported row by row</Link>.
        </>
      }
    >
      <StoryForm />
    </Page>
  )
}
