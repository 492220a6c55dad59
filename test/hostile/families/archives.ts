import { deflateRawSync, gzipSync } from 'node:zlib'
import { docxOf, zipOf } from '../../../src/read/testing/zip.ts'
import { type Case, expectThat, type Family } from '../case.ts'

const MET = 'The ministers met in Nairobi on Tuesday.'
const STORY = { name: 'a.txt', content: MET }
const ZEROS = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20)
const UNSAFE = ['input-unsafe']
const NO_ARCHIVE = ['input-damaged', 'input-unsafe', 'input-encrypted', 'input-binary', 'input-empty']

/** An archive whose bytes at a place in its first local header, its directory or its end are others. */
function patched(
  bytes: Uint8Array,
  record: 'PK\x03\x04' | 'PK\x01\x02' | 'PK\x05\x06',
  at: number,
  value: readonly number[],
): Uint8Array {
  const copy = Buffer.from(bytes)
  Buffer.from(value).copy(copy, copy.indexOf(record, 0, 'latin1') + at)
  return copy
}

/** Many entries of the directory that all mean one packed file. */
function overlapping(entries: number, kernel: Uint8Array, size: number): Uint8Array {
  const one = zipOf([{ name: 'a.txt', content: Buffer.alloc(size) }])
  const start = Buffer.from(one).indexOf('PK\x01\x02', 0, 'latin1')
  const end = Buffer.from(one).indexOf('PK\x05\x06', 0, 'latin1')
  const row = Buffer.from(one.subarray(start, end))
  const listed = Buffer.concat(Array.from({ length: entries }, () => row))
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(entries, 8)
  tail.writeUInt16LE(entries, 10)
  tail.writeUInt32LE(listed.length, 12)
  return Buffer.concat([one.subarray(0, start), kernel, listed, tail])
}

const nestedZip = (levels: number): Uint8Array => {
  let inner = zipOf([{ name: 'a.txt', content: ZEROS(10) }])
  for (let level = 0; level < levels; level++)
    inner = zipOf(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, content: inner })))
  return inner
}

const named = (...names: string[]) => zipOf(names.map((name) => ({ name, content: MET })))

