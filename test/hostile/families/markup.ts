import { type Case, expectThat, type Family } from '../case.ts'

const VISIT =
  '<visit><id>1</id><start-date>2024-11-12</start-date><end-date>2024-11-12</end-date><visitor>President Emmanuel Macron</visitor><from id="france">France</from><description>Met.</description></visit>'
const visits = (inner: string, prolog = '') => `<?xml version="1.0"?>${prolog}<visits>${inner}</visits>`

const LAUGHS = `<!DOCTYPE visits [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`
const EXTERNAL = '<!DOCTYPE visits [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const PARAMETER = '<!DOCTYPE visits [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>'
const QUADRATIC = `<!DOCTYPE visits [<!ENTITY x "${'x'.repeat(100_000)}">]>`

/** Content of an element, or what stands before it. */
const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'entities in each other': () => visits(`<visit><id>&m;</id></visit>`, LAUGHS),
  'an entity that is a file': () => visits('<visit><id>&x;</id></visit>', EXTERNAL),
  'an entity that is fetched': () => visits('', PARAMETER),
  'one entity many times': () => visits(`<visit><id>${'&x;'.repeat(20_000)}</id></visit>`, QUADRATIC),
  'an entity that is not declared': () => visits('<visit><id>&nbsp;</id></visit>'),
  'a character that is none': () => visits('<visit><id>&#0;</id></visit>'),
  'a character beyond Unicode': () => visits('<visit><id>&#x110000;</id></visit>'),
  'elements in each other': () => visits('<a>'.repeat(200_000) + '</a>'.repeat(200_000)),
  'elements in each other without an end': () => visits('<a>'.repeat(500_000)),
  'elements in each other, few': () => visits(`${'<a>'.repeat(5000)}${VISIT}${'</a>'.repeat(5000)}`),
  'visits in each other': () => visits('<visit>'.repeat(3000) + '</visit>'.repeat(3000)),
  '100,000 attributes': () => visits(`<visit ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`),
  'an attribute twice': () => visits('<visit a="1" a="2"/>'),
  'an attribute of 5 MB': () => visits(`<visit a="${'x'.repeat(5_000_000)}"/>`),
  'a name of a million letters': () => visits(`<${'a'.repeat(1_000_000)}/>`),
  'a million unclosed brackets': () => visits('<'.repeat(1_000_000)),
  'a million ampersands': () => visits('&'.repeat(1_000_000)),
  'a comment without an end': () => visits(`<!-- ${'-'.repeat(1_000_000)}`),
  'a million comments': () => visits('<!---->'.repeat(300_000)),
  'CDATA without an end': () => visits(`<![CDATA[${']'.repeat(1_000_000)}`),
  'an instruction without an end': () => visits(`<?x ${'?'.repeat(1_000_000)}`),
  'a DOCTYPE without an end': () => `<!DOCTYPE visits [${'<!ENTITY a "x">'.repeat(100_000)}<visits>`,
  'elements that do not match': () => visits('<visit><id></visit></id>'),
  'two roots': () => `${visits('')}${visits('')}`,
  'text behind the root': () => `${visits('')}x`,
  NUL: () => visits('<visit><id>a\u0001b</id></visit>'),
  'version 1.1': () => `<?xml version="1.1"?><visits>${VISIT}</visits>`,
  'a visit with nothing': () => visits('<visit/>'),
  'ids that are __proto__': () => visits(VISIT.replace('>1<', '>__proto__<')),
  'an id of a megabyte': () => visits(VISIT.replace('>1<', `>${'x'.repeat(1_000_000)}<`)),
  'a description of 9 MB': () => visits(VISIT.replace('Met.', 'Met. '.repeat(1_800_000))),
  'a visitor of 100,000 commas': () => visits(VISIT.replace('Emmanuel Macron', 'A, '.repeat(100_000))),
  'days that are none': () => visits(VISIT.replaceAll('2024-11-12', '2024-02-30')),
  'days before days': () => visits(VISIT.replace('2024-11-12', '2025-11-12')),
  '5,000 visits of one id': () => visits(VISIT.repeat(5000)),
}

