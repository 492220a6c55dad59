import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { propose } from '../../src/propose/propose.ts'
import { readFile } from '../../src/read/read.ts'
import { Gold } from './gold.ts'
import { Score } from './score.ts'

/** Reads every annotated story of a folder (NNN.txt beside NNN.json) in one of the languages, and scores what is proposed. */
export async function scoreFolder(
  folder: string,
  languages: readonly string[] = ['en'],
): Promise<{ score: Score; stories: number }> {
  const score = new Score()
  let stories = 0
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const goldPath = join(folder, file.replace(/\.txt$/, '.json'))
    if (!existsSync(goldPath)) continue
    const { source } = await readFile(join(folder, file))
    if (!languages.includes(source.language)) continue
    stories++
    score.add(
      file.replace(/\.txt$/, ''),
      source.text,
      propose(source),
      Gold.parse(JSON.parse(readFileSync(goldPath, 'utf8'))),
    )
  }
  return { score, stories }
}