const ARCHIVES: Readonly<Record<string, readonly [Case['to'], () => Uint8Array]>> = {
  plain: ['right', () => zipOf([STORY])],
  'a bomb of zeros': [UNSAFE, () => zipOf([{ name: 'a.txt', content: ZEROS(19) }])],
  'a bomb beyond a file': [UNSAFE, () => zipOf([{ name: 'a.txt', content: ZEROS(30) }])],
  'a bomb that says it is small': [UNSAFE, () => zipOf([{ name: 'a.txt', content: ZEROS(30), says: 100 }])],
  'a bomb that says it is nothing': [
    [...UNSAFE, 'input-damaged', 'input-empty'],
    () => zipOf([{ name: 'a.txt', content: ZEROS(30), says: 0 }]),
  ],
  'a file that says it has 4 GB': [UNSAFE, () => zipOf([{ name: 'a.txt', content: MET, says: 0xfffffffe }])],
  'a file that says it has more than any': [
    undefined,
    () => zipOf([{ name: 'a.txt', content: MET, says: 0xffffffff }]),
  ],
  'archives in archives': [UNSAFE, () => nestedZip(3)],
  'an archive of archives beside a story': [UNSAFE, () => zipOf([STORY, { name: 'b.zip', content: zipOf([STORY]) }])],
  '4,000 entries of one packed file': [UNSAFE, () => overlapping(4000, new Uint8Array(), 900_000)],
  '5,001 entries': [UNSAFE, () => named(...Array.from({ length: 5001 }, (_, i) => `${i}.txt`))],
  'an end that says 65,535 entries': [UNSAFE, () => patched(zipOf([STORY]), 'PK\x05\x06', 8, [0xff, 0xff, 0xff, 0xff])],
  'a name of 60,000 characters': [undefined, () => named(`${'a'.repeat(60_000)}.txt`)],
  'a folder 20,000 deep': [undefined, () => named(`${'a/'.repeat(20_000)}a.txt`)],
  'the same name a thousand times': [undefined, () => named(...new Array(1000).fill('a.txt'))],
  'names that differ in case': ['right', () => named('a.txt', 'A.TXT', 'A.txt')],
  'a name above': [UNSAFE, () => named('../a.txt')],
  'a name far above': [UNSAFE, () => named(`${'../'.repeat(40)}tmp/a.txt`)],
  'a name that goes down and up': [UNSAFE, () => named('a/../../a.txt')],
  'an absolute name': [UNSAFE, () => named('/tmp/a.txt')],
  'a name of Windows': [undefined, () => named('..\\..\\a.txt')],
  'a name with a drive': [undefined, () => named('C:\\a.txt')],
  'a name with a drive and a slash': [undefined, () => named('C:/a.txt')],
  'a name with NUL': [undefined, () => named('a\0.txt')],
  'a name of controls': [undefined, () => named('\u001b[2J\r\n.txt')],
  'a name that turns': [undefined, () => named('a\u202etxt.exe.txt')],
  'no name': [undefined, () => named('')],
  'the name of a folder with a content': [undefined, () => named('a/', 'a.txt')],
  'a link': [['input-empty'], () => zipOf([{ name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }])],
  'a link beside a story': ['right', () => zipOf([STORY, { name: 'b.txt', content: '/etc/passwd', mode: 0o120777 }])],
  'a device': [undefined, () => zipOf([{ name: 'a.txt', content: MET, mode: 0o020666 }])],
  encrypted: [['input-encrypted'], () => zipOf([{ ...STORY, flags: 1 }])],
  'strongly encrypted': [NO_ARCHIVE, () => zipOf([{ ...STORY, flags: 0x41 }])],
  'a method that is none': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x01\x02', 10, [99, 0])],
  'stored, by its label': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x01\x02', 10, [0, 0])],
  'a checksum that is wrong': [['input-damaged'], () => patched(zipOf([STORY]), 'PK\x01\x02', 16, [1, 2, 3, 4])],
  'a packed size that is wrong': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x01\x02', 20, [1, 0, 0, 0])],
  'a packed size beyond the file': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x01\x02', 20, [0xff, 0xff, 0, 0])],
  'a place beyond the file': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x01\x02', 42, [0xff, 0xff, 0xff, 0x7f])],
  'a directory beyond the file': [
    NO_ARCHIVE,
    () => patched(zipOf([STORY]), 'PK\x05\x06', 16, [0xff, 0xff, 0xff, 0x7f]),
  ],
  'a directory that is the first file': [NO_ARCHIVE, () => patched(zipOf([STORY]), 'PK\x05\x06', 16, [0, 0, 0, 0])],
  'a comment of 60,000 bytes': [
    undefined,
    () => Buffer.concat([patched(zipOf([STORY]), 'PK\x05\x06', 20, [0x60, 0xea]), Buffer.alloc(60_000, 'PK\x05\x06')]),
  ],
  'an end and nothing else': [NO_ARCHIVE, () => Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')],
  'a beginning and nothing else': [NO_ARCHIVE, () => Buffer.from('PK\x03\x04', 'latin1')],
  'a beginning and noise': [
    NO_ARCHIVE,
    () =>
      Buffer.concat([
        Buffer.from('PK\x03\x04', 'latin1'),
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)),
      ]),
  ],
  'no more than half': [NO_ARCHIVE, () => zipOf([{ name: 'a.txt', content: MET.repeat(50) }]).subarray(0, 60)],
  'two archives one behind the other': [
    undefined,
    () => Buffer.concat([zipOf([STORY]), zipOf([{ name: 'b.txt', content: MET }])]),
  ],
  'a story before the archive': [undefined, () => Buffer.concat([Buffer.from(MET), zipOf([STORY])])],
  'a file that is packed by gzip': [NO_ARCHIVE, () => gzipSync(MET)],
  'a bomb that is packed by gzip': [NO_ARCHIVE, () => gzipSync(ZEROS(100))],
  'only hidden files': [['input-empty'], () => named('.a.txt', '__MACOSX/a.txt', 'a/.b/c.txt')],
  'only pictures': [['input-empty'], () => named('a.png')],
  'a picture that is called a text': [
    NO_ARCHIVE,
    () => zipOf([{ name: 'a.txt', content: Buffer.from('89504e470d0a1a0a', 'hex') }]),
  ],
  'an empty file': [['input-empty'], () => zipOf([{ name: 'a.txt', content: '' }])],
}

const XML = (body: string, prolog = '') => ({
  name: 'word/document.xml',
  content: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
})
const P = `<w:p><w:r><w:t>${MET}</w:t></w:r></w:p>`
const RELATIONS = (target: string, mode = '') => ({
  name: '_rels/.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${mode}/></Relationships>`,
})
const LAUGHS = `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]>`

