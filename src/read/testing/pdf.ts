import { deflateSync } from 'node:zlib'

/** A line of a page: its text, and where it stands from the lower left corner, in points. */
interface Written {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

interface PdfOptions {
  /** Entries of the document information, such as "/Title (Talks)". */
  readonly info?: string
  /** Entries of the trailer. */
  readonly trailer?: string
  /** A content stream in the place of the lines of every page, packed by flate. */
  readonly packed?: Uint8Array
}

/** A PDF with the lines given, one list a page, in Helvetica. */
export function pdfOf(
  pages: readonly (readonly Written[])[],
  { info, trailer = '', packed }: PdfOptions = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      streamOf(packed ?? deflateSync(Buffer.from(page.map(shown).join('\n'), 'latin1'))),
    ]),
    `<< ${info ?? ''} >>`,
  ]
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = 9
  for (const [i, object] of objects.entries()) {
    const body = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    offsets.push(at)
    chunks.push(body)
    at += body.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...chunks, Buffer.from(end)])
}

/** Lines one under the other from the top of a page, an empty one for a gap. */
export const column = (lines: readonly string[], { x = 72, top = 760, gap = 14, size = 12 } = {}): Written[] =>
  lines.flatMap((text, i) => (text === '' ? [] : [{ text, x, y: top - i * gap, size }]))

const shown = ({ text, x = 72, y, size = 12 }: Written): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`

const streamOf = (packed: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
