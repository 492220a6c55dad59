import { propose } from '../../propose/propose.ts'
import { recordText } from '../../publish/record-text.ts'
import { readFile, readStream, type SourceOverrides } from '../../read/read.ts'
import { nameOfSide } from '../../resolve/keys.ts'
import { print, style } from '../output.ts'

/** `rapporteur read FILE`: the record of a story, for people or as JSON. */
export async function read(file: string, options: SourceOverrides & { readonly json?: boolean }): Promise<void> {
  const { source } =
    file === '-' ? await readStream(process.stdin, 'standard input', options) : await readFile(file, options)
  const record = propose(source)
  await print(options.json ? `${JSON.stringify(record, null, 2)}\n` : recordText(record, style(), nameOfSide))
}
