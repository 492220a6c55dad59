import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { comparisonOf } from '../../analyse/relationship/compare.ts'
import { relationshipAnalysis } from '../../analyse/relationship/relationship.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import type { Workspace } from '../../ledger/workspace.ts'
import { Briefing } from '../../model/briefing-view.ts'
import { ComparisonView } from '../../model/comparison-view.ts'
import { RelationshipAnalysis } from '../../model/relationship-analysis-view.ts'
import { briefing } from '../../publish/briefing/briefing.ts'
import { BRIEFING_FORMATS } from '../../publish/briefing/files.ts'
import { sideActing } from '../../resolve/keys.ts'
import { AnalysisQuery, TimedQuery } from './analysis-query.ts'
import { failure, json } from './answers.ts'
import { recordOf } from './record.ts'
import { resource } from './resource.ts'

const Sides = z.string().max(1000).openapi({ description: 'Codes or names, joined by +', example: 'CHN+RUS' })

const params = z.object({ sides: Sides.openapi({ param: { name: 'sides', in: 'path' } }) })

const refusals = {
  400: failure('Fewer than two sides, or not a day'),
  404: failure('A side is not on record'),
}

const analysis = createRoute({
  method: 'get',
  path: '/api/relationships/{sides}/analysis',
  summary: 'Tempo, levels, silences, changes, mix, mechanisms, pledges and anniversaries of two sides or more',
  request: { params, query: TimedQuery },
  responses: { 200: json(RelationshipAnalysis, 'The findings, each with the events that it rests on'), ...refusals },
})

const told = createRoute({
  method: 'get',
  path: '/api/relationships/{sides}/briefing',
  summary: 'The same in sentences, each with the events and statements that it rests on; also as Markdown',
  request: { params, query: AnalysisQuery },
  responses: { 200: json(Briefing, 'The briefing'), ...refusals },
})

const BriefingFormat = z.enum(['markdown', 'html', 'docx'])

const file = createRoute({
  method: 'get',
  path: '/api/relationships/{sides}/briefing/{format}',
  summary: 'The same as a file: Markdown, one HTML page, or DOCX',
  request: {
    params: params.extend({ format: BriefingFormat.openapi({ param: { name: 'format', in: 'path' } }) }),
    query: AnalysisQuery,
  },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      description: 'The file; its type is that of the format',
    },
    ...refusals,
  },
})

const compare = createRoute({
  method: 'get',
  path: '/api/compare',
  summary: 'Relationships side by side, over the same time',
  request: {
    query: TimedQuery.extend({
      sides: z
        .union([Sides, z.array(Sides).max(6)])
        .openapi({ description: 'Repeated, once for each relationship', example: ['CHN+RUS', 'IND+RUS'] }),
    }),
  },
  responses: { 200: json(ComparisonView, 'The relationships in the order given'), ...refusals },
})

/** A `+` in a query reads as a space: codes, which have none, may then stand for themselves. */
const sidesIn = (written: string): string[] =>
  written.split(written.includes('+') ? '+' : ' ').map((name) => sideActing(name) ?? name.trim())

async function briefingAsked(workspace: Workspace, written: string, query: z.infer<typeof AnalysisQuery>) {
  const record = await recordOf(workspace, query)
  const found = await relationshipAnalysis(record, sidesIn(written), { on: dayAsked(query), by: 'year' })
  return briefing(found, (ids) => record.eventsOf(ids))
}

export const relationshipAnalysisRoutes = (workspace: Workspace) =>
  resource()
    .openapi(analysis, async (c) => {
      const { by = 'year', from, to, ...query } = c.req.valid('query')
      const record = await recordOf(workspace, query)
      const sides = sidesIn(c.req.valid('param').sides)
      return c.json(await relationshipAnalysis(record, sides, { on: dayAsked(query), by, from, to }), 200)
    })
    .openapi(told, async (c) => {
      return c.json(await briefingAsked(workspace, c.req.valid('param').sides, c.req.valid('query')), 200)
    })
    .openapi(file, async (c) => {
      const { sides, format } = c.req.valid('param')
      const { extension, mediaType, content } = BRIEFING_FORMATS[format]
      const told = await briefingAsked(workspace, sides, c.req.valid('query'))
      const name = `briefing-${told.sides.map(({ code }) => code.replace(/[^\w-]/g, '-')).join('-')}.${extension}`
      c.header('content-type', mediaType)
      c.header('content-disposition', `attachment; filename="${name}"`)
      return c.body(Readable.toWeb(Readable.from(content(told), { objectMode: false })) as ReadableStream, 200)
    })
    .openapi(compare, async (c) => {
      const { by = 'year', from, to, sides, ...query } = c.req.valid('query')
      const record = await recordOf(workspace, query)
      const groups = [sides].flat().map(sidesIn)
      return c.json(await comparisonOf(record, groups, { on: dayAsked(query), by, from, to }), 200)
    })
