import { deflateSync } from 'node:zlib'
import { column, pdfOf } from '../../../src/read/testing/pdf.ts'
import { type Case, expectThat, type Family } from '../case.ts'

const MET = 'The ministers met in Nairobi on Tuesday.'
const PDF = Buffer.from(pdfOf([column([MET])]))
const TEXT = PDF.toString('latin1')
const REFUSED = [
  'input-damaged',
  'input-encrypted',
  'input-scanned',
  'reading-endless',
  'input-too-large',
  'input-empty',
]

/** A PDF of objects as they are written, the first of which is the root, with a table of where they are. */
function written(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(body.length)
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const stream = (content: Uint8Array, filter: string, more = '') =>
  `<< /Length ${content.length} /Filter ${filter} ${more} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`
const page = (contents: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} ${more} >>`
const withContent = (content: string, ...more: string[]) =>
  written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('4 0 R', '/Resources << /XObject << /X 5 0 R >> >>'),
    content,
    ...more,
  ])
const packed = (content: Uint8Array, times: number): Uint8Array =>
  times === 0 ? content : packed(deflateSync(content), times - 1)

const FILES: Readonly<Record<string, readonly [Case['to'], () => Uint8Array]>> = {
  plain: ['right', () => PDF],
  'behind 1,000 bytes of noise': [undefined, () => Buffer.concat([Buffer.alloc(1000, 'x'), PDF])],
  'a table that begins with itself': [
    undefined,
    () => Buffer.from(TEXT.replace('trailer\n<<', `trailer\n<< /Prev ${TEXT.indexOf('xref\n0')}`), 'latin1'),
  ],
  'a table that is nowhere': [
    undefined,
    () => Buffer.from(TEXT.replace(/startxref\n\d+/, 'startxref\n999999999'), 'latin1'),
  ],
  'a table at a negative place': [
    undefined,
    () => Buffer.from(TEXT.replace(/startxref\n\d+/, 'startxref\n-1'), 'latin1'),
  ],
  'a table of 999,999,999 rows': [
    undefined,
    () => Buffer.from(TEXT.replace(/xref\n0 \d+/, 'xref\n0 999999999'), 'latin1'),
  ],
  'no table': [undefined, () => PDF.subarray(0, TEXT.indexOf('xref\n0'))],
  'pages that hold themselves': [
    REFUSED,
    () => written(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  ],
  'pages that hold each other': [
    REFUSED,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
      ]),
  ],
  'a million pages that are not there': [
    REFUSED,
    () => written(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000 >>']),
  ],
  'pages 20,000 deep': [
    undefined,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from({ length: 20_000 }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 >>`),
        page('[]'),
      ]),
  ],
  'one page 100,000 times': [
    undefined,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`,
        page('[]'),
      ]),
  ],
  'a negative count of pages': [
    REFUSED,
    () => written(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page('[]')]),
  ],
  'a root that is nothing': [REFUSED, () => written(['null'])],
  'a root that refers to itself': [REFUSED, () => written(['1 0 R'])],
  'a length that refers to itself': [undefined, () => withContent('<< /Length 4 0 R >>\nstream\nBT ET\nendstream')],
  'a length that is negative': [undefined, () => withContent('<< /Length -1 >>\nstream\nBT ET\nendstream')],
  'a length beyond the file': [undefined, () => withContent('<< /Length 999999999 >>\nstream\nBT ET\nendstream')],
  'a stream that is no stream': [undefined, () => withContent(stream(Buffer.from('noise'), '/FlateDecode'))],
  'a filter that is none': [undefined, () => withContent(stream(Buffer.from('BT ET'), '/NoneSuch'))],
  'a filter a thousand times': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from('BT ET')), `[${'/FlateDecode '.repeat(1000)}]`)),
  ],
  'a stream of 1 GB of zeros': [
    REFUSED,
    () => withContent(stream(packed(Buffer.alloc(1_000_000_000), 2), '[/FlateDecode /FlateDecode]')),
  ],
  'a stream of 300 MB of text': [
    REFUSED,
    () => withContent(stream(deflateSync(Buffer.alloc(300_000_000, `BT (${MET}) Tj ET\n`)), '/FlateDecode')),
  ],
  'a million texts on a page': [
    undefined,
    () =>
      withContent(
        stream(deflateSync(Buffer.from(`BT /F 12 Tf 72 700 Td (${MET}) Tj ET\n`.repeat(200_000))), '/FlateDecode'),
      ),
  ],
  'a form that draws itself': [
    undefined,
    () =>
      withContent(
        stream(deflateSync(Buffer.from('/X Do')), '/FlateDecode'),
        stream(
          deflateSync(Buffer.from('/X Do '.repeat(10))),
          '/FlateDecode',
          '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >>',
        ),
      ),
  ],
  'a million saved states': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from('q '.repeat(3_000_000))), '/FlateDecode')),
  ],
  'arrays in each other': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from(`${'['.repeat(1_000_000)} Tj`)), '/FlateDecode')),
  ],
  'dictionaries in each other': [undefined, () => withContent(`${'<< /A '.repeat(100_000)}1${' >>'.repeat(100_000)}`)],
  'numbers of a megabyte': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from(`${'9'.repeat(1_000_000)} 0 Td`)), '/FlateDecode')),
  ],
  'a name of a megabyte': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from(`/${'A'.repeat(1_000_000)} gs`)), '/FlateDecode')),
  ],
  'a string without an end': [
    undefined,
    () => withContent(stream(deflateSync(Buffer.from(`BT (${'('.repeat(1_000_000)}`)), '/FlateDecode')),
  ],
  'a picture of 100,000 by 100,000': [
    undefined,
    () =>
      withContent(
        stream(deflateSync(Buffer.from('/X Do')), '/FlateDecode'),
        stream(
          Buffer.from('x'),
          '/DCTDecode',
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
        ),
      ),
  ],
  'a script that runs when it is opened': [
    undefined,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('[]'),
      ]),
  ],
  'an action that launches': [
    undefined,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('[]'),
      ]),
  ],
  'a font matrix that is a script': [
    undefined,
    () =>
      written([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('5 0 R', '/Resources << /Font << /F 4 0 R >> >>'),
        '<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (0\\); process.exit\\(3\\)//)] >>',
        stream(deflateSync(Buffer.from('BT /F 12 Tf 72 700 Td (x) Tj ET')), '/FlateDecode'),
      ]),
  ],
  'a title of a megabyte': [undefined, () => pdfOf([column([MET])], { info: `/Title (${'x'.repeat(1_000_000)})` })],
  'a date that is none': [undefined, () => pdfOf([column([MET])], { info: '/CreationDate (D:99999999999999)' })],
  'an encryption that is none': [
    REFUSED,
    () => pdfOf([column([MET])], { trailer: '/Encrypt << /Filter /Standard /V 99 >>' }),
  ],
  'an encryption that refers to itself': [REFUSED, () => pdfOf([column([MET])], { trailer: '/Encrypt 1 0 R' })],
  '500 pages': [
    undefined,
    () => pdfOf(Array.from({ length: 500 }, (_, i) => column([`${MET} It was the meeting of page ${i}.`]))),
  ],
  'lines all over a page': [
    undefined,
    () =>
      pdfOf([Array.from({ length: 5000 }, (_, i) => ({ text: `x${i}`, x: (i * 7919) % 595, y: (i * 104_729) % 842 }))]),
  ],
  'lines far outside of a page': [
    undefined,
    () =>
      pdfOf([
        [
          { text: MET, y: 1e300 },
          { text: MET, y: -1e300, x: 1e308 },
          { text: MET, y: Number.NaN },
        ],
      ]),
  ],
  'letters of no size': [
    undefined,
    () => pdfOf([Array.from({ length: 100 }, (_, i) => ({ text: MET, y: i, size: 0 }))]),
  ],
}

const HEADERS =
  'From: Wire <a@example.org>\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nSubject: Talks\r\nDate: Tue, 12 Nov 2024 10:00:00 +0000\r\n'
const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
const multipart = (parts: string) => `${HEADERS}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--\r\n`

const MAILS: Readonly<Record<string, readonly [Case['to'], () => string | Uint8Array]>> = {
  plain: ['right', () => `${HEADERS}\r\n${MET}`],
  '100,000 parts': [undefined, () => multipart(part('text/plain', 'x').repeat(100_000))],
  '100,000 parts of HTML': [undefined, () => multipart(part('text/html', '<p>x</p>').repeat(50_000))],
  '40 parts in each other': [
    undefined,
    () =>
      `${HEADERS}${Array.from({ length: 40 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}Content-Type: text/plain\r\n\r\n${MET}`,
  ],
  '1,000 parts in each other': [
    ['input-damaged'],
    () =>
      `${HEADERS}${Array.from({ length: 1000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}`,
  ],
  '100 mails in each other': [
    undefined,
    () => `${`${HEADERS}Content-Type: message/rfc822\r\n\r\n`.repeat(100)}${HEADERS}\r\n${MET}`,
  ],
  'a part that ends its own boundary': [
    undefined,
    () => `${HEADERS}Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\n${MET}\r\n----`,
  ],
  'a boundary of 10,000 characters': [
    undefined,
    () =>
      `${HEADERS}Content-Type: multipart/mixed; boundary="${'b'.repeat(10_000)}"\r\n\r\n--${'b'.repeat(10_000)}\r\n\r\n${MET}`,
  ],
  '1 MB of headers': [undefined, () => `${HEADERS}${'X-A: b\r\n'.repeat(120_000)}\r\n${MET}`],
  'one header of 1 MB': [undefined, () => `${HEADERS}X-A: ${'b'.repeat(1_000_000)}\r\n\r\n${MET}`],
  'a header folded 100,000 times': [undefined, () => `${HEADERS}X-A: b\r\n${' c\r\n'.repeat(100_000)}\r\n${MET}`],
  'a subject of encoded words': [
    undefined,
    () => `${HEADERS.replace('Talks', '=?utf-8?B?VGFsa3M=?= '.repeat(20_000))}\r\n${MET}`,
  ],
  'an encoded word that is none': [
    undefined,
    () => `${HEADERS.replace('Talks', '=?x-none?Q?=ZZ?= =?utf-8?B?%%%?= =??= =?utf-8?')}\r\n${MET}`,
  ],
  '50,000 senders': [
    undefined,
    () => `From: ${'A <a@example.org>, '.repeat(50_000)}b@example.org\r\nMIME-Version: 1.0\r\n\r\n${MET}`,
  ],
  'senders in groups in groups': [
    undefined,
    () => `From: ${'a:'.repeat(5000)}b@example.org${';'.repeat(5000)}\r\nMIME-Version: 1.0\r\n\r\n${MET}`,
  ],
  'comments in each other': [
    undefined,
    () => `From: ${'('.repeat(50_000)}a@example.org\r\nMIME-Version: 1.0\r\n\r\n${MET}`,
  ],
  'quotes without an end': [undefined, () => `From: "${'\\"'.repeat(50_000)}\r\nMIME-Version: 1.0\r\n\r\n${MET}`],
  'a date that is none': [undefined, () => `${HEADERS.replace('12 Nov 2024', '32 Foo 99999')}\r\n${MET}`],
  'an encoding that is none': [undefined, () => `${HEADERS}Content-Transfer-Encoding: x-none\r\n\r\n${MET}`],
  'base64 that is none': [undefined, () => `${HEADERS}Content-Transfer-Encoding: base64\r\n\r\n%%%%`],
  '9 MB of base64': [
    undefined,
    () => `${HEADERS}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(6_000_000, 'a word ').toString('base64')}`,
  ],
  'quoted-printable without an end': [
    undefined,
    () => `${HEADERS}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(1_000_000)}`,
  ],
  'a charset that is none': [undefined, () => `${HEADERS}Content-Type: text/plain; charset=x-none\r\n\r\n${MET}`],
  'a charset of UTF-7': [undefined, () => `${HEADERS}Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`],
  'format flowed without an end': [
    undefined,
    () => `${HEADERS}Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${'word \r\n'.repeat(100_000)}`,
  ],
  'parameters without end': [
    undefined,
    () => `${HEADERS}Content-Type: text/plain${'; a=b'.repeat(100_000)}\r\n\r\n${MET}`,
  ],
  'parameters continued': [
    undefined,
    () =>
      `${HEADERS}Content-Type: text/plain${Array.from({ length: 20_000 }, (_, i) => `; name*${i}*=x`).join('')}\r\n\r\n${MET}`,
  ],
  'attachments that are archives': [
    undefined,
    () =>
      multipart(
        `${part('text/plain', MET)}--b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename="../../x.zip"\r\n\r\nPK\r\n`,
      ),
  ],
  'HTML in each other': [undefined, () => `${HEADERS}Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}${MET}`],
  'scripts in HTML': ['right', () => `${HEADERS}Content-Type: text/html\r\n\r\n<script>alert(1)</script><p>${MET}</p>`],
  NUL: [undefined, () => `${HEADERS}\r\nThe\0 ministers met.`],
  'lone line ends': [undefined, () => `${HEADERS}\r\n${'a\rb\n'.repeat(100_000)}`],
  'no end of the headers': [undefined, () => HEADERS.repeat(1000)],
  'a line of 9 MB': [undefined, () => `${HEADERS}\r\n${'x'.repeat(9_000_000)}`],
}

function* cases(): Generator<Case> {
  for (const [name, [to, bytes]] of Object.entries(FILES))
    yield {
      ...{ name: `PDF: ${name}`, ...(to && { to }), limit: 45_000 },
      ...(/1 GB|300 MB|million texts|20,000 deep/.test(name) && { slow: true }),
      run: (bench) => bench.read(bytes(), 'a.pdf'),
    }
  for (let cut = 1; cut < 40; cut++)
    yield {
      name: `PDF: cut off at ${cut} fortieths`,
      run: (bench) => bench.read(PDF.subarray(0, Math.floor((PDF.length * cut) / 40)), 'a.pdf'),
      ...(cut % 8 > 0 && { slow: true }),
    }
  for (const [name, [to, text]] of Object.entries(MAILS))
    yield {
      ...{ name: `e-mail: ${name}`, ...(to && { to }) },
      run: async (bench) => {
        const { source } = await bench.read(text(), 'a.eml')
        expectThat(!/<script|alert\(1\)/.test(source.text) || name.includes('UTF-7'), 'scripts are in its text')
      },
    }
}

/** PDF files and e-mails: bombs, loops, nesting, and structures that contradict themselves. */
export const documents: Family = { name: 'documents', memory: 2000, cases }
