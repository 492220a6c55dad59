/** What a format's reader finds in a document: its text, and what the document says of itself. */
export interface ReadText {
  readonly text: string
  readonly bodyStart: number
  readonly title: string | null
  readonly publisher: string | null
  /** As written; `read` makes it EDTF. */
  readonly published: string | null
  readonly language: string | null
  readonly url: string | null
}

export type FormatName = 'text' | 'markdown' | 'html'

export interface Format {
  readonly name: FormatName
  readonly extensions: readonly string[]
  readonly mediaTypes: readonly string[]
  /** Whether a document without a telling name is of this format. */
  readonly recognises: (text: string) => boolean
  readonly read: (text: string) => ReadText
}