const rss = (items: string, prolog = '', head = '<title>Wire</title>') =>
  `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel>${head}${items}</channel></rss>`
const ITEM =
  '<item><title>Talks</title><link>https://example.org/a</link><description>The ministers met in Nairobi.</description></item>'
const FEEDS: Readonly<Record<string, readonly [Case['to'], () => string]>> = {
  plain: ['right', () => rss(ITEM)],
  'entities in each other': [
    ['input-unsafe'],
    () => rss('<item><title>&m;</title></item>', LAUGHS.replace('DOCTYPE visits', 'DOCTYPE rss')),
  ],
  'an entity that is a file': [
    ['input-unsafe'],
    () => rss('<item><title>&x;</title></item>', EXTERNAL.replace('DOCTYPE visits', 'DOCTYPE rss')),
  ],
  'an entity in small letters': [
    undefined,
    () =>
      rss('<item><title>&x;</title><description>They met.</description></item>', '<!DOCTYPE rss [<!entity x "y">]>'),
  ],
  'an entity far behind': [
    undefined,
    () => rss(`${ITEM}<!-- ${'x'.repeat(200_000)} --><!DOCTYPE x [<!ENTITY a "b">]>`),
  ],
  'items in each other': [undefined, () => rss('<item>'.repeat(50_000))],
  'elements in each other': [
    undefined,
    () => rss(`<item><description>${'<b>'.repeat(100_000)}They met.${'</b>'.repeat(100_000)}</description></item>`),
  ],
  '3,000 items': [['input-too-large'], () => rss(ITEM.repeat(3000))],
  'no items': [['input-empty', 'input-damaged'], () => rss('')],
  'items of nothing': [undefined, () => rss('<item/>'.repeat(1000))],
  'titles that are __proto__': [
    undefined,
    () =>
      rss(
        '<item><__proto__>x</__proto__><constructor>y</constructor><title>Talks</title><description>They met in Rome.</description></item>',
      ),
  ],
  'a title of a megabyte': [
    undefined,
    () => rss(`<item><title>${'x '.repeat(500_000)}</title><description>They met.</description></item>`),
  ],
  'scripts in a description': [
    'right',
    () =>
      rss(
        '<item><title>&lt;script&gt;x&lt;/script&gt;</title><description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;The ministers met in Nairobi.&lt;/p&gt;</description></item>',
      ),
  ],
  'CDATA without an end': [undefined, () => rss('<item><description><![CDATA[They met.')],
  'no end': [undefined, () => rss(ITEM).slice(0, 150)],
  'a million brackets': [undefined, () => rss('<'.repeat(1_000_000))],
  'Atom of nothing': [
    undefined,
    () => '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry/><entry/></feed>',
  ],
  'Atom with its text elsewhere': [
    undefined,
    () =>
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><content src="file:///etc/passwd"/></entry></feed>',
  ],
  'JSON feed of nothing': [
    undefined,
    () => '{"version": "https://jsonfeed.org/version/1.1", "items": [null, 1, [], {}, {"title": 5, "authors": 7}]}',
  ],
  'JSON feed in each other': [
    undefined,
    () => `{"version": "https://jsonfeed.org/version/1.1", "items": ${'['.repeat(100_000)}`,
  ],
}

