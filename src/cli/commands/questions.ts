import { askedOf, questionText } from '../../publish/question-text.ts'
import { print, style } from '../output.ts'
import { withRecord } from '../with-workspace.ts'

/** `rapporteur questions`: events, and persons, that may be one, for somebody to say whether they are. */
export async function questions(options: {
  readonly workspace: string
  readonly json?: boolean
  readonly asOf?: string
}): Promise<void> {
  await withRecord(options, async (record) => {
    const found = await record.questions()
    if (options.json) return await print(`${JSON.stringify(found, null, 2)}\n`)
    const s = style()
    const lines = found.map((question) => {
      const { told, known } = askedOf(question)
      return `${questionText(question, s)}  ${s.dim(`rapporteur merge ${known} ${told} --reason …, or separate`)}\n`
    })
    await print(lines.length === 0 ? 'No open questions.\n' : lines.join('\n'))
  })
}
