import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { AsOfBanner } from './AsOfBanner.tsx'
import { Header } from './Header.tsx'
import classes from './Shell.module.css'

/** The frame of every page: skip link, header, main. A new page takes the focus, so that screen readers begin there. */
export function Shell() {
  const pathname = useLocation({ select: (location) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <AsOfBanner />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  )
}
