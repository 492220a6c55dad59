import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router'
import { Shell } from './layout/Shell.tsx'
import { AddPage } from './pages/AddPage.tsx'
import { AgendaPage } from './pages/AgendaPage.tsx'
import { AgreementPage } from './pages/AgreementPage.tsx'
import { BriefingPage } from './pages/BriefingPage.tsx'
import { ChronologyPage } from './pages/ChronologyPage.tsx'
import { ComparePage } from './pages/ComparePage.tsx'
import { ConflictsPage } from './pages/ConflictsPage.tsx'
import { EventPage } from './pages/EventPage.tsx'
import { HistoryPage } from './pages/HistoryPage.tsx'
import { ImportPage } from './pages/ImportPage.tsx'
import { MechanismPage } from './pages/MechanismPage.tsx'
import { MechanismsPage } from './pages/MechanismsPage.tsx'
import { MissingPage } from './pages/MissingPage.tsx'
import { NetworkPage } from './pages/NetworkPage.tsx'
import { OfficePage } from './pages/OfficePage.tsx'
import { OfficesPage } from './pages/OfficesPage.tsx'
import { PeoplePage } from './pages/PeoplePage.tsx'
import { PersonPage } from './pages/PersonPage.tsx'
import { QuestionsPage } from './pages/QuestionsPage.tsx'
import { RelationshipPage } from './pages/RelationshipPage.tsx'
import { RelationshipsPage } from './pages/RelationshipsPage.tsx'
import { ReviewPage } from './pages/ReviewPage.tsx'
import { RulesPage } from './pages/RulesPage.tsx'
import { SearchPage } from './pages/SearchPage.tsx'
import { SourcePage } from './pages/SourcePage.tsx'
import { SourcesPage } from './pages/SourcesPage.tsx'
import { FailedPage } from './parts/Failure.tsx'
import { placeOf } from './review/queue.ts'
import { analysisAskedOf, comparedOf } from './text/analysis-asked.ts'
import { asOfOf, heldOnOf, sinceOf } from './text/as-of.ts'
import { filterOf, parseQuery, writeQuery } from './text/filter.ts'
import { networkAskedOf } from './text/network.ts'
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
  createRoute({ ...at('/review'), component: ReviewPage, validateSearch: placeOf }),
  createRoute({ ...at('/agenda'), component: AgendaPage, validateSearch: sinceOf }),
  createRoute({ ...at('/rules'), component: RulesPage }),
  createRoute({ ...at('/agreement'), component: AgreementPage }),
  createRoute({ ...at('/sources'), component: SourcesPage }),
  createRoute({ ...at('/sources/$id'), component: SourcePage }),
  createRoute({ ...at('/mechanisms'), component: MechanismsPage }),
  createRoute({ ...at('/mechanisms/$id'), component: MechanismPage }),
  createRoute({ ...at('/people'), component: PeoplePage }),
  createRoute({ ...at('/people/$id'), component: PersonPage }),
  createRoute({ ...at('/search'), component: SearchPage, validateSearch: searchedOf }),
  createRoute({ ...at('/relationships'), component: RelationshipsPage }),
  createRoute({ ...at('/network'), component: NetworkPage, validateSearch: networkAskedOf }),
  createRoute({ ...at('/relationships/$sides'), component: RelationshipPage, validateSearch: analysisAskedOf }),
  createRoute({ ...at('/relationships/$sides/briefing'), component: BriefingPage }),
  createRoute({ ...at('/compare'), component: ComparePage, validateSearch: comparedOf }),
  createRoute({ ...at('/offices'), component: OfficesPage }),
  createRoute({ ...at('/offices/$id'), component: OfficePage, validateSearch: heldOnOf }),
  createRoute({ ...at('/conflicts'), component: ConflictsPage }),
  createRoute({ ...at('/questions'), component: QuestionsPage }),
  createRoute({ ...at('/history'), component: HistoryPage }),
  createRoute({ ...at('/add'), component: AddPage }),
  createRoute({ ...at('/import'), component: ImportPage }),
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
