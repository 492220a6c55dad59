import { describe, expect, it } from 'vitest'
import { dateIn } from './published.ts'
import { readBytes } from './read.ts'

describe('dates', () => {
  it.each([
    ...[
      ['2024-11-14', '2024-11-14'],
      ['2024-11', '2024-11'],
      ['2024-11-14T08:00:00Z', '2024-11-14'],
      ['2024-11-14 08:00', '2024-11-14'],
    ],
    ...[
      ['14 November 2024', '2024-11-14'],
      ['Nov. 14, 2024', '2024-11-14'],
      ['Thursday, 14 November 2024, 10:15', '2024-11-14'],
    ],
    ...[
      ['Thu, 14 Nov 2024 23:30:00 -0500', '2024-11-14'],
      ['November 14th, 2024', '2024-11-14'],
      ['Sept. 3, 2024', '2024-09-03'],
    ],
    ...[
      ['20241114', '2024-11-14'],
      ["D:20241114101500+03'00'", '2024-11-14'],
      ['20241114T1015', '2024-11-14'],
      ['2024/11/14', '2024-11-14'],
    ],
    ...[
      ['14.11.2024', '2024-11-14'],
      ['4.3.2024 10:15', '2024-03-04'],
      ['25/03/2024', '2024-03-25'],
      ['03/25/2024', '2024-03-25'],
    ],
    ...[
      ['5/5/2024', '2024-05-05'],
      ['2024年11月14日', '2024-11-14'],
      ['14 ноября 2024 года', '2024-11-14'],
      ['14 novembre 2024', '2024-11-14'],
    ],
    ...[
      ['14. November 2024', '2024-11-14'],
      ['14 de noviembre de 2024', '2024-11-14'],
      ['14. März 2024', '2024-03-14'],
      ['1er mars 2024', '2024-03-01'],
    ],
    ...[
      ['05/03/2024', null],
      ['14/14/2024', null],
      ['31 February 2024', null],
      ['Tuesday', null],
      ['14 Nonsense 2024', null],
      ['', null],
    ],
    ...[
      ['March to May 2024', null],
      ['99999999', null],
      ['Marching 14, 2024', null],
    ],
  ])('%s is %s', (written, expected) => {
    expect(dateIn(written ?? '')).toBe(expected)
  })
})