const DOCUMENTS: Readonly<Record<string, readonly [Case['to'], () => Uint8Array]>> = {
  plain: ['right', () => docxOf([MET])],
  'entities in each other': [
    undefined,
    () => zipOf([RELATIONS('word/document.xml'), XML('<w:p><w:r><w:t>&m;</w:t></w:r></w:p>', LAUGHS)]),
  ],
  'an entity that is a file': [
    undefined,
    () =>
      zipOf([
        RELATIONS('word/document.xml'),
        XML(`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>${P}`, '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      ]),
  ],
  'a document above': [undefined, () => zipOf([RELATIONS('../../../etc/passwd'), XML(P)])],
  'a document elsewhere': [undefined, () => zipOf([RELATIONS('file:///etc/passwd', ' TargetMode="External"'), XML(P)])],
  'a document that is itself its relations': [undefined, () => zipOf([RELATIONS('_rels/.rels'), XML(P)])],
  'paragraphs in each other': [
    undefined,
    () => zipOf([RELATIONS('word/document.xml'), XML('<w:p>'.repeat(3000) + '</w:p>'.repeat(3000))]),
  ],
  'tables in each other': [
    undefined,
    () =>
      zipOf([
        RELATIONS('word/document.xml'),
        XML(`${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${P}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}`),
      ]),
  ],
  '100,000 paragraphs': [undefined, () => docxOf(Array.from({ length: 20_000 }, (_, i) => `${MET} ${i * 7919}`))],
  'another part that is a bomb': [
    undefined,
    () => zipOf([RELATIONS('word/document.xml'), XML(P), { name: 'word/styles.xml', content: ZEROS(19) }]),
  ],
  'another part that says less': [
    undefined,
    () => zipOf([RELATIONS('word/document.xml'), XML(P), { name: 'word/styles.xml', content: ZEROS(300), says: 1000 }]),
  ],
  'a picture elsewhere': [
    undefined,
    () => docxOf([MET, '<w:r><w:drawing><a:blip xmlns:a="x" r:link="r9" xmlns:r="y"/></w:drawing></w:r>']),
  ],
  'a part above': [UNSAFE, () => zipOf([RELATIONS('word/document.xml'), XML(P), { name: '../x.xml', content: 'x' }])],
  'a table of a million columns': [
    undefined,
    () =>
      docxOf([
        `<w:r><w:t>x</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${P}</w:tc></w:tr></w:tbl><w:p>`,
      ]),
  ],
  'numbering that is its own parent': [
    undefined,
    () =>
      zipOf([
        RELATIONS('word/document.xml'),
        XML(P),
        {
          name: 'word/numbering.xml',
          content:
            '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum></w:numbering>',
        },
      ]),
  ],
  'no XML': [
    ['input-damaged'],
    () => zipOf([RELATIONS('word/document.xml'), { name: 'word/document.xml', content: 'x' }]),
  ],
  'XML in UTF-16': [
    undefined,
    () =>
      zipOf([
        RELATIONS('word/document.xml'),
        { name: 'word/document.xml', content: Buffer.from(`\ufeff${XML(P).content}`, 'utf16le') },
      ]),
  ],
}

function* cases(): Generator<Case> {
  for (const [name, [to, bytes]] of Object.entries(ARCHIVES))
    yield {
      ...{ name: `archive: ${name}`, ...(to && { to }) },
      run: async (bench) => {
        for (const { source } of await bench.readAll(bytes(), 'a.zip'))
          expectThat(!source.text.includes('root:'), 'a file from outside of it was read')
      },
    }
  for (const [name, [to, bytes]] of Object.entries(DOCUMENTS))
    yield {
      ...{ name: `Word document: ${name}`, ...(to && { to }), limit: 20_000 },
      run: async (bench) => {
        const { source } = await bench.read(bytes(), 'a.docx')
        expectThat(!/root:|hahaha/.test(source.text), `its text is ${source.text.slice(0, 80)}`)
      },
    }
  for (const name of ['a.txt', 'a.html', 'a.pdf', 'a.eml', 'a.docx', 'a.md', 'a'])
    yield { name: `an archive that is called ${name}`, run: (bench) => bench.read(zipOf([STORY]), name) }
  yield {
    name: 'raw deflate that is called an archive',
    to: NO_ARCHIVE.concat('input-not-utf8'),
    run: (bench) => bench.readAll(deflateRawSync(MET.repeat(100)), 'a.zip'),
  }
}

/** ZIP archives and Word documents: bombs, places outside, and structures that contradict themselves. */
export const archives: Family = { name: 'archives', memory: 1500, cases }
