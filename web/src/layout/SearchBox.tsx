import { TextInput } from '@mantine/core'
import { MagnifyingGlassIcon } from '@radix-ui/react-icons'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { parseQuery } from '../text/filter.ts'
import { searchedOf } from '../text/searched.ts'
import classes from './SearchBox.module.css'

/** The search of the header. The key "/" leads into it from anywhere that takes no text. */
export function SearchBox() {
  const asked = useLocation({
    select: ({ pathname, searchStr }) => (pathname === '/search' ? searchedOf(parseQuery(searchStr)).q : ''),
  })
  const [typed, setTyped] = useState(asked)
  const [shown, setShown] = useState(asked)
  if (shown !== asked) {
    setShown(asked)
    setTyped(asked)
  }
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') navigate({ to: '/search', search: { q: typed } })
        }}
      >
        <TextInput
          ref={field}
          type="search"
          size="xs"
          aria-label="Search the record"
          aria-keyshortcuts="/"
          placeholder="Search  ( / )"
          maxLength={1000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          leftSection={<MagnifyingGlassIcon aria-hidden="true" />}
        />
      </form>
    </search>
  )
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
