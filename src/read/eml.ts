import type { Address } from 'postal-mime'
import { RapporteurError } from '../model/errors.ts'
import { clean, found } from './clean.ts'
import { LARGEST_DOCUMENT, tooLarge } from './decode.ts'
import { type Format, type Incoming, NOTHING_STATED, type ReadText } from './format.ts'

/** An e-mail as it was saved: its text, without attachments and without what it quotes of earlier mails. */
export const eml: Format = {
  name: 'eml',
  extensions: ['.eml'],
  mediaTypes: ['message/rfc822'],
  recognises: ({ bytes }) => isMail(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))),
  unmistakable: true,
  read: readEml,
}

/** So far the headers are looked at to see that it is an e-mail, in bytes. */
const HEAD = 16_384

/** Header lines that any mail has on its way, beside who sent it. */
function isMail(head: string): boolean {
  const lines = (head.split(/\r?\n\r?\n/)[0] ?? '').split(/\r?\n/)
  if (!lines.every((line) => line === '' || /^[!-9;-~]{1,76}:|^[ \t]/.test(line) || line === lines.at(-1))) return false
  const names = new Set(lines.map((line) => /^([!-9;-~]{1,76}):/.exec(line)?.[1]?.toLowerCase()))
  return names.has('from') && ['message-id', 'mime-version', 'received', 'return-path'].some((name) => names.has(name))
}

async function readEml({ bytes, name }: Incoming): Promise<ReadText> {
  if (bytes.length > LARGEST_DOCUMENT) throw tooLarge(name, bytes.length, LARGEST_DOCUMENT)
  if (partsIn(bytes) > MOST_PARTS)
    throw new RapporteurError(
      'input-unsafe',
      `The e-mail ${name} has more than ${MOST_PARTS} parts.`,
      'Save the part that tells the story, and give that.',
    )
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 }).catch(
    (cause: Error) => {
      throw new RapporteurError(
        'input-damaged',
        `${name} is no e-mail that can be read: ${cause.message.slice(0, 200).replace(/\.$/, '')}.`,
        'Save the mail anew, or give its text.',
        { cause },
      )
    },
  )
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
  const plain = withoutQuoted(mail.text ?? '')
  const blocks = plain.length >= SHORT || !mail.html ? paragraphs(plain) : await blocksOfHtml(mail.html)
  const subject = found(mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s?){1,5}/i, ''), 'Subject')
  return {
    text: [...(subject && blocks.length > 0 && blocks[0] !== subject.value ? [subject.value] : []), ...blocks].join(
      '\n\n',
    ),
    bodyStart: 0,
    ...NOTHING_STATED,
    title: subject,
    author: found(nameOf(mail.from), 'From'),
    language: found(header('content-language')?.split(',')[0], 'Content-Language'),
    published: [found(header('date'), 'Date')].filter((date) => date !== null),
    notices: mail.attachments.some(({ disposition }) => disposition === 'attachment')
      ? ['It has attachments, which were not read.']
      : [],
  }
}

/** More than any mail has; the library takes longer with each than with the one before. */
const MOST_PARTS = 1000

/** How many parts begin in a mail: lines that are the boundary which it names. */
function partsIn(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes)
  const boundaries = new Set(
    [...text.matchAll(/boundary\s?=\s?"?([^"\s;]{1,100})/gi)].slice(0, MOST_PARTS).map((found) => `--${found[1]}`),
  )
  let parts = 0
  for (const { 0: line } of text.matchAll(/^--[^\r\n]{1,100}/gm)) if (boundaries.has(line.trimEnd())) parts++
  return parts
}

/** Where the plain part is shorter, in characters, it often says only that the mail is in HTML. */
const SHORT = 200

const nameOf = (from: Address | undefined): string | undefined => from?.name || from?.address

/** A mail without what it quotes, and without the signature behind "-- ". */
function withoutQuoted(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.indexOf('-- ')
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim()
}

/** Paragraphs between empty lines, each in one line: mails break their lines where they are full. */
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(clean)
    .filter(Boolean)

async function blocksOfHtml(html: string): Promise<string[]> {
  const { allBlocks, pageOf, withoutCode } = await import('./html-page.ts')
  const page = pageOf(html)
  withoutCode(page)
  return allBlocks(page)
}
