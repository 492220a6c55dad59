import { describe, expect, it } from 'vitest'
import { partsOf } from './parts.ts'
import { readBytes } from './read.ts'
import { docxOf, zipOf } from './testing/zip.ts'

const rss = (items: string, head = '') =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Desk</title><language>en-gb</language>${head}${items}</channel></rss>`,
  )

const storiesIn = async (bytes: Uint8Array, name: string) =>
  Promise.all(
    (await partsOf(bytes, name))?.map(async (part) => {
      const { source, about } = await readBytes(part.bytes, part)
      return { name: part.name, ...source, ...about }
    }) ?? [],
  )

describe('feeds', () => {
  it.each<[string, string | Buffer, object[]]>([
    [
      'RSS with all of its stories',
      rss(
        `<item><title>Kenya &amp; Ghana meet</title><link>https://example.org/1</link><dc:creator>Jane Doe</dc:creator><pubDate>Wed, 06 Mar 2024 23:30:00 -0500</pubDate><description>Teaser</description><content:encoded><![CDATA[<p>They met in <b>Nairobi</b>.</p><p>They spoke of trade.</p><script>alert(1)</script>]]></content:encoded></item>
         <item><title>Second</title><guid>https://example.org/2</guid><author>doe@example.org (John Doe)</author><description>They met in Accra.</description></item>`,
      ),
      [
        {
          name: 'feed#1',
          title: 'Kenya & Ghana meet',
          text: 'Kenya & Ghana meet\n\nThey met in Nairobi.\n\nThey spoke of trade.',
          published: '2024-03-06',
          publisher: 'The Desk',
          author: 'Jane Doe',
          language: 'en-GB',
          url: 'https://example.org/1',
          foundIn: { title: 'feed entry', publisher: 'title of the feed' },
        },
        {
          name: 'feed#2',
          text: 'Second\n\nThey met in Accra.',
          url: 'https://example.org/2',
          author: 'John Doe',
          published: null,
        },
      ],
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>T</title><entry xml:lang="de"><title type="html">A &amp;amp; b</title><link rel="self" href="https://example.org/s"/><link href="https://example.org/y"/><updated>2024-11-15T00:00:00Z</updated><published>2024-11-14T00:00:00Z</published><author><name>N</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p></div></content></entry></feed>',
      [{ title: 'A & b', published: '2024-11-14', language: 'de', author: 'N', url: 'https://example.org/y' }],
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item><title>A</title><link>https://example.org/a</link><description>They met.</description><dc:date>2024-11-14T08:00:00Z</dc:date></item></rdf:RDF>',
      [{ title: 'A', published: '2024-11-14', publisher: 'T', url: 'https://example.org/a' }],
    ],
    [
      'JSON Feed',
      '{ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{ "id": "1", "title": "A", "url": "https://example.org/a", "content_text": "They met.", "date_published": "2024-11-14T08:00:00Z", "authors": [{ "name": "N" }] }] }',
      [{ title: 'A', text: 'A\n\nThey met.', published: '2024-11-14', author: 'N' }],
    ],
    [
      'an address that is none of the web',
      rss('<item><title>A</title><link>javascript:alert(1)</link><description>They met.</description></item>'),
      [{ url: null }],
    ],
  ])('%s', async (_, feed, expected) => {
    expect(await storiesIn(Buffer.from(feed), 'feed')).toMatchObject(expected)
  })

  const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'.replace(/./g, (name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)}]>`
  it.each<[string, string, string | Buffer]>([
    [
      'entities in entities',
      'input-unsafe',
      `<?xml version="1.0"?>${bomb}<rss version="2.0"><channel><title>&i;</title></channel></rss>`,
    ],
    [
      'an entity from elsewhere',
      'input-unsafe',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
    ],
    ['no end', 'input-damaged', '<?xml version="1.0"?><rss version="2.0"><chan'],
    ['100,000 elements in each other', 'input-damaged', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['no entries', 'input-empty', rss('')],
    ['too many entries', 'input-too-large', rss('<item><title>a</title></item>'.repeat(2001))],
    ['another encoding than it says', 'input-not-utf8', Buffer.concat([rss('').subarray(0, 200), Buffer.from([0xff])])],
  ])('refused: %s', async (_, code, feed) => {
    await expect(partsOf(Buffer.from(feed), 'feed.xml')).rejects.toMatchObject({ name: 'RapporteurError', code })
  })
})