const MET = 'The ministers met in Nairobi on Tuesday.'
const PAGES: Readonly<Record<string, () => string>> = {
  'elements in each other': () => `<div>`.repeat(200_000) + MET,
  'tables in each other': () => '<table><tr><td>'.repeat(30_000) + MET,
  'forms and buttons in each other': () => '<form><button><a>'.repeat(30_000) + MET,
  '9 MB of tags': () => `<p>${MET}</p>${'<br>'.repeat(2_000_000)}`,
  '100,000 paragraphs': () => `<p>${MET}</p>`.repeat(30_000),
  'one paragraph of 900,000 characters': () => `<p>${MET} ${'word '.repeat(180_000)}</p>`,
  'an attribute without an end': () => `<p>${MET}</p><p title="${'x'.repeat(1_000_000)}`,
  '100,000 attributes': () => `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${MET}</p>`,
  'a comment without an end': () => `<p>${MET}</p><!--${'-'.repeat(1_000_000)}`,
  'a million comments': () => `<p>${MET}</p>${'<!--x-->'.repeat(500_000)}`,
  'a script without an end': () => `<p>${MET}</p><script>${'</scrip'.repeat(300_000)}`,
  'scripts that write': () => `<p>${MET}</p><script>document.write("x")</script><img src=x onerror=alert(1)>`,
  'entities that are none': () => `<p>${MET} &#0; &#x110000; &#xd800; &zzz; ${'&amp'.repeat(100_000)}</p>`,
  'a million brackets': () => `<p>${MET}</p>${'<'.repeat(1_000_000)}`,
  'a million closing tags': () => `<p>${MET}</p>${'</p>'.repeat(1_000_000)}`,
  'JSON-LD in each other': () =>
    `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script><p>${MET}</p>`,
  'JSON-LD that names __proto__': () =>
    `<script type="application/ld+json">{"@type":"Article","headline":{"__proto__":1},"author":[[[["x"]]]],"publisher":{"name":{}},"datePublished":[1,null]}</script><p>${MET}</p>`,
  '10,000 scripts of JSON-LD': () => `${'<script type="application/ld+json">{}</script>'.repeat(10_000)}<p>${MET}</p>`,
  '200,000 metas': () => `${'<meta name="a" content="b">'.repeat(200_000)}<p>${MET}</p>`,
  'a title of a megabyte': () => `<title>${'x'.repeat(1_000_000)}</title><p>${MET}</p>`,
  'a base elsewhere': () => `<base href="file:///"><link rel="canonical" href="javascript:alert(1)"><p>${MET}</p>`,
  'a frameset': () => `<frameset><frame src="file:///etc/passwd"></frameset><p>${MET}</p>`,
  templates: () => `${'<template>'.repeat(20_000)}${MET}`,
  'svg in math in svg': () => `${'<svg><math>'.repeat(20_000)}${MET}`,
  'NUL-like controls': () => `<p>\u0001\u0002${MET}\u0008</p>`,
  'spaces without end': () => `<p>${' '.repeat(4_000_000)}${MET}</p>`,
  'selects in each other': () => `${'<select><option>'.repeat(50_000)}${MET}`,
  'lists in each other': () => `${'<ul><li>'.repeat(50_000)}${MET}`,
}

function* cases(): Generator<Case> {
  for (const [name, text] of Object.entries(DOCUMENTS)) {
    yield { name: `visits: ${name}`, run: (bench) => bench.importing(text(), 'a.xml') }
    yield { name: `visits, as a story: ${name}`, slow: true, run: (bench) => bench.readAll(text(), 'a.xml') }
  }
  for (const [name, [to, text]] of Object.entries(FEEDS))
    yield {
      ...{ name: `feed: ${name}`, ...(to && { to }) },
      run: async (bench) => {
        for (const { source } of await bench.readAll(text(), 'a.rss'))
          expectThat(!/root:|<script|hahaha/.test(source.text), `its text is ${source.text.slice(0, 100)}`)
      },
    }
  for (const [name, text] of Object.entries(PAGES))
    yield {
      ...{ name: `page: ${name}`, limit: 20_000 },
      run: async (bench) => {
        const { source } = await bench.read(`<!doctype html><html><body>${text()}`, 'a.html')
        expectThat(source.text.includes(MET), 'its story was not found')
        expectThat(!/onerror=|document\.write/.test(source.text), 'scripts are in its text')
      },
    }
}

/** Entity bombs, external entities and nesting in XML, feeds and pages. */
export const markup: Family = { name: 'markup', memory: 2000, cases }
