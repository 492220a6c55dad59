import type { SourceText } from '../model/source.ts'

/** A value that was found in a document, and where: "JSON-LD", "header line". */
export interface Found {
  readonly value: string
  readonly in: string
  /** Written for us to read, so that a value which cannot be read is an error and not passed over. */
  readonly binding?: true
}

/** What a document says of itself, or what brought it (a feed, an e-mail) says of it. */
export interface Stated {
  readonly title: Found | null
  readonly publisher: Found | null
  readonly author: Found | null
  readonly language: Found | null
  readonly url: Found | null
  /** As written, the most telling first; the first that is a date counts. */
  readonly published: readonly Found[]
}

export const NOTHING_STATED: Stated = {
  title: null,
  publisher: null,
  author: null,
  language: null,
  url: null,
  published: [],
}

/** What a format's reader finds in a document: its text, and what the document says of itself. */
export interface ReadText extends Stated {
  readonly text: string
  readonly bodyStart: number
  /** What a reader should know of how the text was made out, in sentences. */
  readonly notices?: readonly string[]
  /** Why it may be only what is left of the story. */
  readonly withheld?: 'paywalled' | 'scripted' | null
}

export type FormatName = SourceText['format']

/** A document as it came. */
export interface Incoming {
  readonly bytes: Uint8Array
  /** What messages call it. */
  readonly name: string
  /** Its text, decoded when first asked for; throws what `decode` throws. */
  readonly text: () => string
}

export interface Format {
  readonly name: FormatName
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /** Whether a document is of this format by its content. */
  readonly recognises: (incoming: Incoming) => boolean
  /** Whether the content decides, whatever the name says. */
  readonly unmistakable?: true
  readonly read: (incoming: Incoming) => ReadText | Promise<ReadText>
}