describe('archives', () => {
  it('give their stories by name, those of feeds too, without hidden files, links and what is no story', async () => {
    const zip = zipOf([
      { name: 'b/', content: '' },
      { name: 'b/two.txt', content: 'They met in Accra.' },
      { name: 'a.html', content: '<html><body><p>They met in Nairobi.</p></body></html>' },
      { name: 'c.docx', content: docxOf(['They met in Cairo.']) },
      { name: 'd.rss', content: rss('<item><title>One</title><description>They met in Lagos.</description></item>') },
      { name: 'table.csv', content: 'a,b' },
      { name: '.hidden.txt', content: 'x' },
      { name: '__MACOSX/a.txt', content: 'x' },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
    ])
    expect((await storiesIn(zip, 's.zip')).map(({ name, text }) => [name, text])).toEqual([
      ['s.zip/a.html', 'They met in Nairobi.'],
      ['s.zip/b/two.txt', 'They met in Accra.'],
      ['s.zip/c.docx', 'They met in Cairo.'],
      ['s.zip/d.rss#1', 'One\n\nThey met in Lagos.'],
    ])
  })

  it('tell which of their files cannot be opened', async () => {
    const zip = zipOf([
      { name: 'a.txt', content: 'They met.' },
      { name: 'b.zip', content: zipOf([{ name: 'a.txt', content: 'They met.' }]) },
      { name: 'c.rss', content: '<rss version="2.0"><chan' },
    ])
    expect((await partsOf(zip, 's.zip'))?.map(({ failed }) => failed?.code)).toEqual([
      undefined,
      'input-unsafe',
      'input-damaged',
    ])
  })

  const zeros = Buffer.alloc(2_000_000)
  const whole = zipOf([{ name: 'a.txt', content: 'They met.' }])
  it.each<[string, string, Uint8Array]>([
    ['a place outside', 'input-unsafe', zipOf([{ name: '../../etc/x.txt', content: 'x' }])],
    ['a place outside, by backslashes', 'input-unsafe', zipOf([{ name: '..\\..\\x.txt', content: 'x' }])],
    ['an absolute place', 'input-unsafe', zipOf([{ name: '/etc/x.txt', content: 'x' }])],
    ['a place on a drive', 'input-unsafe', zipOf([{ name: 'C:/x.txt', content: 'x' }])],
    ['zeros packed a thousand times', 'input-unsafe', zipOf([{ name: 'a.txt', content: zeros }])],
    ['more than it says', 'input-unsafe', zipOf([{ name: 'a.txt', content: zeros, says: 10 }])],
    ['one file too large', 'input-unsafe', zipOf([{ name: 'a.txt', content: 'x', says: 21 * 2 ** 20 }])],
    [
      'too large together',
      'input-unsafe',
      zipOf(
        Array.from({ length: 12 }, (_, i) => ({ name: `${i}.txt`, content: 'x'.repeat(200_000), says: 19 * 2 ** 20 })),
      ),
    ],
    ['too many', 'input-unsafe', zipOf(Array.from({ length: 5001 }, (_, i) => ({ name: `${i}.txt`, content: '' })))],
    ['encrypted', 'input-encrypted', zipOf([{ name: 'a.txt', content: 'x', flags: 0x801 }])],
    ['no story', 'input-empty', zipOf([{ name: 'a.csv', content: 'x' }])],
    ['nothing', 'input-empty', zipOf([])],
    ['cut off', 'input-damaged', whole.subarray(0, whole.length - 30)],
    ['only its first bytes', 'input-damaged', whole.subarray(0, 10)],
    ['garbled', 'input-damaged', whole.map((byte, at) => (at > 36 && at < 44 ? 0xff : byte))],
  ])('refused: %s', async (_, code, zip) => {
    await expect(partsOf(zip, 's.zip')).rejects.toMatchObject({ name: 'RapporteurError', code })
  })
})
