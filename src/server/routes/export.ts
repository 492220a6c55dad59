import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import type { Workspace } from '../../ledger/workspace.ts'
import { RapporteurError } from '../../model/errors.ts'
import { EventType } from '../../model/vocabulary.ts'
import { isFolder } from '../../publish/format.ts'
import { EXPORT_FORMATS, exportFormat, exportList } from '../../publish/formats.ts'
import { publicationOf } from '../../publish/publication.ts'
import { tableCsv } from '../../publish/tables/csv.ts'
import { TABLE_NAMES } from '../../publish/tables/names.ts'
import { TABLES } from '../../publish/tables/tables.ts'
import { zipOf } from '../../publish/zip.ts'
import { dateRange } from '../date-range.ts'
import { failure, json } from './answers.ts'
import { AsOf } from './record.ts'
import { resource } from './resource.ts'

const ExportQuery = AsOf.extend({
  side: z
    .union([z.string(), z.array(z.string()).max(20)])
    .optional()
    .openapi({ description: 'ISO 3166-1 alpha-3 code or organisation; repeated, all of them take part' }),
  from: z.string().optional().openapi({ description: 'EDTF; events that may lie on or after it', example: '2023-09' }),
  to: z.string().optional().openapi({ description: 'EDTF; events that may lie on or before it', example: '2024' }),
  type: EventType.optional(),
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
      const { asOf, side, from, to, type, mechanism, person, accepted, table } = c.req.valid('query')
      const format = await exportFormat(name)
      if (!format || (table && name !== 'csv'))
        throw new RapporteurError('input-invalid', `The format ${name} has no table of its own.`, 'Leave "table" out.')
      const record = asOf ? await workspace.asOf(asOf) : await workspace.asItStands()
      const filter = {
        ...(side === undefined ? {} : { sides: [side].flat() }),
        ...dateRange(from, to),
        ...(type ? { type } : {}),
        ...(mechanism ? { mechanism } : {}),
        ...(person ? { person } : {}),
        ...(accepted === 'true' ? { accepted: true } : {}),
      }
      const publication = await publicationOf(record, filter, asOf ?? null)
      const own = TABLES.find((each) => each.name === table)
      const [content, mediaType, file] = own
        ? [tableCsv(own, publication), 'text/csv; charset=utf-8; header=present', `${own.name}.csv`]
        : isFolder(format)
          ? [zipOf(format.files(publication)), 'application/zip', `rapporteur-${name}.zip`]
          : [format.content(publication), format.mediaType, `rapporteur.${format.extension}`]
      c.header('content-type', mediaType)
      c.header('content-disposition', `attachment; filename="${file}"`)
      return c.body(Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream, 200)
    })
