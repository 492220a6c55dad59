import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStory } from '../intake/add-story.ts'
import { EventView } from '../model/views.ts'
import { readBytes } from '../read/read.ts'
import { HOST, type ServedWorkspace, servedWorkspace } from './testing/app.ts'

/** Stories that tell how one event stood, as they would come in: they are one event with its history. */

let served: ServedWorkspace
beforeAll(async () => {
  served = await servedWorkspace()
}, 180_000)
afterAll(() => served.remove())

const CONSULTATIONS = 'China-Russia strategic security consultations'
const DIALOGUE = 'India-Japan maritime affairs dialogue'

async function tell(published: string, publisher: string, text: string): Promise<string[]> {
  const bytes = Buffer.from(`published: ${published}\npublisher: ${publisher}\n\n${text}\n`)
  const { source } = await readBytes(bytes, { name: 'story.txt' })
  const { events } = await addStory(served.workspace, source, { by: 'test', bytes })
  return events.map((event) => event.id)
}

async function viewOf(id: string): Promise<EventView> {
  const answer = await served.app.request(`/api/events/${id}`, { headers: HOST })
  return EventView.parse(await answer.json())
}

const historyOf = (view: EventView) =>
  view.history.map(({ change, status, date, published, shown }) => [published, change, status, date, shown])

it('announced, put off, moved and held', async () => {
  const ids = [
    await tell(
      '2024-05-02',
      'First desk',
      `The 20th round of the ${CONSULTATIONS} will be held in Beijing on May 20, 2024.`,
    ),
    await tell(
      '2024-05-14',
      'Second desk',
      `The 20th round of the ${CONSULTATIONS} has been postponed, the foreign ministry in Moscow said.`,
    ),
    await tell(
      '2024-05-28',
      'First desk',
      `The 20th round of the ${CONSULTATIONS} will now take place in Moscow on June 12, 2024, officials said.`,
    ),
    await tell(
      '2024-06-13',
      'Third desk',
      `The 20th round of the ${CONSULTATIONS} was held in Moscow on June 12, 2024.`,
    ),
  ]
  expect(new Set(ids.flat()).size).toBe(1)
  const view = await viewOf(ids[0]?.[0] ?? '')
  expect(view).toMatchObject({ status: 'held', date: '2024-06-12', place: 'Moscow' })
  expect(view.sources).toHaveLength(4)
  expect(historyOf(view)).toEqual([
    ['2024-05-02', 'announced', 'planned', '2024-05-20', false],
    ['2024-05-14', 'postponed', 'postponed', null, false],
    ['2024-05-28', 'moved', 'planned', '2024-06-12', false],
    ['2024-06-13', 'held', 'held', '2024-06-12', true],
  ])
  const may = await served.workspace.event(view.id)
  expect(may?.history).toEqual(view.history)
})

it('announced, put off to another month, and called off; the announcement is read last', async () => {
  const ids = [
    await tell('2024-03-12', 'First desk', `The 7th round of the ${DIALOGUE} has been put off until April.`),
    await tell('2024-04-02', 'Second desk', `The 7th round of the ${DIALOGUE} has been called off.`),
    await tell('2024-03-01', 'Third desk', `The 7th round of the ${DIALOGUE} will be held in Tokyo on March 20, 2024.`),
  ]
  expect(new Set(ids.flat()).size).toBe(1)
  const view = await viewOf(ids[0]?.[0] ?? '')
  expect(view).toMatchObject({ status: 'cancelled', place: 'Tokyo' })
  expect(historyOf(view)).toEqual([
    ['2024-03-01', 'announced', 'planned', '2024-03-20', false],
    ['2024-03-12', 'moved', 'planned', '2024-04', false],
    ['2024-04-02', 'cancelled', 'cancelled', null, true],
  ])
})
