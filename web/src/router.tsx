import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router'
import { Shell } from './layout/Shell.tsx'
import { AddPage } from './pages/AddPage.tsx'
import { ChronologyPage } from './pages/ChronologyPage.tsx'
import { EventPage } from './pages/EventPage.tsx'
import { MechanismPage } from './pages/MechanismPage.tsx'
import { MechanismsPage } from './pages/MechanismsPage.tsx'
import { MissingPage } from './pages/MissingPage.tsx'
import { PeoplePage } from './pages/PeoplePage.tsx'
import { PersonPage } from './pages/PersonPage.tsx'
import { SearchPage } from './pages/SearchPage.tsx'
import { SourcePage } from './pages/SourcePage.tsx'
import { SourcesPage } from './pages/SourcesPage.tsx'
import { FailedPage } from './parts/Failure.tsx'
import { asOfOf } from './text/as-of.ts'
import { filterOf, parseQuery, writeQuery } from './text/filter.ts'
import { searchedOf } from './text/searched.ts'

const root = createRootRoute({
  component: Shell,
  validateSearch: asOfOf,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  notFoundComponent: MissingPage,
  errorComponent: FailedPage,
})
const at = <const P extends string>(path: P) => ({ getParentRoute: () => root, path })

const tree = root.addChildren([
  createRoute({ ...at('/'), component: ChronologyPage, validateSearch: filterOf }),
  createRoute({ ...at('/events/$id'), component: EventPage }),
  createRoute({ ...at('/sources'), component: SourcesPage }),
  createRoute({ ...at('/sources/$id'), component: SourcePage }),
  createRoute({ ...at('/mechanisms'), component: MechanismsPage }),
  createRoute({ ...at('/mechanisms/$id'), component: MechanismPage }),
  createRoute({ ...at('/people'), component: PeoplePage }),
  createRoute({ ...at('/people/$id'), component: PersonPage }),
  createRoute({ ...at('/search'), component: SearchPage, validateSearch: searchedOf }),
  createRoute({ ...at('/add'), component: AddPage }),
])

export const router = createRouter({
  routeTree: tree,
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  scrollRestoration: true,
  defaultHashScrollIntoView: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
