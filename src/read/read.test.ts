import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { RapporteurError } from '../model/errors.ts'
import { readBytes, readFile } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const code = (run: Promise<unknown>): Promise<string | undefined> =>
  run.then(
    () => undefined,
    (error: unknown) => (error instanceof RapporteurError ? error.code : String(error)),
  )

describe('plain text', () => {
  it('keeps the file as it is and reads its header lines', async () => {
    const file =
      'published: 14 November 2024\r\npublisher: The Desk\r\nlanguage: en\r\n\r\nTalks in Beijing\r\n\r\nThey met.\r\n'
    const { source } = await readBytes(bytes(file), { name: 'story.txt' })
    expect(source).toMatchObject({
      text: file,
      published: '2024-11-14',
      publisher: 'The Desk',
      title: 'Talks in Beijing',
      language: 'en',
    })
    expect(source.text.slice(source.bodyStart)).toMatch(/^Talks in Beijing/)
  })

  it.each([
    ['publisher: unknown\n\nThey met.', { publisher: null }],
    ['Note: the talks went on.\nThey met.', { bodyStart: 0, publisher: null }],
    ['Встреча прошла в Москве.', { language: 'ru' }],
    ['双方举行会谈。', { language: 'zh' }],
    ['両外相は東京で会談した。', { language: 'ja' }],
    ['양국 외교장관이 서울에서 회담했다.', { language: 'ko' }],
    ['\ufeffThey met.', { text: 'They met.' }],
  ])('%j', async (file, expected) => {
    expect((await readBytes(bytes(file), { name: 'story.txt' })).source).toMatchObject(expected)
  })

  it('changes no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(
          text.trim() !== '' &&
            !text.includes('\0') &&
            !text.startsWith('\ufeff') &&
            text === new TextDecoder().decode(bytes(text)),
        )
        expect((await readBytes(bytes(`x${text}`), { name: 'a.txt' })).source.text).toBe(`x${text}`)
      }),
    )
  })
})

it('reads Markdown without its marks', async () => {
  const file =
    '---\ntitle: Talks\npublished: 2024-11-14\n---\n\n# Talks\n\nWang *Yi* met [Shoigu](https://example.org).\n\n- one\n- two\n'
  const { source } = await readBytes(bytes(file), { name: 'story.md' })
  expect(source.text).toBe('Talks\n\nWang Yi met Shoigu.\n\none\n\ntwo')
  expect(source).toMatchObject({ title: 'Talks', published: '2024-11-14', format: 'markdown' })
})

describe('HTML', () => {
  const page = `<!doctype html><html lang="en"><head><title>x</title><meta property="og:site_name" content="The Desk">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks in Beijing","datePublished":"2024-11-14T08:00:00Z"}</script>
    <script>document.write('hacked')</script></head><body><nav>Home | World</nav><article><h1>Talks in Beijing</h1>
    <p onclick="alert(1)">Wang Yi met Sergei Shoigu in Beijing on Tuesday for the 19th round of consultations, officials said.</p>
    <p>They will meet <a href="javascript:alert(1)">again</a> next year.<img src=x onerror=alert(1)></p></article>
    <style>p{color:red}</style></body></html>`

  it('gives the article, its metadata, and nothing that runs', async () => {
    const { source } = await readBytes(bytes(page), { name: 'page' })
    expect(source).toMatchObject({
      format: 'html',
      title: 'Talks in Beijing',
      publisher: 'The Desk',
      published: '2024-11-14',
      language: 'en',
    })
    expect(source.text).toContain('Wang Yi met Sergei Shoigu in Beijing on Tuesday')
    expect(source.text).not.toMatch(/hacked|alert|onerror|color:red|<|javascript/)
  })

  it.each([
    ['unclosed tags', '<html><body><p>They met<p>and <b>parted'],
    ['deep nesting', `<html><body>${'<div>'.repeat(20_000)}They met in Rome.${'</div>'.repeat(20_000)}`],
    ['tables in tables', `<html><body>${'<table><tr><td>'.repeat(300)}They met in Rome.`],
    ['broken JSON-LD', '<html><script type="application/ld+json">{</script><body><p>They met in Rome.'],
  ])('bears %s', async (_name, file) => {
    expect((await readBytes(bytes(file), { name: 'page.html' })).source.text).toContain('They met')
  })
})

it.each([
  ['comments before no page', '<!---->'.repeat(60), ''],
  ['scripts that never end', '<div>'.repeat(3000), '<script '.repeat(20_000)],
])('reads in linear time: %s', async (_, before, after) => {
  expect((await readBytes(bytes(`${before}They met in Nairobi. ${after}`), { name: 'story' })).source.text).toContain(
    'Nairobi',
  )
})

it('reads a text that is only called a page', async () => {
  expect((await readBytes(bytes('They met in Nairobi.\n'), { name: 'page.html' })).source.text).toContain(
    'They met in Nairobi.',
  )
})

it.each([
  ['input-empty', new Uint8Array()],
  ['input-empty', bytes(' \n\t ')],
  ['input-empty', bytes('<html><body><script>1</script></body></html>')],
  ['input-too-large', bytes('They met. '.repeat(110_000))],
  ['input-damaged', bytes('%PDF-1.7 rest')],
  ['input-binary', new Uint8Array([0x50, 0x4b, 3, 4, 20])],
  ['input-binary', new Uint8Array([0x41, 0, 0x42])],
  ['input-not-utf8', new Uint8Array([0x41, 0x42, 0xff, 0x43])],
  ['date-invalid', bytes('published: next Tuesdayish\n\nThey met.')],
])('refuses with %s', async (expected, file) => {
  expect(await code(readBytes(file, { name: 'file' }))).toBe(expected)
})

it('names the first wrong byte', async () => {
  await expect(readBytes(new Uint8Array([0x41, 0x42, 0xff, 0x43]), { name: 'file.txt' })).rejects.toThrow(/position 2/)
})

describe('files', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-read-'))
  })

  it.each([
    ['file-missing', async () => join(folder, 'none.txt')],
    ['file-unreadable', async () => folder],
    [
      'input-too-large',
      async () => {
        const path = join(folder, 'huge.txt')
        await writeFile(path, 'a')
        await truncate(path, 50 * 1024 * 1024)
        return path
      },
    ],
  ])('answers %s', async (expected, make) => {
    const path = await make()
    await expect(readFile(path)).rejects.toMatchObject({ code: expected })
  })
})
