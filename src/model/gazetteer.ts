import type { Cadence, EventType } from './vocabulary.ts'

/** Names that a workspace knows since somebody accepted them, beside those that come with the program. */
export interface Gazetteer {
  /** Another for other names: what is built of them is kept until it changes. */
  readonly version: string
  readonly persons: readonly KnownPerson[]
  readonly offices: readonly string[]
  readonly mechanisms: readonly KnownMechanism[]
}

export interface KnownPerson {
  readonly name: string
  readonly aliases: readonly string[]
  /** Code of the state or organisation that the person acts for; null where nobody said. */
  readonly state: string | null
  /** EDTF days, months or years; `to` is null where it is not over, as far as is known. */
  readonly tenures: readonly { readonly office: string; readonly from: string; readonly to: string | null }[]
}

export interface KnownMechanism {
  readonly name: string
  readonly aliases: readonly string[]
  readonly parties: readonly string[]
  readonly type: EventType
  readonly cadence: Cadence | null
}

/** Of a workspace in which nothing was accepted. */
export const NOTHING_KNOWN: Gazetteer = { version: '', persons: [], offices: [], mechanisms: [] }
