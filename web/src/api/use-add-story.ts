import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { count, sentenceCase } from '../text/labels.ts'
import { type Addition, addStory } from './add-story.ts'
import { LEDGER } from './queries.ts'

/** Adds a story, renews what is shown, says what was found, and opens the source. */
export function useAddStory() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: addStory,
    onSuccess: async (addition) => {
      await queries.invalidateQueries({ queryKey: LEDGER })
      notifications.show({ title: headline(addition), message: detail(addition), autoClose: 12_000 })
      await navigate({ to: '/sources/$id', params: { id: addition.source.id } })
    },
  })
}

const headline = ({ added }: Addition): string =>
  added ? 'Story read and recorded' : 'This story was already on record'

function detail({ events, revision, notices }: Addition): string {
  const fresh = events.filter(({ isNew }) => isNew).length
  const known = events.length - fresh
  const found = [
    fresh > 0 ? count(fresh, 'new event') : null,
    known > 0 ? `${count(known, 'event')} already on record` : null,
  ].filter((part) => part !== null)
  const summary = found.length > 0 ? `${sentenceCase(found.join(' and '))}.` : 'No event was found in it.'
  const later =
    revision &&
    `It is a later version of a document on record: ${count(revision.found, 'quotation')} found again, ${revision.lost || 'none'} lost.`
  return [summary, later, ...notices].filter(Boolean).join(' ')
}
