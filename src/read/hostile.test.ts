import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { contentOfPdf } from './pdf-thread.ts'
import { readBytes } from './read.ts'
import { column, pdfOf } from './testing/pdf.ts'
import { docxOf, zipOf } from './testing/zip.ts'

const PDF = pdfOf([column(['The ministers met in Nairobi on Tuesday.'])])
const DOCX = docxOf(['They met.'])
const ENCRYPTED =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> /P -4 >> /ID [<00> <00>]'
const mail = (body: string) => `From: a@example.org\r\nMIME-Version: 1.0\r\nSubject: x\r\n${body}`

describe('refused with what to do', () => {
  it.each<[string, string, string, Uint8Array | string]>([
    ['a PDF that is cut off', 'input-damaged', 'a.pdf', PDF.subarray(0, 200)],
    ['a PDF of nothing but its first line', 'input-damaged', 'a.pdf', '%PDF-1.7\n'],
    ['a text that is called a PDF', 'input-damaged', 'a.pdf', 'They met in Nairobi.'],
    ['a PDF with a password', 'input-encrypted', 'a.pdf', pdfOf([column(['They met.'])], { trailer: ENCRYPTED })],
    ['a PDF of pictures', 'input-scanned', 'a.pdf', pdfOf([[], [], []])],
    ['a PDF of pictures with page numbers', 'input-scanned', 'a.pdf', pdfOf([column(['1']), column(['2'])])],
    ['a PDF of 21 MB', 'input-too-large', 'a.pdf', Buffer.concat([PDF, Buffer.alloc(21 * 2 ** 20)])],
    ['a Word document that is cut off', 'input-damaged', 'a.docx', DOCX.subarray(0, 500)],
    ['a text that is called a Word document', 'input-damaged', 'a.docx', 'They met in Nairobi.'],
    ['a Word document without a document', 'input-damaged', 'a.docx', zipOf([{ name: 'a.txt', content: 'x' }])],
    ['a Word document with broken XML', 'input-damaged', 'a.docx', docxOf(['<w:r><w:t>They met.</w:r>'])],
    [
      'a Word document that unpacks to a bomb',
      'input-unsafe',
      'a.docx',
      zipOf([{ name: 'word/document.xml', content: Buffer.alloc(3_000_000) }]),
    ],
    ['a Word document without words', 'input-empty', 'a.docx', docxOf([''])],
    [
      'a Word document of 20,000 elements in each other',
      'input-damaged',
      'a.docx',
      docxOf([`${'<w:sdt><w:sdtContent>'.repeat(10_000)}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`]),
    ],
    [
      'an e-mail of 60 parts in each other',
      'input-damaged',
      'a.eml',
      mail(
        Array.from({ length: 60 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(
          '',
        ),
      ),
    ],
    ['an e-mail of 3 MB of headers', 'input-damaged', 'a.eml', mail(`X: ${'y'.repeat(3_000_000)}\r\n\r\nThey met.`)],
    ['an e-mail without a text', 'input-empty', 'a.eml', mail('\r\n')],
    ['an old Word document', 'input-binary', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a rich text', 'input-binary', 'a.rtf', '{\\rtf1 They met.}'],
  ])('%s', async (_, code, name, bytes) => {
    await expect(readBytes(Buffer.from(bytes), { name })).rejects.toMatchObject({
      name: 'RapporteurError',
      code,
      message: expect.stringContaining(name),
      advice: expect.stringMatching(/\.$/),
    })
  })
})

it('a PDF that takes too long or too much memory is given up', async () => {
  const packed = deflateSync(deflateSync(Buffer.alloc(400_000_000, 0x20), { level: 1 }))
  const twice = Buffer.from(pdfOf([[]], { packed }).toString().includes('FlateDecode') ? pdfOf([[]], { packed }) : [])
  const bomb = Buffer.from(
    twice.toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]'),
    'latin1',
  )
  await expect(contentOfPdf(bomb, 'a.pdf', { time: 30_000, memory: 100 })).rejects.toMatchObject({
    code: 'reading-endless',
    message: expect.stringContaining('100 MB'),
  })
  await expect(contentOfPdf(bomb, 'a.pdf', { time: 300, memory: 2000 })).rejects.toMatchObject({
    code: 'reading-endless',
    message: expect.stringContaining('0.3 s'),
  })
})

it.each([
  ['elements', `<html><body>${'<div>'.repeat(100_000)}They met in Rome.`],
  ['formatting', `<html><body><p>${'<em>'.repeat(100_000)}They met in Rome.`],
  ['unknown elements', `<html><body><p>${'<x-y>'.repeat(50_000)}They met in Rome.`],
])('a page of %s in each other is read', async (_, page) => {
  expect((await readBytes(Buffer.from(page), { name: 'a.html' })).source.text).toContain('They met in Rome.')
})
