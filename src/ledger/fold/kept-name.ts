/** In bytes of UTF-8: an index of PostgreSQL takes 2,704 a row, of which an id and a kind take some. */
const LONGEST = 2400

/** A name as lists show and sort it. Claims and quotations are named by their texts, which may be longer than an index takes; they stand whole in their statements. */
export function keptName(name: string): string {
  const bytes = Buffer.from(name)
  if (bytes.length <= LONGEST) return name
  const cut = new TextDecoder().decode(bytes.subarray(0, LONGEST - 3)).replace(/\ufffd{0,3}$/, '')
  return `${cut}…`
}