const BODY = '<p>The ministers met in Nairobi and spoke of trade between the two countries, officials said.</p>'
const LD = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`

describe('what a page says of itself, and where', () => {
  it.each<[string, string, string, string, string]>([
    ['title', LD({ headline: 'A' }), BODY, 'A', 'JSON-LD'],
    ['title', '<meta property="og:title" content="A">', BODY, 'A', '<meta og:title>'],
    ['title', '<meta name="DC.title" content="A">', BODY, 'A', '<meta dc.title>'],
    ['title', '<title>B</title>', `<h1>A</h1>${BODY}`, 'A', '<h1>'],
    ['title', '<title>A</title>', BODY, 'A', '<title>'],
    ['publisher', LD({ publisher: { '@type': 'Organization', name: 'A' } }), BODY, 'A', 'JSON-LD'],
    ['publisher', '<meta property="og:site_name" content="A">', BODY, 'A', '<meta og:site_name>'],
    ['publisher', '<meta name="dcterms.publisher" content="A">', BODY, 'A', '<meta dcterms.publisher>'],
    ['author', LD({ author: [{ name: 'A' }, { name: 'B' }] }), BODY, 'A, B', 'JSON-LD'],
    ['author', LD({ author: 'A' }), BODY, 'A', 'JSON-LD'],
    ['author', '<meta name="author" content="A">', BODY, 'A', '<meta author>'],
    [
      'author',
      '<meta property="article:author" content="https://example.org/a"><meta name="dc.creator" content="A">',
      BODY,
      'A',
      '<meta dc.creator>',
    ],
    ['author', '', `<a rel="author" href="/a">A</a>${BODY}`, 'A', '<a rel="author">'],
    ['author', '', `<span itemprop="author"><b itemprop="name">A</b></span>${BODY}`, 'A', 'itemprop author'],
    ['language', '<meta http-equiv="Content-Language" content="fr">', BODY, 'fr', '<meta content-language>'],
    ['language', '<meta property="og:locale" content="pt_BR">', BODY, 'pt-BR', '<meta og:locale>'],
    ['language', LD({ inLanguage: 'es' }), BODY, 'es', 'JSON-LD'],
    ['language', '<meta name="dc.language" content="no tag">', BODY, 'en', 'the letters of the text'],
    [
      'url',
      '<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">',
      BODY,
      'https://example.org/a',
      '<link rel="canonical">',
    ],
    [
      'url',
      '<link rel="canonical" href="/a"><meta property="og:url" content="https://example.org/b">',
      BODY,
      'https://example.org/b',
      '<meta og:url>',
    ],
    ['url', LD({ mainEntityOfPage: { '@id': 'https://example.org/c' } }), BODY, 'https://example.org/c', 'JSON-LD'],
    ['published', LD({ datePublished: '2024-11-14T08:00:00Z' }), BODY, '2024-11-14', 'JSON-LD'],
    [
      'published',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2024-11-14"}]}</script>`,
      BODY,
      '2024-11-14',
      'JSON-LD',
    ],
    [
      'published',
      `${LD({ datePublished: 'soon' })}<meta property="article:published_time" content="2024-11-14">`,
      BODY,
      '2024-11-14',
      '<meta article:published_time>',
    ],
    ['published', '<meta name="DC.date.issued" content="2024-11-14">', BODY, '2024-11-14', '<meta dc.date.issued>'],
    ['published', '<meta name="pubdate" content="20241114">', BODY, '2024-11-14', '<meta pubdate>'],
    [
      'published',
      '',
      `<time datetime="2020-01-01">then</time><time itemprop="datePublished" datetime="2024-11-14">now</time>${BODY}`,
      '2024-11-14',
      'itemprop datePublished',
    ],
    [
      'published',
      '',
      `<time datetime="2020-01-01"></time><article><time datetime="2024-11-14"></time>${BODY}</article>`,
      '2024-11-14',
      '<time>',
    ],
    ['published', '<link rel="canonical" href="https://example.org/2024/11/14/a">', BODY, '2024-11-14', 'the address'],
    [
      'published',
      '',
      `<div>Published on 14 November 2024</div>${BODY}`,
      '2024-11-14',
      'text: "Published on 14 November 2024"',
    ],
    ['published', '', `<div>14 November 2024, 10:15</div>${BODY}`, '2024-11-14', 'text: a line of its own'],
    ['published', '', `<div>发布时间：2024年11月14日</div>${BODY}`, '2024-11-14', 'text: "发布时间：2024年11月14日"'],
  ])('%s by %s %s', async (field, head, body, value, where) => {
    const page = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
    const { source, about } = await readBytes(Buffer.from(page), { name: 'page.html' })
    expect({ ...source, ...about }[field as 'title']).toBe(value)
    expect(about.foundIn[field as 'title']).toBe(where)
  })

  it.each([
    ['The ministers met on 14 November 2024.', null],
    ['2024\n\nThe ministers met.', null],
    ['November 2024 was a month of talks\n\nThe ministers met.', null],
    ['Talks\n\nPublished: 14 November 2024\n\nThey met.', '2024-11-14'],
  ])('a date within a text is none of its publication: %j', async (text, expected) => {
    expect((await readBytes(Buffer.from(text), { name: 'a.txt' })).source.published).toBe(expected)
  })

  it('what is given outranks what is found', async () => {
    const { source, about } = await readBytes(
      Buffer.from(`<html>${LD({ headline: 'A', datePublished: 'x' })}${BODY}`),
      { name: 'a.html' },
      { title: 'B', published: '2024' },
    )
    expect(source).toMatchObject({ title: 'B', published: '2024' })
    expect(about.foundIn).toMatchObject({ title: 'given', published: 'given' })
  })
})

it('text that stands in no paragraph is read, and lines end where the page breaks them', async () => {
  const page =
    '<html><body><div>They met in Rome.<br>They spoke.<br><br>They parted.<ul><li>One <b>bold</b>ly</li><li>Two</li></ul>At last.</div></body></html>'
  expect((await readBytes(Buffer.from(page), { name: 'a.html' })).source.text).toBe(
    'They met in Rome. They spoke.\n\nThey parted.\n\nOne boldly\n\nTwo\n\nAt last.',
  )
})
