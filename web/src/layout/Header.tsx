import { Button } from '@mantine/core'
import { PlusIcon } from '@radix-ui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { createLink, Link } from '@tanstack/react-router'
import { workspaceQuery } from '../api/queries.ts'
import { useAsOf } from '../api/use-as-of.ts'
import { AsOfMenu } from './AsOfMenu.tsx'
import classes from './Header.module.css'
import { NarrowMenu } from './NarrowMenu.tsx'
import { SCREENS } from './navigation.ts'
import { SchemeMenu } from './SchemeMenu.tsx'
import { SearchBox } from './SearchBox.tsx'
import { WaitingCount } from './WaitingCount.tsx'

const ButtonLink = createLink(Button<'a'>)

/** Product and workspace name, the main navigation, the search, the way to add a story, and the colour scheme. */
export function Header() {
  const { data } = useQuery(workspaceQuery(useAsOf()))
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.brand} title={data?.name}>
          <span className={classes.mark} aria-hidden="true" />
          <span className={classes.word}>Rapporteur</span>
        </Link>
        {data && <span className={classes.workspace}>{data.name}</span>}
        <SearchBox />
        <div className={classes.tools}>
          <ButtonLink
            to="/add"
            size="compact-sm"
            component="a"
            leftSection={<PlusIcon aria-hidden="true" />}
            classNames={{ section: classes.plus ?? '' }}
          >
            <span className={classes.word}>Add a story</span>
          </ButtonLink>
          <AsOfMenu />
          <SchemeMenu />
          <NarrowMenu />
        </div>
      </div>
      <nav aria-label="Main" className={classes.nav}>
        {SCREENS.map(({ to, label }) => (
          <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: to === '/', includeSearch: false }}>
            {label}
            {to === '/review' && <WaitingCount />}
          </Link>
        ))}
      </nav>
    </header>
  )
}
