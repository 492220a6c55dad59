import { explain as explainSource } from '../../propose/explain.ts'
import { explainText } from '../../publish/explain-text.ts'
import type { SourceOverrides } from '../../read/hint.ts'
import { readFile, readStream } from '../../read/read.ts'
import { print, style } from '../output.ts'

/** `rapporteur explain FILE`: sentence by sentence what was seen, which rules fired, and which were rejected and why. */
export async function explain(file: string, options: SourceOverrides & { readonly json?: boolean }): Promise<void> {
  const { source } =
    file === '-' ? await readStream(process.stdin, 'standard input', options) : await readFile(file, options)
  const { sentences } = explainSource(source)
  await print(options.json ? `${JSON.stringify(sentences, null, 2)}\n` : explainText(sentences, style()))
}
