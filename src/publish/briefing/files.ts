import type { Briefing } from '../../model/briefing-view.ts'
import type { Chunk } from '../format.ts'

interface BriefingFormat {
  readonly extension: string
  readonly mediaType: string
  content(told: Briefing): AsyncIterable<Chunk>
}

/** The formats that a briefing comes in. */
export const BRIEFING_FORMATS = {
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    async *content({ markdown }) {
      yield markdown
    },
  },
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    async *content(told) {
      yield (await import('./html.ts')).briefingHtml(told)
    },
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async *content(told) {
      yield* (await import('./docx.ts')).briefingDocx(told)
    },
  },
} satisfies Record<string, BriefingFormat>

export type BriefingFormatName = keyof typeof BRIEFING_FORMATS
