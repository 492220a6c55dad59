import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { isFolder } from '../../publish/format.ts'
import { EXPORT_FORMATS, exportFormat, exportList } from '../../publish/formats.ts'
import { publicationOf } from '../../publish/publication.ts'
import { TABLE_NAMES } from '../../publish/tables/names.ts'
import { zipOf } from '../../publish/zip.ts'
import { failure, json } from './answers.ts'
import { EventFilter, filterOf } from './event-filter.ts'
import { AsOf } from './record.ts'
import { resource } from './resource.ts'

const ExportQuery = AsOf.extend({
  ...EventFilter.shape,
  mechanism: z.string().max(200).optional().openapi({ description: 'Id: only its rounds' }),
  person: z.string().max(200).optional().openapi({ description: 'Id: only events in which they took part' }),
  accepted: z.enum(['true', 'false']).optional().openapi({ description: 'Only what rests on more than suggestions' }),
  table: z.enum(TABLE_NAMES).optional().openapi({ description: 'Of csv: one table alone, not as an archive' }),
})

const all = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'The formats that the record is published in',
  responses: {
    200: json(z.object({ items: z.array(z.object({ name: z.string(), description: z.string() })) }), 'The formats'),
  },
})

const one = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  summary:
    'The record, or what of it fits, in a format of other programs; what comes as several files as a ZIP archive',
  request: {
    params: z.object({
      format: z.enum(EXPORT_FORMATS as [string, ...string[]]).openapi({ param: { name: 'format', in: 'path' } }),
    }),
    query: ExportQuery,
  },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      description: 'The file; its type is that of the format',
    },
    400: failure('No such format, or the filter is not valid'),
  },
})

export const exportRoutes = (workspace: Workspace) =>
  resource()
    .openapi(all, (c) => c.json({ items: exportList() }, 200))
    .openapi(one, async (c) => {
      const { format: name } = c.req.valid('param')
      const { asOf, table, mechanism, person, accepted, ...events } = c.req.valid('query')
      const format = await exportFormat(name, table)
      const record = asOf ? await workspace.asOf(asOf) : await workspace.asItStands()
      const filter = {
        ...filterOf(events),
        ...(mechanism ? { mechanism } : {}),
        ...(person ? { person } : {}),
        ...(accepted === 'true' ? { accepted: true } : {}),
      }
      const publication = await publicationOf(record, filter, asOf ?? null)
      const [content, mediaType, file] = isFolder(format)
        ? [zipOf(format.files(publication)), 'application/zip', `rapporteur-${name}.zip`]
        : [format.content(publication), format.mediaType, `${table ?? 'rapporteur'}.${format.extension}`]
      c.header('content-type', mediaType)
      c.header('content-disposition', `attachment; filename="${file}"`)
      return c.body(Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream, 200)
    })
