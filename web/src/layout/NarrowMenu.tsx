import { ActionIcon, Menu } from '@mantine/core'
import { HamburgerMenuIcon } from '@radix-ui/react-icons'
import { createLink } from '@tanstack/react-router'
import classes from './NarrowMenu.module.css'
import { SCREENS } from './navigation.ts'
import { WaitingCount } from './WaitingCount.tsx'

const MenuLink = createLink(Menu.Item<'a'>)

/** The main navigation where the window is too narrow for it to stand in the header. */
export function NarrowMenu() {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          className={classes.narrow ?? ''}
          variant="subtle"
          color="gray"
          c="inherit"
          size="lg"
          aria-label="Menu"
        >
          <HamburgerMenuIcon aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCREENS.map(({ to, label }) => (
          <MenuLink key={to} to={to} component="a">
            {label}
            {to === '/review' && <WaitingCount />}
          </MenuLink>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
