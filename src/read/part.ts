import type { ErrorCode } from '../model/errors.ts'
import type { Stated } from './format.ts'

/** A story that came with others in one file: an entry of a feed, a file in an archive. */
export interface Part {
  /** What messages call it: the name of the whole, and its own. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType?: string
  /** What the whole says of it; outranks what it says of itself. */
  readonly stated?: Stated
  /** Why it cannot be read, where that is known already. */
  readonly failed?: { readonly code: ErrorCode; readonly message: string; readonly advice: string }
}
