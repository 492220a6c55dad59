import { relationshipAnalysis } from '../../analyse/relationship/relationship.ts'
import { dayAsked } from '../../analyse/time/day-asked.ts'
import { briefing as briefingOf } from '../../publish/briefing/briefing.ts'
import { BRIEFING_FORMATS, type BriefingFormatName } from '../../publish/briefing/files.ts'
import { print } from '../output.ts'
import { sideOnRecord } from '../side-code.ts'
import { withRecord } from '../with-workspace.ts'
import { writeFile } from '../write-files.ts'

/** `rapporteur briefing SIDE SIDE…`: a relationship in sentences, each with what it rests on, as Markdown, HTML or DOCX. */
export async function briefing(
  names: readonly string[],
  options: {
    readonly workspace: string
    readonly asOf?: string
    readonly on?: string
    readonly json?: boolean
    readonly format?: BriefingFormatName
    readonly out?: string
    readonly replace?: boolean
  },
): Promise<void> {
  const codes = names.map(sideOnRecord)
  const on = dayAsked(options)
  await withRecord(options, async (record) => {
    const found = await relationshipAnalysis(record, codes, { on, by: 'year' })
    const told = await briefingOf(found, (ids) => record.eventsOf(ids))
    if (options.json) return print(`${JSON.stringify(told, null, 2)}\n`)
    const content = BRIEFING_FORMATS[options.format ?? 'markdown'].content(told)
    if (options.out !== undefined) return writeFile(options.out, content, { replace: options.replace })
    for await (const chunk of content) await print(chunk)
  })
}
