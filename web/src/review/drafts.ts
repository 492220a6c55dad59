/** What was begun in an entry of the queue and not sent: it is kept until it is sent or left. */
export type Draft =
  /** A field that is edited: what was typed so far. */
  | {
      readonly kind: 'edit'
      readonly statement: string
      readonly written: string
      /** Qualifiers that were changed, by name. */
      readonly qualifiers?: Readonly<Record<string, string>>
    }
  /** A value that is added. */
  | {
      readonly kind: 'add'
      readonly property: string | null
      readonly written: string
      /** Qualifiers that it is to have, by name. */
      readonly qualifiers?: Readonly<Record<string, string>>
    }
  /** Words that are chosen for a field: where the choice began and where it is now, in the source's text. */
  | { readonly kind: 'words'; readonly statement: string; readonly anchor: number; readonly focus: number }
  | { readonly kind: 'reject'; readonly reason: string }

export type Drafts = Readonly<Record<string, Draft>>

export function withDraft(drafts: Drafts, entry: string, draft: Draft | null): Drafts {
  const { [entry]: _, ...others } = drafts
  return draft === null ? others : { ...others, [entry]: draft }
}
