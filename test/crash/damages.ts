import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Changes something in the folder of a workspace that nobody has open. */
type Damage = (folder: string) => Promise<void>

const PAGE = 8192

/** Paths of the files that some relations are kept in, from the folder of the database on. */
export type Paths = Readonly<
  Record<'statement' | 'evidence' | 'statement_pkey' | 'pg_class' | 'event' | 'batch' | 'conflict', string>
>

const changed =
  (name: string, change: (bytes: Buffer) => Buffer): Damage =>
  async (folder) => {
    const path = join(folder, 'db', name)
    await writeFile(path, change(await readFile(path)))
  }
const removed =
  (name: string): Damage =>
  (folder) =>
    rm(join(folder, name), { recursive: true })

const pagesOf = (bytes: Buffer) => Math.floor(bytes.length / PAGE)
const middleOf = (bytes: Buffer) => Math.floor(pagesOf(bytes) / 2) * PAGE
const flipped = (bytes: Buffer, at: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  return bytes
}

/** Where the write-ahead log ends: behind the last byte of its segment that is not zero. */
function endOf(segment: Buffer): number {
  let end = segment.length
  while (end > 0 && segment[end - 1] === 0) end--
  return end
}

const ofSegment =
  (change: (bytes: Buffer) => Buffer): Damage =>
  async (folder) => {
    const all = await segmentsOf(folder)
    const used = await Promise.all(all.map(async (name) => endOf(await readFile(join(folder, 'db', name)))))
    // Segments made in advance hold another name's content or none: the last that is written to has the newest end.
    const name = all.findLast((_, i) => (used[i] ?? 0) > 0 && (used[i] ?? 0) < 1 << 24) ?? all.at(-1) ?? ''
    await changed(name, change)(folder)
  }

async function segmentsOf(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'db/pg_wal'))
  return names
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
    .map((name) => `pg_wal/${name}`)
}

async function swapped(folder: string, one: string, other: string): Promise<void> {
  const [a, b, aside] = [one, other, 'aside'].map((name) => join(folder, 'db', name)) as [string, string, string]
  await rename(a, aside)
  await rename(b, a)
  await rename(aside, b)
}

/** Ways in which the database of a workspace comes to harm. `earlier` is a copy of it from before its last batches. */
export const damages = (paths: Paths, earlier: string): Readonly<Record<string, Damage>> => ({
  'a table is cut at a page': changed(paths.statement, (b) => b.subarray(0, middleOf(b))),
  'a table is cut within a page': changed(paths.statement, (b) => b.subarray(0, middleOf(b) + 100)),
  'a table is zeroed': changed(paths.statement, (b) => Buffer.alloc(b.length)),
  'a page in a table is zeroed': changed(paths.statement, (b) => b.fill(0, middleOf(b), middleOf(b) + PAGE)),
  'a bit in a table is flipped': changed(paths.statement, (b) => flipped(b, middleOf(b) + PAGE - 20)),
  'a table is missing': removed(`db/${paths.statement}`),
  'two tables are swapped': (folder) => swapped(folder, paths.statement, paths.evidence),
  'two other tables are swapped': (folder) => swapped(folder, paths.batch, paths.conflict),
  'a table cannot be read': async (folder) => {
    await rm(join(folder, 'db', paths.statement))
    await mkdir(join(folder, 'db', paths.statement))
  },
  'a folded table is emptied': changed(paths.event, () => Buffer.alloc(0)),
  'an index is missing': removed(`db/${paths.statement_pkey}`),
  'a bit in the catalogue is flipped': changed(paths.pg_class, (b) => flipped(b, PAGE - 20)),
  'pg_control is missing': removed('db/global/pg_control'),
  'pg_control is garbled': changed('global/pg_control', (b) => b.fill(0x5a, 8, 200)),
  'a bit of pg_control is flipped': changed('global/pg_control', (b) => flipped(b, 216)),
  'the commits are garbled': changed('pg_xact/0000', (b) => b.fill(0xaa, 150, 400)),
  'the map of tables is garbled': changed('base/5/pg_filenode.map', (b) => flipped(b, 20)),
  'the end of the write-ahead log is cut': ofSegment((b) => b.subarray(0, endOf(b) - 3000)),
  'the end of the write-ahead log is garbled': ofSegment((b) => b.fill(0x5a, endOf(b) - 3000, endOf(b) - 1000)),
  'the write-ahead log is removed': async (folder) => {
    for (const name of await segmentsOf(folder)) await rm(join(folder, 'db', name))
  },
  'the database is gone': removed('db'),
  'the database is an empty folder': async (folder) => {
    await rm(join(folder, 'db'), { recursive: true })
    await mkdir(join(folder, 'db'))
  },
  'the database is an earlier copy': async (folder) => {
    await rm(join(folder, 'db'), { recursive: true })
    await cp(join(earlier, 'db'), join(folder, 'db'), { recursive: true })
  },
})
