import { createRoute } from '@hono/zod-openapi'
import { agendaOf, changesSince } from '../../analyse/agenda/agenda.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { Agenda } from '../../model/agenda-view.ts'
import { addDays } from '../../model/edtf.ts'
import { agendaIcs } from '../../publish/agenda-ics.ts'
import { changesAtom } from '../../publish/changes-atom.ts'
import { AnalysisQuery, day } from './analysis-query.ts'
import { failure, json } from './answers.ts'
import { recordOf } from './record.ts'
import { resource } from './resource.ts'

const AgendaQuery = AnalysisQuery.extend({
  until: day('The last day that is looked ahead to: a year on if not given'),
  since: day('Tell also what was put on record after this day'),
})

const agenda = createRoute({
  method: 'get',
  path: '/api/agenda',
  summary:
    'What is expected (rounds, planned events, anniversaries, commitments falling due), what is late, and what changed',
  request: { query: AgendaQuery },
  responses: { 200: json(Agenda, 'The agenda, late items first'), 400: failure('Not a day') },
})

const calendar = createRoute({
  method: 'get',
  path: '/api/agenda.ics',
  summary: 'The agenda as iCalendar, to subscribe to',
  request: { query: AgendaQuery.omit({ since: true }) },
  responses: {
    200: { content: { 'text/calendar': { schema: { type: 'string' } } }, description: 'The calendar' },
    400: failure('Not a day'),
  },
})

const feed = createRoute({
  method: 'get',
  path: '/api/changes.atom',
  summary: 'What was put on record as an Atom feed, an entry for each batch: the last 30 days, or since a day',
  request: { query: AnalysisQuery.extend({ since: day('Batches after this day') }) },
  responses: {
    200: { content: { 'application/atom+xml': { schema: { type: 'string' } } }, description: 'The feed' },
    400: failure('Not a day'),
  },
})

/** Days that the feed reaches back. */
const FEED = 30

export const agendaRoutes = (workspace: Workspace) =>
  resource()
    .openapi(agenda, async (c) => {
      const { asOf, on, until, since } = c.req.valid('query')
      const record = await recordOf(workspace, { asOf })
      return c.json(await agendaOf(record, { on: dayAsked({ asOf, on }), until, since }), 200)
    })
    .openapi(calendar, async (c) => {
      const { asOf, on, until } = c.req.valid('query')
      const found = await agendaOf(await recordOf(workspace, { asOf }), { on: dayAsked({ asOf, on }), until })
      c.header('content-type', 'text/calendar; charset=utf-8')
      return c.body(agendaIcs(found, new URL(c.req.url).origin), 200)
    })
    .openapi(feed, async (c) => {
      const { asOf, on, since } = c.req.valid('query')
      const from = since ?? addDays(dayAsked({ asOf, on }), -FEED)
      const changes = await changesSince(await recordOf(workspace, { asOf }), from)
      c.header('content-type', 'application/atom+xml; charset=utf-8')
      return c.body(changesAtom(changes, new URL(c.req.url).origin), 200)
    })
