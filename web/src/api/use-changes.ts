import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sendAll } from './outbox.ts'
import { LEDGER } from './queries.ts'

/**
 * Listens to what others put on record and renews what is shown; what waits is sent when the server is there again.
 *
 * @returns whether the server can be reached.
 */
export function useChanges(): boolean {
  const queries = useQueryClient()
  const [reached, setReached] = useState(true)
  useEffect(() => {
    let head: string | null = null
    const changes = new EventSource('/api/changes')
    const lost = () => setReached(false)
    const found = () => {
      setReached(true)
      void sendAll()
    }
    changes.addEventListener('open', found)
    changes.addEventListener('error', lost)
    changes.addEventListener('head', ({ data }) => {
      if (head !== null && head !== data) void queries.invalidateQueries({ queryKey: LEDGER })
      head = data
    })
    window.addEventListener('offline', lost)
    window.addEventListener('online', found)
    return () => {
      changes.close()
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', found)
    }
  }, [queries])
  return reached
}
