import { createHash } from 'node:crypto'

/** The hash of what a row says, by which rows are compared: of its cells, in their order. */
export const hashOf = (cells: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(cells)).digest('hex')
