import type { FormatName, Stated } from './format.ts'

/** What the caller knows better than the document. */
export interface SourceOverrides {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
  readonly format?: FormatName | undefined
  /** Encoding of a text, by its name on the web: "windows-1251". */
  readonly encoding?: string | undefined
}

/** What is known of bytes from outside of them. */
export interface Hint {
  readonly name: string
  readonly mediaType?: string | undefined
  /** Encoding that a server states. */
  readonly encoding?: string | undefined
  /** Address that they were fetched from, redirects followed. */
  readonly address?: string | undefined
  /** What the feed or archive that brought them says. */
  readonly stated?: Stated | undefined
}
