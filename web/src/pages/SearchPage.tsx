import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { problemOf } from '../api/problem.ts'
import { searchQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { Waiting } from '../parts/Answer.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { HitLine } from '../parts/HitLine.tsx'
import { Page } from '../parts/Page.tsx'
import { More } from '../parts/Pages.tsx'
import { Section } from '../parts/Section.tsx'
import { HIT_KINDS, type HitKind, type Searched } from '../text/searched.ts'

/** What is on record under the words of the URL: the best hits of each kind, or those of one kind page by page. */
export function SearchPage() {
  const { q, kind }: Searched = useSearch({ from: '/search' })
  const asOf = useAsOf()
  const asked = q.trim() !== ''
  const query = useInfiniteQuery({
    ...searchQuery({ q, ...(kind ? { kind } : {}) }, asOf),
    enabled: asked,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const pages = query.data?.pages ?? []
  const groups = pages[0]?.groups ?? []
  const hitsOf = (of: HitKind) => pages.flatMap((page) => page.groups.find((g) => g.kind === of)?.hits ?? [])
  return (
    <Page
      title={asked ? `Search: ${q}` : 'Search'}
      summary={
        kind && <Link to="/search" search={{ q }}>{`All kinds, not ${HIT_KINDS[kind].toLowerCase()} alone`}</Link>
      }
    >
      {!asked && <Help title="Type a name or some words into the field above." />}
      {query.error && <Failure problem={problemOf(query.error)} />}
      {asked && query.isPending && <Waiting />}
      {query.data && groups.length === 0 && <Help title="Nothing on record holds all of these words." />}
      {!query.error &&
        groups.map(({ kind: own, next }) => (
          <Section key={own} title={HIT_KINDS[own]}>
            <ul className="plain-list">
              {hitsOf(own).map((hit) => (
                <HitLine key={hit.id} hit={hit} />
              ))}
            </ul>
            {!kind && next && (
              <p className="quiet">
                <Link to="/search" search={{ q, kind: own }} className="link">
                  {`More ${HIT_KINDS[own].toLowerCase()}`}
                </Link>
              </p>
            )}
          </Section>
        ))}
      <More query={query} />
    </Page>
  )
}

const Help = ({ title }: { readonly title: string }) => (
  <Empty title={title}>
    All words must be found, in any form. Put quotation marks around words that follow each other, and a * behind the
    beginning of a word.
  </Empty>
)
