import { createRoute, z } from '@hono/zod-openapi'
import { officeAnalysis, personAnalysis, whoMet } from '../../analyse/person/person.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { MetView, OfficeAnalysis, PersonAnalysis } from '../../model/person-analysis-view.ts'
import { TimedQuery } from './analysis-query.ts'
import { failure, found, IdParam, json } from './answers.ts'
import { recordOf } from './record.ts'
import { resource } from './resource.ts'

const Query = TimedQuery.omit({ by: true })

const person = createRoute({
  method: 'get',
  path: '/api/people/{id}/analysis',
  summary: 'Whom a person met and in which offices, what they chaired, where and when they were on record',
  request: { params: IdParam, query: Query },
  responses: {
    200: json(PersonAnalysis, 'The findings, each with the events that it rests on'),
    400: failure('Not a day'),
    404: failure('No such person'),
  },
})

const met = createRoute({
  method: 'get',
  path: '/api/people/{id}/met',
  summary: 'Whom a person met, how often, when last, and in which offices',
  request: {
    params: IdParam,
    query: Query.extend({
      other: z.string().max(200).optional().openapi({ description: 'Id of a person: only encounters with them' }),
    }),
  },
  responses: {
    200: json(MetView, 'The encounters, the latest first'),
    400: failure('Not a day'),
    404: failure('No such person'),
  },
})

const office = createRoute({
  method: 'get',
  path: '/api/offices/{id}/analysis',
  summary: 'Whom the holders of an office met in it, what they chaired, where and when they were on record',
  request: { params: IdParam, query: Query },
  responses: {
    200: json(OfficeAnalysis, 'The findings, each with the events that it rests on'),
    400: failure('Not a day'),
    404: failure('No such office'),
  },
})

export const peopleAnalysisRoutes = (workspace: Workspace) =>
  resource()
    .openapi(person, async (c) => {
      const { id } = c.req.valid('param')
      const query = c.req.valid('query')
      const record = await recordOf(workspace, query)
      const known = found(await record.personCalled(id), 'person', id, 'GET /api/people')
      return c.json(await personAnalysis(record, known, { ...query, on: dayAsked(query) }), 200)
    })
    .openapi(met, async (c) => {
      const { id } = c.req.valid('param')
      const { other, ...query } = c.req.valid('query')
      const record = await recordOf(workspace, query)
      const known = found(await record.personCalled(id), 'person', id, 'GET /api/people')
      const second =
        other === undefined ? null : found(await record.personCalled(other), 'person', other, 'GET /api/people')
      return c.json(await whoMet(record, known.id, second?.id ?? null, { ...query, on: dayAsked(query) }), 200)
    })
    .openapi(office, async (c) => {
      const { id } = c.req.valid('param')
      const query = c.req.valid('query')
      const record = await recordOf(workspace, query)
      const known = found(await record.office(id), 'office', id, 'GET /api/offices')
      return c.json(await officeAnalysis(record, known, { ...query, on: dayAsked(query) }), 200)
    })
