/** So far into a document its encoding is stated, in bytes. */
const HEAD = 4096

const FORMS = [
  /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i,
  /<meta\s[^<>]{0,200}charset\s?=\s?["']?\s?([\w.:-]{1,40})/i,
]

/**
 * The encoding that a document states of itself: in its XML declaration or in a <meta>. Where that is UTF-16 it cannot be true, since
 * it was read byte by byte.
 */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const label = FORMS.map((form) => form.exec(head)?.[1]).find((found) => found !== undefined)
  return label && !/^utf-?(?:16|32)/i.test(label) ? label : undefined
}
