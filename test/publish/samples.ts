import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addStory } from '../../src/intake/add-story.ts'
import { copied } from '../../src/ledger/testing/copied.ts'
import { inRunFolder } from '../../src/ledger/testing/run-folder.ts'
import { openWorkspace, type Workspace } from '../../src/ledger/workspace.ts'
import type { Publication, PublicationFilter } from '../../src/model/publication.ts'
import type { Chunk, ExportFormat } from '../../src/publish/format.ts'
import { isFolder } from '../../src/publish/format.ts'
import { publicationOf } from '../../src/publish/publication.ts'
import { readBytes } from '../../src/read/read.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)

/** A story of our own whose names and words are such that careless formats break on them. */
const AWKWARD = `published: 2024-06-03
publisher: =HYPERLINK("http://evil.example","=A & <B> "C"")

+India, "Russia" & <France> agree on talks

Foreign Minister Subrahmanyam Jaishankar of India and Foreign Minister Sergey Lavrov of Russia met in Moscow on 1 June 2024. India and Russia signed a protocol on visa-free travel; they agreed to hold the next round of consultations by the end of 2024. "We, the two sides, said; \\"yes\\" — 同意 <b>&amp;</b>," Lavrov said. France imposed sanctions on Russia in May 2024.
`

export interface Published {
  readonly workspace: Workspace
  publication(filter?: PublicationFilter): Promise<Publication>
  remove(): Promise<void>
}

/** A workspace with the bundled stories and one of awkward words, to publish: made once in a run of the tests, and copied. */
export async function publishedSamples(): Promise<Published> {
  const template = await inRunFolder(async (run) => {
    const place = join(run, 'published')
    if (!existsSync(place)) await fill(place)
    return place
  })
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-published-'))
  await copied(template, join(folder, 'workspace'))
  const workspace = await openWorkspace(join(folder, 'workspace'))
  return {
    workspace,
    publication: async (filter = {}) => publicationOf(await workspace.asItStands(), filter),
    async remove() {
      await workspace.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function fill(place: string): Promise<void> {
  const workspace = await openWorkspace(place, { create: true })
  const stories = readdirSync(SAMPLES).map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
  for (const text of [...stories, AWKWARD]) {
    const { source } = await readBytes(Buffer.from(text), { name: 'story.txt' })
    await addStory(workspace, source, { by: 'test' })
  }
  await workspace.close()
}

/** What a format makes of a publication: the bytes of each file, by its path; of a single file by the name of the format. */
export async function filesOf(format: ExportFormat, publication: Publication): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  if (!isFolder(format)) files.set(format.name, await whole(format.content(publication)))
  else for await (const { path, content } of format.files(publication)) files.set(path, await whole(content))
  return files
}

/** The bytes of one file. */
export async function whole(content: AsyncIterable<Chunk>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
