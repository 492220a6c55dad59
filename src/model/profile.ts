import type { EntityKind } from './statement.ts'
import type { Value } from './value.ts'

/** An entity that is no event, as it stands: its values by property, of a single-valued property the one that is shown first. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly properties: Readonly<Record<string, readonly Value[]>>
}

/** Which are asked for: by their ids, or all of a kind, and of these those that bind sides to each other, given by the codes of these. */
export type ProfileFilter =
  | { readonly ids: readonly string[] }
  | { readonly kind: EntityKind; readonly sides?: readonly string[] | undefined }
